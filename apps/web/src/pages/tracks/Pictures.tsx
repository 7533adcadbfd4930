import type { ThreatTracks } from '@parasol/study/tracks';
import { useMemo } from 'react';
import { Scroll } from '../../tables/index.ts';
import { tPlus, useClock } from '../../time/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { useLengths } from './lengths.ts';
import { SAMPLE_S } from './moments.ts';
import { pictureLines } from './pictures.ts';
import { words } from './words.ts';

/** The pictures of all sides beside each other: how late, how large. */
export function Pictures({ threat }: { readonly threat: ThreatTracks }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { length, axes } = useLengths();
  const timeS = useClock((clock) => Math.floor(clock.timeS / SAMPLE_S) * SAMPLE_S);
  const lines = useMemo(() => pictureLines(threat, timeS), [threat, timeS]);
  const time = (one: number | null): string => (one === null ? t('never') : tPlus(one));
  const latest = lines.reduce<(typeof lines)[number] | null>(
    (found, line) => (line.laterS !== null && line.laterS > (found?.laterS ?? 0) ? line : found),
    null,
  );
  const largest = lines.reduce<(typeof lines)[number] | null>(
    (found, line) => ((line.timesSmallest ?? 0) > (found?.timesSmallest ?? 1) ? line : found),
    null,
  );
  return (
    <section className="panel">
      <h2>{t('pictures')}</h2>
      <p className="sentence">
        {latest === null
          ? t('noneLater')
          : t('latest', { party: latest.centre.partyName, s: numbers.plain(latest.laterS ?? 0) })}{' '}
        {largest === null
          ? t('noneLarger', { time: tPlus(timeS) })
          : t('largest', {
              time: tPlus(timeS),
              party: largest.centre.partyName,
              times: numbers.plain(largest.timesSmallest ?? 1, 1),
            })}
      </p>
      <Scroll label={t('pictures')}>
        <table>
          <thead>
            <tr>
              <th>{t('picture')}</th>
              <th>{t('firstWord')}</th>
              <th>{t('firmTrack')}</th>
              <th className="number">{t('later')}</th>
              <th className="number">{t('leastStated')}</th>
              <th className="number">{t('statedNow', { time: tPlus(timeS) })}</th>
              <th className="number">{t('areaNow', { time: tPlus(timeS) })}</th>
              <th className="number">{t('timesSmallest')}</th>
              <th>{t('commit')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ centre, laterS, leastStatedM, statedM, semiMajorKm, semiMinorKm, timesSmallest }) => (
              <tr key={centre.centreId}>
                <th scope="row">{centre.partyName}</th>
                <td>{time(centre.heardS)}</td>
                <td>{time(centre.firmS)}</td>
                <td className="number">{laterS === null ? '–' : t('seconds', { s: numbers.plain(laterS) })}</td>
                <td className="number">{length(leastStatedM)}</td>
                <td className="number">{length(statedM)}</td>
                <td className="number">{axes(semiMajorKm, semiMinorKm)}</td>
                <td className="number">{timesSmallest === null ? '–' : `× ${numbers.plain(timesSmallest, 1)}`}</td>
                <td>{time(centre.committedS)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="muted hint">{t('picturesHint')}</p>
    </section>
  );
}
