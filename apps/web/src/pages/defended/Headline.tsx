import { type LiveView, useLive } from '../../live/index.ts';
import { paintWords } from '../../map/index.ts';
import { type Say, useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

const share = (some: number, all: number): number | null => (all > 0 ? some / all : null);

/** The figures of the map in large, how fresh they are, and the whole as a sentence. */
export function Headline({ name }: { readonly name: string }) {
  const t = useWords(words);
  const constraints = useWords(paintWords);
  const numbers = useNumbers();
  const tally = useLive((view) => view.tally);
  if (tally === null) return <p className="waiting">{t('asking')}</p>;
  const people = share(tally.defendedPopulation, tally.threatenedPopulation);
  const defendedCapitals = tally.threatenedCapitals - tally.undefendedCapitals.length;
  return (
    <>
      <dl className="tiles" aria-live="polite">
        <div>
          <dt>{t('people')}</dt>
          <dd>{numbers.percent(people, 1)}</dd>
          <dd className="small">
            {t('of', {
              some: numbers.million(tally.defendedPopulation),
              all: numbers.million(tally.threatenedPopulation),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('area')}</dt>
          <dd>{numbers.percent(share(tally.defendedAreaKm2, tally.threatenedAreaKm2), 1)}</dd>
          <dd className="small">
            {t('km2', {
              some: numbers.plain(tally.defendedAreaKm2 / 1e6, 2),
              all: numbers.plain(tally.threatenedAreaKm2 / 1e6, 2),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('capitals')}</dt>
          <dd>{t('ofCapitals', { some: defendedCapitals, all: tally.threatenedCapitals })}</dd>
        </div>
        <div>
          <dt>{t('inTheWay')}</dt>
          <dd className="small three-lines">
            {tally.undefendedByBinding === null
              ? '…'
              : tally.undefendedByBinding.slice(0, 3).map(({ binding, population }) => (
                  <div key={binding}>
                    {constraints(binding as Parameters<typeof constraints>[0])}:{' '}
                    {t('millionPeople', { people: numbers.million(population) })}
                  </div>
                ))}
          </dd>
        </div>
      </dl>
      <p className="sentence">
        {t('sentence', {
          name,
          all: numbers.million(tally.threatenedPopulation),
          some: numbers.million(tally.defendedPopulation),
          share: numbers.percent(people, 1),
          capitals: tally.threatenedCapitals,
          defended: defendedCapitals,
          left: tally.undefendedCapitals.length === 0 ? '' : t('left', { names: tally.undefendedCapitals.join(', ') }),
        })}{' '}
        <Freshness />
      </p>
    </>
  );
}

/** How the figures stand to what was asked last. */
function Freshness() {
  const t = useWords(words);
  const live = useLive((view) => view);
  return (
    <span className="muted freshness" data-state={live.state}>
      {freshness(live, t)}
    </span>
  );
}

function freshness({ state, map, workMs }: LiveView, t: Say<keyof typeof words.entries>): string {
  if (state === 'asking' || map === null) return t('asking');
  if (state === 'prepared') return t('prepared');
  if (map.kind === 'settled') return t('exact', { cells: map.changedCells });
  return t('shown', { ms: Math.round(workMs) });
}
