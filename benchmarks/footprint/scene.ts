import { VACUUM } from '@parasol/physics/atmosphere';
import { TURNING_SPHERE } from '@parasol/physics/earth';
import { flyoutTable } from '@parasol/physics/flyout';
import {
  type InterceptorSite,
  type InterceptQuestion,
  idealEarliestLaunchS,
  threatArcs,
} from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';

export const COLUMNS = 200;
export const ROWS = 200;
/** South, north, west and east edges of the map, degrees. */
const EDGES_DEG = { south: 34, north: 72, west: -12, east: 44 };
const LAUNCHES_DEG = [
  [35, 50],
  [33, 47],
  [37, 56],
] as const;
const SITES_DEG = [
  [44, 24.4],
  [54.5, 17],
  [38, 38],
  [49, 13],
] as const;
const DELAY_S = 180;

export const moved = (site: InterceptorSite, eastDeg: number): InterceptorSite => ({
  ...site,
  place: { ...site.place, longitudeRad: site.place.longitudeRad + radFromDeg(eastDeg) },
});

/** 200 x 200 places of a map, three launch areas, four sites of one notional interceptor (3.5 km/s, 90 s of burn), ideal cue and three minutes. */
export function scene() {
  const latitudesRad = new Float64Array(COLUMNS * ROWS);
  const longitudesRad = new Float64Array(COLUMNS * ROWS);
  const { south, north, west, east } = EDGES_DEG;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      latitudesRad[row * COLUMNS + column] = radFromDeg(south + ((north - south) * row) / (ROWS - 1));
      longitudesRad[row * COLUMNS + column] = radFromDeg(west + ((east - west) * column) / (COLUMNS - 1));
    }
  }
  const places = { latitudesRad, longitudesRad };
  const arcsFrom = (launchDeg: readonly [number, number]) =>
    threatArcs({
      launch: { latitudeRad: radFromDeg(launchDeg[0]), longitudeRad: radFromDeg(launchDeg[1]) },
      places,
      burnoutAltitudeM: 150_000,
      burnTimeS: 150,
      maximumRangeM: 6_000_000,
      loftRad: 0,
      earth: TURNING_SPHERE,
    });
  const around = { earth: TURNING_SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 600 } as const;
  const table = flyoutTable({ kind: 'kinematic', burnTimeS: 90, burnoutSpeedMPerS: 3500 }, around);
  const climbing = flyoutTable(
    { kind: 'kinematic', burnTimeS: 90, burnoutSpeedMPerS: 4500, burnoutAltitudeM: 120_000 },
    around,
  );
  const sites: readonly InterceptorSite[] = SITES_DEG.map(([latitudeDeg, longitudeDeg]) => ({
    place: { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 },
    table,
    lowestAltitudeM: 100_000,
    ceilingM: 1_000_000,
    maximumFlightTimeS: 600,
    doctrine: { kind: 'one-shot' },
  }));
  const arcs = LAUNCHES_DEG.map(arcsFrom);
  const question = (launch: number, site: InterceptorSite): InterceptQuestion => ({
    arcs: arcs[launch]!,
    site,
    earliestLaunchS: idealEarliestLaunchS(arcs[launch]!, DELAY_S),
  });
  return {
    sites,
    launches: LAUNCHES_DEG.length,
    question,
    /** One site with an interceptor whose fly-out time jumps at the altitudes of interest: cells on a jump decide a few arcs. */
    jumping: question(0, { ...sites[2]!, table: climbing }),
    questions: arcs.flatMap((_, launch) => sites.map((site) => question(launch, site))),
    buildArcs: () => arcsFrom(LAUNCHES_DEG[0]),
  };
}
