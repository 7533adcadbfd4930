import { useMemo } from 'react';
import { Caveat, type MapMark } from '../../map/index.ts';
import type { Scene } from '../../scene/index.ts';
import { MapStage } from '../../stage/index.ts';
import { type Lane, passedMarks, timeWords, tPlus, useClock } from '../../time/index.ts';
import { useFlightView } from '../../view/index.ts';
import { useWords } from '../../words/index.ts';
import { RaidLegend } from './RaidLegend.tsx';
import { words } from './words.ts';

/** Marks that have a place of their own on the map; the others stand on the timeline. */
const ON_MAP: ReadonlySet<string> = new Set(['intercept', 'impact']);

/** The raid on the map and the globe, up to the clock. */
export function RaidMap({ scene, lanes }: { readonly scene: Scene | null; readonly lanes: readonly Lane[] }) {
  const t = useWords(words);
  const time = useWords(timeWords);
  const flights = useMemo(() => lanes.map(({ flight }) => flight), [lanes]);
  const flyOuts = useMemo(() => lanes.flatMap((lane) => lane.flyOuts), [lanes]);
  const shown = useMemo(() => (scene === null ? null : ofRaid(scene, lanes)), [scene, lanes]);
  const passed = useClock(({ timeS }) => lanes.map((lane) => passedMarks(lane, timeS)).join(' '));
  const marks = useMemo(() => {
    const counts = passed.split(' ').map(Number);
    const happened = lanes
      .flatMap((lane, i) => lane.marks.slice(0, counts[i]))
      .filter(({ kind }) => ON_MAP.has(kind))
      .sort((a, b) => a.timeS - b.timeS);
    return happened.flatMap(({ kind, timeS, end, at }, i): MapMark[] => {
      if (at === null) return [];
      const what = time(kind !== 'intercept' ? kind : end === 'killed' ? 'intercept-hit' : 'intercept-miss');
      // Only the newest has its words on the map, where others would cover it; the timeline and the ledger name all.
      const label = i === happened.length - 1 ? time('mark', { what, time: tPlus(timeS) }) : '';
      return [{ ...at, kind, end, label }];
    });
  }, [lanes, passed, time]);
  useFlightView(flights);
  return (
    <>
      <MapStage label={t('mapLabel')} scene={shown} flights={flights} flyOuts={flyOuts} marks={marks} />
      <RaidLegend />
      <Caveat scene={scene} />
    </>
  );
}

/** The scene with only those launch areas and targets that are of this raid. */
function ofRaid(scene: Scene, lanes: readonly Lane[]): Scene {
  const areas = new Set(lanes.map(({ row }) => row.launchAreaId));
  const targets = new Set(lanes.map(({ row }) => row.targetId));
  return {
    ...scene,
    sites: scene.sites.filter(({ kind, id }) =>
      kind === 'launch-area' ? areas.has(id) : kind === 'target' ? targets.has(id) : true,
    ),
  };
}
