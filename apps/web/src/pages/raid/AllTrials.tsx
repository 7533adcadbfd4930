import type { RunDocument } from '@parasol/study/results';
import { useMemo } from 'react';
import { useWords } from '../../words/index.ts';
import { useIntervals } from './interval-text.ts';
import { LeakerBars } from './LeakerBars.tsx';
import { leakerShares, remaining } from './trials.ts';
import { words } from './words.ts';

/** What all trials say: how many missiles of the raid arrive, and the measures of every raid with intervals. */
export function AllTrials({ run, raidId }: { readonly run: RunDocument; readonly raidId: string }) {
  const t = useWords(words);
  const { count, share } = useIntervals();
  const shares = useMemo(() => leakerShares(run, raidId), [run, raidId]);
  return (
    <section className="panel">
      <h2>{t('trialsTitle')}</h2>
      <LeakerBars shares={shares} trials={run.trials} />
      <h3>{t('measures')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard */}
      <div className="scroll" tabIndex={0} role="group" aria-label={t('measures')}>
        <table>
          <thead>
            <tr>
              <th>{t('raid')}</th>
              <th className="number">{t('missiles')}</th>
              <th className="number">{t('arriveColumn')}</th>
              <th className="number">{t('stoppedColumn')}</th>
              <th className="number">{t('shotsColumn')}</th>
              <th className="number">{t('nothingArrives')}</th>
            </tr>
          </thead>
          <tbody>
            {run.measures.byRaid
              .filter(({ threats }) => threats > 0)
              .map(({ raidId: id, name, threats, leakers, shots, noLeakProbability }) => (
                <tr key={id} className={id === raidId ? 'selected' : ''}>
                  <th scope="row" lang="en">
                    {name}
                  </th>
                  <td className="number">{threats}</td>
                  <td className="number">{count(leakers)}</td>
                  <td className="number">{count(remaining(threats, leakers))}</td>
                  <td className="number">{count(shots)}</td>
                  <td className="number">{share(noLeakProbability)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <p className="muted hint">
        {t('measuresNote', { trials: run.trials })} {t('alternatives')}
      </p>
    </section>
  );
}
