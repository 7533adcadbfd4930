import type { LiveTally } from '@parasol/study/live';
import { useMemo } from 'react';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** The map as a table: people by country, and the fate of each capital. */
export function ByCountry({ tally, region }: { readonly tally: LiveTally; readonly region: string }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const language = useLanguage();
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
              <tr key={country}>
                <th scope="row">{names.of(country) ?? country}</th>
                <td className="number">{numbers.million(threatenedPopulation)}</td>
                <td className="number">{numbers.million(defendedPopulation)}</td>
                <td className="number">
                  {numbers.percent(threatenedPopulation > 0 ? defendedPopulation / threatenedPopulation : null)}
                </td>
                <td>{capital === null ? '–' : t(capital)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
