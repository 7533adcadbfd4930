import { useLongWork } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { WorkBar } from '../../jobs/index.ts';
import type { ScenarioInput } from '../../laboratory/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { Delays } from './Delays.tsx';
import { words } from './words.ts';

/** Asked for in turn, s. */
const DELAYS_S = [30, 60, 120, 180, 240, 300];
const TRIALS = 40;

interface DelayPanelProps {
  /** Null while the runs without added delay are played, which come first. */
  readonly question: { readonly input: ScenarioInput; readonly seed: number } | null;
}

/** The arrangements with slower lines between the parties, played after the others. */
export function DelayPanel({ question }: DelayPanelProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const key = question === null ? null : `slower lines ${question.input.text}`;
  const work = useLongWork(key, async (desk, onProgress) => {
    if (question === null) throw new Error('nothing is asked');
    const { input, seed } = question;
    return desk.arrangements(input, { trials: TRIALS, seed, linkDelaysS: DELAYS_S, hasAssignment: false }, onProgress);
  });
  return (
    <section className="panel delays" data-state={work.state}>
      <h2>{t('delays')}</h2>
      <p>{t('delaysText', { trials: numbers.plain(TRIALS) })}</p>
      <div className="row controls" role="status">
        <WorkBar work={work} label={t('computingDelays')} />
      </div>
      {work.state === 'failed' && <Failure message={work.message} />}
      {work.value?.kind === 'done' && <Delays comparison={work.value.value.comparison} />}
    </section>
  );
}
