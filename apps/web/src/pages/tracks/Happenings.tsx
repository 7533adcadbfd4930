import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { useMemo } from 'react';
import { Scroll } from '../../tables/index.ts';
import { seek, tPlus, useClock } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { happeningsOf } from './happenings.ts';
import { words } from './words.ts';

interface HappeningsProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse | undefined;
}

/** The timeline as a table: every line sets the clock. */
export function Happenings({ threat, centre }: HappeningsProps) {
  const t = useWords(words);
  const happenings = useMemo(() => happeningsOf(threat, centre?.centreId ?? ''), [threat, centre?.centreId]);
  const passed = useClock(({ timeS }) => happenings.filter((one) => one.timeS <= timeS + 1e-6).length);
  return (
    <details className="panel happenings">
      <summary>{t('happenings', { count: happenings.length })}</summary>
      <Scroll label={t('happenings', { count: happenings.length })}>
        <table>
          <thead>
            <tr>
              <th>{t('time')}</th>
              <th>{t('event')}</th>
              <th>{t('who')}</th>
            </tr>
          </thead>
          <tbody>
            {happenings.map(({ kind, timeS, sensor, label }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two things can be alike
              <tr key={i} className={i < passed ? '' : 'muted'}>
                <td>
                  <button type="button" className="time-button" onClick={() => seek(timeS)}>
                    {tPlus(timeS)}
                  </button>
                </td>
                <td>
                  {t(`event-${kind}`, { party: centre?.partyName ?? '' })}
                  {label !== null && (
                    <>
                      {' '}
                      (<span lang="en">{label}</span>)
                    </>
                  )}
                </td>
                <td lang="en">{sensor ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
