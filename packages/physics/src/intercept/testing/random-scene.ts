import fc from 'fast-check';
import { VACUUM } from '../../atmosphere/index.ts';
import { SPHERE, TURNING_SPHERE } from '../../earth/index.ts';
import type { FlyoutTable } from '../../flight/index.ts';
import { flyoutTable } from '../../flyout/index.ts';
import { radFromDeg } from '../../quantities/index.ts';
import type { InterceptQuestion, MapShape } from '../intercept-map.ts';
import type { Doctrine, InterceptorSite } from '../interceptor-site.ts';
import { type ThreatArcs, threatArcs } from '../threat-arcs.ts';

/** Everything that a scene is drawn from; angles in degrees, as a reader checks them. */
export interface Scene {
  readonly launchDeg: readonly [number, number];
  /** South-west corner and size of the map. */
  readonly cornerDeg: readonly [number, number];
  readonly sizeDeg: number;
  readonly siteDeg: readonly [number, number];
  readonly maximumRangeKm: number;
  readonly loftDeg: number;
  readonly turning: boolean;
  readonly interceptor: number;
  readonly delayS: number;
  /** Every so many arcs the cue never comes. */
  readonly blindEvery: number;
  readonly lowestKm: number;
  readonly ceilingKm: number;
  readonly maximumFlightTimeS: number;
  readonly doctrine: Doctrine;
  readonly uplinkDeg: readonly [number, number] | null;
}

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Scenes all over the globe, the date line and high latitudes included; sites lie within about 25 degrees of the map. */
export const randomScene: fc.Arbitrary<Scene> = fc
  .record({
    corner: fc.tuple(degrees(-60, 60), degrees(-180, 180)),
    sizeDeg: degrees(4, 30),
    launchOffset: fc.tuple(degrees(-25, 25), degrees(10, 60)),
    siteOffset: fc.tuple(degrees(-10, 20), degrees(-15, 30)),
    maximumRangeKm: fc.integer({ min: 1500, max: 9000 }),
    loftDeg: fc.constantFrom(0, 0, -10, 10),
    turning: fc.boolean(),
    interceptor: fc.nat({ max: 3 }),
    delayS: degrees(-100, 500),
    blindEvery: fc.constantFrom(1, 3, 1000, 1000),
    lowestKm: degrees(40, 150),
    ceilingKm: fc.constantFrom(300, 600, 2000),
    maximumFlightTimeS: fc.constantFrom(250, 400, 600),
    doctrine: fc.constantFrom<Doctrine>(
      { kind: 'one-shot' },
      { kind: 'two-shots', intervalS: 30 },
      { kind: 'shoot-look-shoot', lookS: 20, maximumShots: 4 },
    ),
    uplinkOffset: fc.option(fc.tuple(degrees(-15, 15), degrees(-15, 15))),
  })
  .map(({ corner, launchOffset, siteOffset, uplinkOffset, ...rest }) => {
    const [latitude, longitude] = corner;
    const at = ([north, east]: readonly [number, number]): readonly [number, number] => [
      Math.max(-89, Math.min(89, latitude + north)),
      longitude + east,
    ];
    return {
      ...rest,
      cornerDeg: corner,
      launchDeg: at(launchOffset),
      siteDeg: at(siteOffset),
      uplinkDeg: uplinkOffset === null ? null : at(uplinkOffset),
    };
  });

const tables = new Map<number, FlyoutTable>();
/** The last one climbs to a burnout altitude, so that its table has jumps of the fly-out time at every altitude. */
const INTERCEPTORS = [
  { burnTimeS: 60, burnoutSpeedMPerS: 2500 },
  { burnTimeS: 90, burnoutSpeedMPerS: 3500 },
  { burnTimeS: 120, burnoutSpeedMPerS: 4500 },
  { burnTimeS: 90, burnoutSpeedMPerS: 4500, burnoutAltitudeM: 120_000 },
] as const;

/** One coarse table for each of four notional interceptors. */
function tableOf(interceptor: number): FlyoutTable {
  const made = tables.get(interceptor);
  if (made !== undefined) return made;
  const table = flyoutTable(
    { kind: 'kinematic', ...INTERCEPTORS[interceptor]! },
    {
      earth: SPHERE,
      atmosphere: VACUUM,
      maximumFlightTimeS: 600,
      flights: 61,
      grid: { chordCount: 64, altitudeCount: 48 },
    },
  );
  tables.set(interceptor, table);
  return table;
}

const place = ([latitudeDeg, longitudeDeg]: readonly [number, number]) => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

/** Arcs of the scene to a grid of places, row by row. */
export function arcsOf({ cornerDeg, sizeDeg, ...scene }: Scene, { columns, rows }: MapShape): ThreatArcs {
  const latitudesRad = new Float64Array(columns * rows);
  const longitudesRad = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = place([
        Math.min(89, cornerDeg[0] + (sizeDeg * row) / (rows - 1)),
        cornerDeg[1] + (sizeDeg * column) / (columns - 1),
      ]);
      latitudesRad[row * columns + column] = at.latitudeRad;
      longitudesRad[row * columns + column] = at.longitudeRad;
    }
  }
  return threatArcs({
    launch: place(scene.launchDeg),
    places: { latitudesRad, longitudesRad },
    burnoutAltitudeM: 120_000,
    burnTimeS: 120,
    maximumRangeM: 1000 * scene.maximumRangeKm,
    loftRad: radFromDeg(scene.loftDeg),
    earth: scene.turning ? TURNING_SPHERE : SPHERE,
  });
}

export function questionOf(scene: Scene, arcs: ThreatArcs): InterceptQuestion {
  const site: InterceptorSite = {
    place: place(scene.siteDeg),
    table: tableOf(scene.interceptor),
    lowestAltitudeM: 1000 * scene.lowestKm,
    ceilingM: 1000 * scene.ceilingKm,
    maximumFlightTimeS: scene.maximumFlightTimeS,
    doctrine: scene.doctrine,
    ...(scene.uplinkDeg === null ? {} : { uplinks: [{ place: place(scene.uplinkDeg), minimumElevationRad: 0.05 }] }),
  };
  const earliestLaunchS = Float64Array.from({ length: arcs.count }, (_, i) =>
    i % scene.blindEvery === scene.blindEvery - 1 && scene.blindEvery > 1
      ? Number.POSITIVE_INFINITY
      : arcs.burnTimeS + scene.delayS,
  );
  return { arcs, site, earliestLaunchS };
}
