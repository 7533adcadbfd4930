import type { RunDocument } from '@parasol/study/results';
import { useMemo } from 'react';
import { type Lane, placeAt, seek, tPlus, useClock } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { type ChainLink, chainOf } from './chain.ts';
import { useIntervals } from './interval-text.ts';
import { words } from './words.ts';

interface ThreatStoryProps {
  readonly run: RunDocument;
  readonly lane: Lane;
  readonly nameOf: (id: string) => string;
}

/** Why one threat was or was not engaged: the constraint that decided, the sentence, the chain from launch to end. */
export function ThreatStory({ run, lane, nameOf }: ThreatStoryProps) {
  const t = useWords(words);
  const { share, numbers } = useIntervals();
  const { row } = lane;
  const chain = useMemo(() => chainOf(run, row.raidId, row.threatId), [run, row]);
  const all = run.measures.byThreat.find((one) => one.threatId === row.threatId && one.raidId === row.raidId);
  const kind = row.fate === 'killed' ? 'whyKilled' : row.fate === 'missed' ? 'whyMissed' : 'whyNot';
  return (
    <section className="panel story" aria-live="polite">
      <h2>{t('why', { threat: row.threatId })}</h2>
      <p className={`fate ${row.stopped ? 'stopped' : 'leaked'}`}>
        <strong>{t(kind)}</strong>: {t(row.fate)}
      </p>
      <p lang="en">
        {nameOf(row.missileId)}, {nameOf(row.launchAreaId)} → {nameOf(row.targetId)}. {row.sentence}
      </p>
      {row.launchTimeS > 0 && <p className="muted hint">{t('sentenceClock', { time: tPlus(row.launchTimeS) })}</p>}
      {all !== undefined && (
        <p>
          {t('overTrials', {
            trials: run.trials,
            share: share(all.stoppedFraction),
            shots: numbers.plain(all.shots, 2),
          })}
        </p>
      )}
      <h3>{t('chain')}</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th>{t('time')}</th>
              <th>{t('event')}</th>
              <th>{t('who')}</th>
              <th className="number">{t('altitude')}</th>
            </tr>
          </thead>
          <tbody>
            {chain.map((link, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two links can be alike
              <ChainLine key={i} link={link} lane={lane} nameOf={nameOf} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface ChainLineProps {
  readonly link: ChainLink;
  readonly lane: Lane;
  readonly nameOf: (id: string) => string;
}

function ChainLine({ link, lane, nameOf }: ChainLineProps) {
  const t = useWords(words);
  const { numbers } = useIntervals();
  const { kind, timeS, by, detail, trackErrorKm } = link;
  const isPassed = useClock((clock) => clock.timeS >= timeS - 1e-6);
  const at = placeAt(lane.flight, timeS);
  const added = [
    detail === null ? null : t(`detail-${detail}` as Parameters<typeof t>[0]),
    trackErrorKm === null ? null : t('trackError', { km: numbers.plain(trackErrorKm, 2) }),
  ].filter((one) => one !== null);
  return (
    <tr className={isPassed ? '' : 'muted'}>
      <td>
        <button
          type="button"
          className="time-button"
          onClick={() => seek(timeS)}
          title={t('goTo', { time: tPlus(timeS) })}
        >
          {tPlus(timeS)}
        </button>
      </td>
      <td>
        {t(`chain-${kind}`)}
        {added.length > 0 && `: ${added.join(', ')}`}
      </td>
      <td lang="en">{by === null ? '' : nameOf(by)}</td>
      <td className="number">{at === null ? '' : numbers.plain(Math.max(0, at.altitudeKm))}</td>
    </tr>
  );
}
