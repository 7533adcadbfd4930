import { create } from 'zustand';
import type { DatedArchitecture } from '../../desk/index.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { useArchitectures, useColumnName } from './column-names.ts';
import { setColumns, useColumns } from './columns.ts';
import { words } from './words.ts';
import { FIRST_YEAR, LAST_YEAR, missingIn, picksOf, STANDINGS, type Standing, standingIn } from './years.ts';

/** The year that was chosen; null: none, the columns were picked by hand. */
export const useYear = create<{ readonly year: number | null }>()(() => ({ year: null }));

const SHOWN_ELEMENTS = 5;

function byStanding(all: readonly DatedArchitecture[], year: number): ReadonlyMap<Standing, readonly string[]> {
  return new Map(
    STANDINGS.map((one) => [
      one,
      all.filter((architecture) => standingIn(architecture, year) === one).map(({ shortName }) => shortName),
    ]),
  );
}

/** The years of the debate: what stood, what was planned, what had been cancelled; choosing a year sets it side by side. */
export function YearSlider() {
  const t = useWords(words);
  const { year } = useYear();
  const { ids } = useColumns();
  const nameOf = useColumnName();
  const language = useLanguage();
  const architectures = useArchitectures();
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const choose = (chosen: number): void => {
    useYear.setState({ year: chosen });
    setColumns(picksOf(architectures, chosen));
  };
  const shown = year ?? FIRST_YEAR;
  const standings = byStanding(architectures, shown);
  const counterfactual = architectures
    .filter(({ id }) => ids.includes(id))
    .map((architecture) => ({ id: architecture.id, missing: missingIn(architecture, shown) }))
    .filter(({ missing }) => missing.length > 0);
  return (
    <section className="panel controls year-slider">
      <label>
        {t('year')}: <output>{year ?? '–'}</output>
        <input
          type="range"
          min={FIRST_YEAR}
          max={LAST_YEAR}
          step={1}
          value={shown}
          disabled={architectures.length === 0}
          onChange={({ target }) => choose(Number(target.value))}
          onPointerUp={() => year === null && choose(shown)}
        />
      </label>
      <div className="ends muted" aria-hidden="true">
        <span>{FIRST_YEAR}</span>
        <span>{LAST_YEAR}</span>
      </div>
      {year !== null && (
        <div aria-live="polite">
          <p className="sentence">
            <strong>{t('inYear', { year })}</strong>{' '}
            {(['stands', 'planned', 'cancelled', 'imagined'] as const)
              .filter((one) => (standings.get(one)?.length ?? 0) > 0)
              .map((one) => t(one, { names: lists.format(standings.get(one) ?? []) }))
              .join('; ')}
            .
          </p>
          {counterfactual.map(({ id, missing }) => (
            <p key={id} className="warn">
              {t('counterfactualYear', {
                name: nameOf(id),
                year,
                elements: [
                  ...missing.slice(0, SHOWN_ELEMENTS).map(({ name }) => name),
                  ...(missing.length > SHOWN_ELEMENTS ? [t('more', { count: missing.length - SHOWN_ELEMENTS })] : []),
                ].join('; '),
              })}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
