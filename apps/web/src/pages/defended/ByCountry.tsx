import type { LiveTally } from '@parasol/study/live';
import { memo, useDeferredValue, useMemo } from 'react';
import { useLaboratory } from '../../laboratory/index.ts';
import { useLive } from '../../live/index.ts';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** The map as a table: people by country, and the fate of each capital. The map goes first while something is dragged. */
export function ByCountry() {
  const tally = useDeferredValue(useLive((view) => view.tally));
  return tally === null ? null : <CountryTable tally={tally} />;
}

const CountryTable = memo(({ tally }: { readonly tally: LiveTally }) => {
  const t = useWords(words);
  const language = useLanguage();
  const region = useLaboratory((state) => state.region);
  const names = useMemo(() => new Intl.DisplayNames(language, { type: 'region' }), [language]);
  const rows = tally.byCountry
    .filter(({ population }) => population > 0)
    .toSorted((a, b) => b.threatenedPopulation - a.threatenedPopulation);
  return (
    <details className="panel" open={region !== 'us'}>
      <summary>{t('byCountry')}</summary>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t('country')}</th>
              <th className="number">{t('threatenedPeople')}</th>
              <th className="number">{t('defendedPeople')}</th>
              <th className="number">{t('share')}</th>
              <th>{t('capital')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ country, threatenedPopulation, defendedPopulation, capital }) => (
              <CountryRow
                key={country}
                name={names.of(country) ?? country}
                {...{ threatenedPopulation, defendedPopulation, capital }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
});

type CountryLine = LiveTally['byCountry'][number];
interface CountryRowProps extends Pick<CountryLine, 'threatenedPopulation' | 'defendedPopulation' | 'capital'> {
  readonly name: string;
}

/** Drawn anew only when a figure of this country has changed. */
const CountryRow = memo(({ name, threatenedPopulation, defendedPopulation, capital }: CountryRowProps) => {
  const t = useWords(words);
  const numbers = useNumbers();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{numbers.million(threatenedPopulation)}</td>
      <td className="number">{numbers.million(defendedPopulation)}</td>
      <td className="number">
        {numbers.percent(threatenedPopulation > 0 ? defendedPopulation / threatenedPopulation : null)}
      </td>
      <td>{capital === null ? '–' : t(capital)}</td>
    </tr>
  );
});
