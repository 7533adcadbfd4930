import type { MapFlight } from '@parasol/study/results';
import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { useCallback, useMemo } from 'react';
import { Caveat, EllipseMark, factorToSee, type Ground, SightLine } from '../../map/index.ts';
import type { Scene } from '../../scene/index.ts';
import { MapStage } from '../../stage/index.ts';
import { placeAt, useClock } from '../../time/index.ts';
import { useFlightView, useLayers, useMapView } from '../../view/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { MapLegend } from './MapLegend.tsx';
import { impactAt, positionAt, sightAt } from './moments.ts';
import { words } from './words.ts';

interface TracksMapProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse | undefined;
  readonly flight: MapFlight;
  readonly scene: Scene | null;
}

/** The missile on the map and the globe, with what is known of it at the time of the clock. */
export function TracksMap({ threat, centre, flight, scene }: TracksMapProps) {
  const t = useWords(words);
  const flights = useMemo(() => [flight], [flight]);
  const shown = useMemo(() => (scene === null ? null : ofMissile(scene, flight)), [scene, flight]);
  const over = useCallback(
    (ground: Ground) => (
      <>
        <Sights threat={threat} flight={flight} scene={scene} ground={ground} />
        {centre !== undefined && <Ellipses centre={centre} ground={ground} />}
      </>
    ),
    [threat, flight, scene, centre],
  );
  useFlightView(flights);
  return (
    <>
      <MapStage label={t('mapLabel')} scene={shown} flights={flights} over={over} />
      {centre !== undefined && <Scales centre={centre} />}
      <MapLegend />
      <Caveat scene={scene} />
    </>
  );
}

/** The scene with only the launch area and the target of the missile. */
const ofMissile = (scene: Scene, { launchAreaId, targetId }: MapFlight): Scene => ({
  ...scene,
  sites: scene.sites.filter(({ kind, id }) =>
    kind === 'launch-area' ? id === launchAreaId : kind === 'target' ? id === targetId : true,
  ),
});

interface SightsProps extends Omit<TracksMapProps, 'centre'> {
  readonly ground: Ground;
}

/** Lines from the radars that see the missile now; satellites stand beyond the map. */
function Sights({ threat, flight, scene, ground }: SightsProps) {
  const timeS = useClock((clock) => clock.timeS);
  const { flights } = useLayers();
  const place = placeAt(flight, timeS);
  if (place === null || !flights.isShown) return null;
  return (
    <g opacity={flights.opacity}>
      {threat.sensors.map((sensor) => {
        const sight = sightAt(sensor, timeS);
        const site = scene?.sites.find(({ kind, id }) => kind === 'radar' && id === sensor.sensorId);
        return site === undefined || (sight !== 'firm' && sight !== 'seen') ? null : (
          <SightLine key={sensor.sensorId} from={site} to={place} ground={ground} isFirm={sight === 'firm'} />
        );
      })}
    </g>
  );
}

/** Both ellipses of the clock, with the factor by which each is drawn larger. */
function useEllipses(centre: CentreCourse) {
  const timeS = useClock((clock) => clock.timeS);
  const { heightDeg } = useMapView();
  return ([positionAt(centre, timeS), impactAt(centre, timeS)] as const).map((ellipse) =>
    ellipse === null ? null : { ellipse, factor: factorToSee(ellipse, heightDeg) },
  );
}

const KINDS = ['position', 'impact'] as const;

function Ellipses({ centre, ground }: { readonly centre: CentreCourse; readonly ground: Ground }) {
  const numbers = useNumbers();
  const ellipses = useEllipses(centre);
  return KINDS.map((kind, i) => {
    const drawn = ellipses[i];
    return drawn === null ? null : (
      <EllipseMark
        key={kind}
        {...drawn}
        {...{ ground, kind }}
        label={drawn.factor === 1 ? '1 : 1' : `× ${numbers.plain(drawn.factor)}`}
      />
    );
  });
}

/** How much larger than true the ellipses are drawn, in words. */
function Scales({ centre }: { readonly centre: CentreCourse }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const ellipses = useEllipses(centre);
  const said = KINDS.map((kind, i) => {
    const drawn = ellipses[i];
    if (drawn === null) return t(`${kind}-none`);
    return drawn.factor === 1 ? t(`${kind}-toScale`) : t(`${kind}-larger`, { factor: numbers.plain(drawn.factor) });
  });
  return <p className="scales">{said.join(' ')}</p>;
}
