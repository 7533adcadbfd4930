import { type Atmosphere, US76_TO_100_KM, VACUUM } from '@parasol/physics/atmosphere';
import { type FlownMissile, flyMissile, type MissileModel } from '@parasol/physics/boost';
import type { Earth } from '@parasol/physics/earth';
import { type FlyoutTable, positionAt } from '@parasol/physics/flight';
import { flyoutTable, type StagedInterceptor } from '@parasol/physics/flyout';
import { type PathRules, type RadialRequest, type ThreatPath, threatPath } from '@parasol/physics/intercept';
import { dataJson } from '../harness.ts';
import { type MdfccRocket, mdfccDrag, mdfccEarth, mdfccVehicle } from '../missiles/mdfcc.ts';

export interface FootprintCase {
  readonly id: string;
  readonly missile: string;
  readonly interceptor: string;
  readonly detection_range_km: number | null;
  readonly cue_time_s: number | null;
  readonly launch_delay_s: number;
  readonly min_intercept_altitude_km: number;
  readonly max_intercept_altitude_km: number | null;
  readonly operational_range_km: number | null;
  readonly discrimination_altitude_km: number | null;
  readonly shoot_look_shoot: boolean;
  readonly missile_range_km: number;
  readonly site_intercept: Readonly<Record<'t_missile_s' | 't_interceptor_s' | 'slant_km' | 'altitude_km', number>>;
  readonly connected_footprint: {
    readonly radial: readonly {
      readonly angle_deg: number;
      readonly distance_km: number;
      readonly limited_by: 'none' | 'missile range' | 'geometry';
    }[];
    readonly max_half_width_km: number;
    readonly area_km2_sphere: number;
  };
  readonly native_mode1?: { readonly rear_km: number; readonly lateral_km_at_90deg: number };
  readonly native_mode2?: {
    readonly parts: number;
    readonly second_part_front_km?: number;
    readonly second_part_back_km?: number;
  };
}

interface Constants {
  readonly earth_radius_m: number;
  readonly mu_m3s2: number;
  readonly g_for_isp_ms2: number;
}

interface Missiles {
  readonly constants: Constants;
  readonly missiles: Readonly<
    Record<
      string,
      {
        readonly rocket: MdfccRocket;
        readonly state_one_step_after_burnout: Readonly<
          Record<'time_s' | 'altitude_km' | 'speed_kms' | 'local_flight_path_angle_deg' | 'downrange_km', number>
        >;
        readonly trajectory_table_t_alt_downrange_speed: readonly (readonly [number, number, number, number])[];
      }
    >
  >;
}

interface Interceptors {
  readonly interceptors: Readonly<Record<string, { readonly rocket: MdfccRocket }>>;
}

const RAD_PER_DEG = Math.PI / 180;
/** Launch points nearer or farther than this from the site are refused by that code, m. */
const NEAREST_LAUNCH_M = 1000;
const FARTHEST_LAUNCH_M = 20_000_000;
/** Spacing of the samples of a missile's path, s. */
const SAMPLE_S = 1;
/** Longer than any flight of these interceptors, s. */
const WHOLE_FLIGHT_S = 1500;
/** Scan steps of the source: 25 km for missile ranges below 2,500 km, 50 km below 6,000 km, else 100 km. */
const scanStepM = (rangeKm: number): number => (rangeKm < 2500 ? 25_000 : rangeKm < 6000 ? 50_000 : 100_000);
const EDGE_M = 500;

export const footprintCases = (): readonly FootprintCase[] =>
  dataJson<{ readonly footprint_cases: readonly FootprintCase[] }>('footprint/mdfcc-footprints.json').footprint_cases;

/** The missile of a case: its table up to burnout, free flight with drag from the given state on. */
export function pathOfMissile(id: string): ThreatPath {
  const { constants, missiles } = dataJson<Missiles>('missiles/mdfcc-missiles.json');
  const missile = missiles[id];
  if (missile === undefined) throw new Error(`no missile ${id}`);
  const given = missile.state_one_step_after_burnout;
  const rows = missile.trajectory_table_t_alt_downrange_speed;
  const earth = mdfccEarth(constants);
  const flown = (model: MissileModel, atmosphere: Atmosphere): FlownMissile => {
    const outcome = flyMissile(model, {
      from: { latitudeRad: 0, longitudeRad: 0, heightM: 0 },
      to: { latitudeRad: 0, longitudeRad: 0.5, heightM: 0 },
      earth,
      atmosphere,
      trajectory: { kind: 'minimum-energy' },
      launchPlace: 'stays',
    });
    if (outcome.kind !== 'flown') throw new Error(`not flown: ${outcome.kind}`);
    return outcome;
  };
  const coast = flown(
    {
      kind: 'state',
      timeS: given.time_s,
      altitudeM: given.altitude_km * 1000,
      speedMPerS: given.speed_kms * 1000,
      flightPathAngleRad: given.local_flight_path_angle_deg * RAD_PER_DEG,
      downrangeM: given.downrange_km * 1000,
      ballisticCoefficientKgPerM2: missile.rocket.beta_kgm2,
    },
    US76_TO_100_KM,
  ).flight;
  const boost = flown(
    {
      kind: 'table',
      timesS: rows.map((row) => row[0]),
      altitudesM: rows.map((row) => row[1] * 1000),
      downrangesM: rows.map((row) => row[2] * 1000),
      burnTimeS: given.time_s,
    },
    VACUUM,
  ).flight;
  const radiusM = earth.equatorialRadiusM;
  const times: number[] = [];
  for (let t = 0; t < coast.impactS; t += SAMPLE_S) times.push(t);
  times.push(coast.impactS);
  const places = times.map((t) => positionAt(t < given.time_s ? boost : coast, t));
  return threatPath(
    {
      timesS: Float64Array.from(times),
      altitudesM: Float64Array.from(places, ([x, y, z]) => Math.hypot(x, y, z) - radiusM),
      anglesRad: Float64Array.from(places, ([x, y]) => Math.atan2(y, x)),
    },
    { burnoutS: given.time_s, radiusM },
  );
}

/** An interceptor of the source and the sphere that it flies over. */
export function interceptorOf(id: string): { readonly model: StagedInterceptor; readonly earth: Earth } {
  const { constants } = dataJson<Missiles>('missiles/mdfcc-missiles.json');
  const { interceptors } = dataJson<Interceptors>('interceptors/mdfcc-interceptors.json');
  const rocket = interceptors[id]?.rocket;
  if (rocket === undefined) throw new Error(`no interceptor ${id}`);
  const model: StagedInterceptor = {
    kind: 'staged',
    vehicle: mdfccVehicle(rocket, constants),
    drag: mdfccDrag(rocket),
    ballisticCoefficientKgPerM2: rocket.beta_kgm2,
    launchRule: rocket.guidance === 'endo' ? 'endo' : 'exo',
  };
  return { model, earth: mdfccEarth(constants) };
}

/** The fly-out table of an interceptor, made anew. */
export function tableOfInterceptor(id: string): FlyoutTable {
  const { model, earth } = interceptorOf(id);
  return flyoutTable(model, { earth, atmosphere: US76_TO_100_KM, maximumFlightTimeS: WHOLE_FLIGHT_S });
}

/** A case as a question: directions in degrees. */
export function requestOf(
  given: FootprintCase,
  directionsDeg: readonly number[],
  parts: { readonly path: ThreatPath; readonly table: PathRules['table'] },
): RadialRequest {
  const { path, table } = parts;
  const metres = (km: number | null): number => (km === null ? Number.POSITIVE_INFINITY : km * 1000);
  const rules: PathRules = {
    table,
    launch:
      given.cue_time_s === null
        ? { kind: 'radar-at-site', rangeM: metres(given.detection_range_km), delayS: given.launch_delay_s }
        : { kind: 'fixed-time', timeS: given.cue_time_s },
    lowestAltitudeM: given.min_intercept_altitude_km * 1000,
    lowestAltitudeRule: 'last-descent',
    ceilingM: metres(given.max_intercept_altitude_km),
    farthestSlantM: metres(given.operational_range_km),
    discriminationAltitudeM: metres(given.discrimination_altitude_km),
    shots: given.shoot_look_shoot ? 2 : 1,
    lookS: 0,
  };
  return {
    path,
    rules,
    sliding: {
      rangeRad: path.anglesRad[path.anglesRad.length - 1] ?? 0,
      nearestLaunchRad: NEAREST_LAUNCH_M / path.radiusM,
      farthestLaunchRad: FARTHEST_LAUNCH_M / path.radiusM,
    },
    directionsRad: directionsDeg.map((deg) => deg * RAD_PER_DEG),
    scanM: scanStepM(given.missile_range_km),
    edgeM: EDGE_M,
  };
}
