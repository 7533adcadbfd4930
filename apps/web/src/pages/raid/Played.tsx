import type { RunDocument } from '@parasol/study/results';
import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../scene/index.ts';
import { AltitudePlot, ClockBar, lanesOf, setSpan, spanOf, Timeline, usePlaying } from '../../time/index.ts';
import { AllTrials } from './AllTrials.tsx';
import { Certificate } from './Certificate.tsx';
import { Ledger } from './Ledger.tsx';
import { RaidMap } from './RaidMap.tsx';
import { Summary } from './Summary.tsx';
import { ThreatStory } from './ThreatStory.tsx';

interface PlayedProps {
  readonly run: RunDocument;
  readonly scene: Scene | null;
  readonly raidId: string;
}

/** A raid of a finished run: map, clock, timeline, ledger, all trials, certificate. */
export function Played({ run, scene, raidId }: PlayedProps) {
  const lanes = useMemo(() => lanesOf(run, raidId), [run, raidId]);
  const [chosen, setChosen] = useState<string | null>(null);
  const lane = lanes.find(({ threatId }) => threatId === chosen) ?? lanes[0];
  const nameOf = (id: string): string =>
    run.names[id] ?? run.places.find((place) => place.id === id)?.name ?? id.replaceAll('-', ' ');
  usePlaying();
  useEffect(() => {
    const { fromS, toS } = spanOf(lanes);
    setSpan(fromS, toS);
    // Other pages show whole tracks: the clock has a span only while a raid is played.
    return () => setSpan(0, 0);
  }, [lanes]);
  const selection = { lanes, nameOf, selectedId: lane?.threatId ?? null, onSelect: setChosen };
  return (
    <>
      <Summary run={run} raidId={raidId} lanes={lanes} />
      <RaidMap scene={scene} lanes={lanes} />
      <div className="clock-place">
        <ClockBar epochUtc={run.epochUtc} />
      </div>
      <Timeline {...selection} />
      <Ledger {...selection} />
      {lane !== undefined && (
        <>
          <AltitudePlot lane={lane} />
          <ThreatStory run={run} lane={lane} nameOf={nameOf} />
        </>
      )}
      <AllTrials run={run} raidId={raidId} />
      <Certificate run={run} />
    </>
  );
}
