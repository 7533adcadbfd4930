import type { MapFlight } from '@parasol/study/results';
import type { TracksDocument } from '@parasol/study/tracks';
import { useEffect, useMemo } from 'react';
import type { Scene } from '../../scene/index.ts';
import { ClockBar, seek, setSpan, usePlaying } from '../../time/index.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import { chosenCentre } from './chosen-centre.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { Figures } from './Figures.tsx';
import { Happenings } from './Happenings.tsx';
import { ImpactChart } from './ImpactChart.tsx';
import { LaunchViews } from './LaunchViews.tsx';
import { Now } from './Now.tsx';
import { Pictures } from './Pictures.tsx';
import { SensorLanes } from './SensorLanes.tsx';
import { Sentence } from './Sentence.tsx';
import { TracksMap } from './TracksMap.tsx';
import { useNamed } from './use-named.ts';
import { words } from './words.ts';

interface ToldProps {
  readonly document: TracksDocument;
  readonly flight: MapFlight;
  readonly epochUtc: string;
  readonly scene: Scene | null;
  readonly centreId: string | null;
}

/** After the impact, so that it is seen. */
const AFTER_S = 30;

/** A missile followed: map, clock, timeline, errors, pictures beside each other, figures. */
export function Told({ document, flight, epochUtc, scene, centreId }: ToldProps) {
  const t = useWords(words);
  const named = useNamed();
  const language = useLanguage();
  const [told] = document.threats;
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language
  const threat = useMemo(() => ({ ...told, centres: told.centres.map(named) }), [told, language]);
  const centre = chosenCentre(threat.centres, centreId);
  const { launchTimeS, impactS } = threat;
  const firstHeldS = centre?.held[0]?.fromS ?? launchTimeS;
  usePlaying();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture of the same missile does not move the clock
  useEffect(() => {
    setSpan(launchTimeS, Math.ceil(impactS) + AFTER_S);
    seek(firstHeldS);
    // Other pages show whole tracks: the clock has a span only while a missile is followed.
    return () => setSpan(0, 0);
  }, [threat.threatId, launchTimeS, impactS]);
  const notes = [document.caveat, ...(scene?.architecture.counterfactual ?? []), ...document.warnings];
  return (
    <>
      <Sentence threat={threat} centre={centre} />
      <Now threat={threat} centre={centre} />
      <TracksMap threat={threat} centre={centre} flight={flight} scene={scene} />
      <div className="clock-place">
        <ClockBar epochUtc={epochUtc} />
      </div>
      <SensorLanes threat={threat} centre={centre} />
      {centre === undefined ? (
        <p className="panel">{t('nobody')}</p>
      ) : (
        <>
          <ErrorChart threat={threat} centre={centre} filter={document.estimators.filter} />
          <ImpactChart threat={threat} centre={centre} probability={document.impactProbability} />
        </>
      )}
      <Pictures threat={threat} />
      <Happenings threat={threat} centre={centre} />
      <LaunchViews threat={threat} />
      <Figures threat={threat} scene={scene} />
      <details className="panel">
        <summary>{t('notes')}</summary>
        <ul lang="en">
          {[...new Set(notes)].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
