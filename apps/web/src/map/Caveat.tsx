import type { Scene } from '../scene/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import { words } from './words.ts';

/** Discrimination at which so many shots stop half of what they are fired at: 1 - (1 - p d)^n = 1/2. */
const breakEven = (kill: number, shots: number): number => (1 - 0.5 ** (1 / shots)) / kill;

/** The sentence that stands under every map, with the break-even discrimination for the kill probability in use. */
export function Caveat({ scene }: { readonly scene: Scene | null }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const kills = (scene?.figures ?? [])
    .filter(({ path }) => path.endsWith('.singleShotKillProbability'))
    .map(({ value }) => Number(value));
  const kill = Math.max(...kills);
  const shown = (d: number): string => (d > 1 ? t('never') : numbers.plain(d, 2));
  return (
    <p className="caveat muted">
      {t('caveat')}{' '}
      {kills.length > 0 &&
        kill > 0 &&
        t('breakEven', {
          kill: numbers.plain(kill, 2),
          one: shown(breakEven(kill, 1)),
          two: shown(breakEven(kill, 2)),
        })}{' '}
      {t('source')}
    </p>
  );
}
