import { US76_TO_100_KM } from '@parasol/physics/atmosphere';
import { advance, CONVERGED_STEPS, flyStages, workspace } from '@parasol/physics/boost';
import type { Earth } from '@parasol/physics/earth';
import {
  EXO_VERTICAL_RISE_M,
  fanTimeS,
  type InterceptorFan,
  interceptorFan,
  pointByElevation,
  type StagedInterceptor,
} from '@parasol/physics/flyout';
import { boostSchedule } from '@parasol/physics/propulsion';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';
import { type MdfccRocket, mdfccDrag, mdfccEarth, mdfccVehicle } from '../missiles/mdfcc.ts';

interface InterceptorCase {
  readonly rocket: MdfccRocket;
  readonly best_range?: {
    readonly elevation_of_launch_deg: number;
    readonly range_km: number;
    readonly apogee_km: number;
    readonly flight_time_s: number;
  };
  readonly flights?: readonly Readonly<
    Record<'fpa_deg' | 'burn_s' | 'vbo_kms' | 'hbo_km' | 'xbo_km' | 'apogee_km' | 'range_km' | 'tof_s', number>
  >[];
  readonly flyout_elevationdeg_slantkm_time_s?: readonly (readonly [number, number, number])[];
  readonly max_slant_km_by_elevation?: readonly (readonly [number, number])[];
  readonly step_convergence_at_40deg?: readonly {
    readonly step_s: number;
    readonly range_km: number;
    readonly apogee_km: number;
    readonly burnout_speed_kms: number;
  }[];
  readonly table_check_direct_integration?: readonly {
    readonly elevation_deg: number;
    readonly slant_km: number;
    readonly direct_time_s: number;
  }[];
}

interface CaseFile {
  readonly constants: { readonly earth_radius_m: number; readonly mu_m3s2: number; readonly g_for_isp_ms2: number };
  readonly interceptors: Readonly<Record<string, InterceptorCase>>;
}

const RAD_PER_DEG = Math.PI / 180;
const SOURCE = 'MDFCC public code 0.502.24, run headless';
/** Longer than any flight of the two interceptors. */
const WHOLE_FLIGHT_S = 1500;

const { cases, number, same } = casesOf('interceptors');

export const family: ValidationFamily = {
  family: 'interceptors',
  run() {
    cases.length = 0;
    const file = dataJson<CaseFile>('interceptors/mdfcc-interceptors.json');
    for (const [id, given] of Object.entries(file.interceptors)) {
      if (given.flights === undefined) continue;
      checkInterceptor(id, given, file);
    }
    return cases;
  },
};

function modelOf({ rocket }: InterceptorCase, file: CaseFile): StagedInterceptor {
  return {
    kind: 'staged',
    vehicle: mdfccVehicle(rocket, file.constants),
    drag: mdfccDrag(rocket),
    ballisticCoefficientKgPerM2: rocket.beta_kgm2,
    launchRule: rocket.guidance === 'endo' ? 'endo' : 'exo',
  };
}

/** One flight at a held elevation, in km, s and km/s. */
function flightAt(model: StagedInterceptor, earth: Earth, elevationDeg: number) {
  const radiusM = earth.equatorialRadiusM;
  const work = workspace(earth, US76_TO_100_KM, model.drag);
  const flight = flyStages(work, boostSchedule(model.vehicle, { keepLastStage: true }), {
    start: {
      positionEcefM: [radiusM, 0, 0],
      up: [1, 0, 0],
      heading: [0, 1, 0],
      launchAltitudeM: 0,
      groundAltitudeM: 0,
    },
    pitch: {
      kind: 'held-elevation',
      verticalToM: model.launchRule === 'exo' ? EXO_VERTICAL_RISE_M : 0,
      elevationRad: elevationDeg * RAD_PER_DEG,
    },
    rules: {
      ...CONVERGED_STEPS,
      ...(model.ballisticCoefficientKgPerM2 === undefined
        ? {}
        : { ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 }),
      bodyDragUntilOutOfAir: true,
    },
    advance,
  });
  const km = (node: Float64Array) => ({
    altitude: (Math.hypot(node[1], node[2]) - radiusM) / 1000,
    downrange: (Math.atan2(node[2], node[1]) * radiusM) / 1000,
  });
  return {
    burnS: flight.burnout[0],
    burnoutKmPerS: Math.hypot(flight.burnout[4], flight.burnout[5]) / 1000,
    burnoutAltitudeKm: km(flight.burnout).altitude,
    burnoutDownrangeKm: km(flight.burnout).downrange,
    apogeeKm: km(flight.apogee).altitude,
    rangeKm: km(flight.end).downrange,
    flightTimeS: flight.end[0],
  };
}

function checkInterceptor(id: string, given: InterceptorCase, file: CaseFile): void {
  const model = modelOf(given, file);
  const earth = mdfccEarth(file.constants);
  const boost = { relative: 0.015 };
  for (const row of given.flights ?? []) {
    const our = flightAt(model, earth, row.fpa_deg);
    const at = `${id}.${row.fpa_deg}deg`;
    number(`${at}.burn-s`, SOURCE, row.burn_s, our.burnS, { relative: 1e-9 });
    number(`${at}.burnout-speed-km-s`, SOURCE, row.vbo_kms, our.burnoutKmPerS, boost);
    number(`${at}.burnout-altitude-km`, SOURCE, row.hbo_km, our.burnoutAltitudeKm, boost);
    number(`${at}.burnout-downrange-km`, SOURCE, row.xbo_km, our.burnoutDownrangeKm, {
      ...boost,
      absolute: 0.001,
      unit: 'km',
    });
    number(`${at}.apogee-km`, SOURCE, row.apogee_km, our.apogeeKm, boost);
    number(`${at}.range-km`, SOURCE, row.range_km, our.rangeKm, { ...boost, absolute: 0.001, unit: 'km' });
    number(`${at}.flight-time-s`, SOURCE, row.tof_s, our.flightTimeS, boost);
  }
  const best = given.best_range;
  if (best !== undefined) {
    const ours = Array.from({ length: 61 }, (_, i) => flightAt(model, earth, 20 + i * 0.5));
    const farthest = ours.reduce((a, b) => (b.rangeKm > a.rangeKm ? b : a));
    const elevationDeg = 20 + ours.indexOf(farthest) * 0.5;
    number(`${id}.best-elevation-deg`, SOURCE, best.elevation_of_launch_deg, elevationDeg, {
      absolute: 1,
      unit: 'deg',
    });
    number(`${id}.best-range-km`, SOURCE, best.range_km, farthest.rangeKm, boost);
    const same = flightAt(model, earth, best.elevation_of_launch_deg);
    number(`${id}.best-range-apogee-km`, SOURCE, best.apogee_km, same.apogeeKm, boost);
    number(`${id}.best-range-flight-time-s`, SOURCE, best.flight_time_s, same.flightTimeS, boost);
  }
  const rows = given.step_convergence_at_40deg;
  if (rows !== undefined) {
    const our = flightAt(model, earth, 40);
    const [coarse, fine] = rows.slice(-2);
    if (coarse === undefined || fine === undefined) throw new Error('two steps at least');
    const zero = 'MDFCC steps 0.025 and 0.0125 s extrapolated to zero step';
    number(`${id}.40deg.range-km@zero`, zero, 2 * fine.range_km - coarse.range_km, our.rangeKm, { relative: 0.002 });
    number(`${id}.40deg.apogee-km@zero`, zero, 2 * fine.apogee_km - coarse.apogee_km, our.apogeeKm, {
      relative: 0.002,
    });
    number(
      `${id}.40deg.burnout-speed-km-s@zero`,
      zero,
      2 * fine.burnout_speed_kms - coarse.burnout_speed_kms,
      our.burnoutKmPerS,
      {
        relative: 0.001,
      },
    );
    for (const row of rows) number(`${id}.40deg.range-km@${row.step_s}s`, SOURCE, row.range_km, our.rangeKm, boost);
  }
  checkTimes(
    id,
    given,
    interceptorFan(model, { earth, atmosphere: US76_TO_100_KM, maximumFlightTimeS: WHOLE_FLIGHT_S, flights: 361 }),
  );
}

const timeAt = (fan: InterceptorFan, elevationDeg: number, slantKm: number): number =>
  fanTimeS(
    fan,
    pointByElevation(fan, {
      sinElevation: Math.sin(elevationDeg * RAD_PER_DEG),
      cosElevation: Math.cos(elevationDeg * RAD_PER_DEG),
      slantM: slantKm * 1000,
    }),
  );

/** Beyond this part of the farthest slant range, time grows without bound with slant range: slant at the time is compared instead. */
const AT_THE_EDGE = 0.98;
/** Rows of the source's table that its own flights contradict; see README.md. */
const CONTRADICTED_SLANT_KM = 200;
const CONTRADICTED_FROM_DEG = 20;

function checkTimes(id: string, given: InterceptorCase, fan: InterceptorFan): void {
  const farthest = new Map(given.max_slant_km_by_elevation ?? []);
  for (const [elevationDeg, slantKm, timeS] of given.flyout_elevationdeg_slantkm_time_s ?? []) {
    const at = `${elevationDeg}deg-${slantKm}km`;
    if (id === 'i14def' && slantKm === CONTRADICTED_SLANT_KM && elevationDeg >= CONTRADICTED_FROM_DEG) {
      const flight = nearestFlight(given, elevationDeg);
      const bound = flight.burn_s - (slantAtBurnoutKm(flight, fan.earthRadiusM) - slantKm) / flight.vbo_kms;
      // Running back from burnout at burnout speed is the shortest gap: the point was passed no later than this, and little earlier.
      same(`${id}.fly-out-s@${at}.contradicted`, "the source's own flights", true, timeS < 0.95 * bound);
      number(
        `${id}.fly-out-s@${at}`,
        "burnout of the source's own nearest flight",
        bound,
        timeAt(fan, elevationDeg, slantKm),
        {
          relative: 0.02,
        },
      );
      continue;
    }
    if (slantKm > AT_THE_EDGE * (farthest.get(elevationDeg) ?? Number.POSITIVE_INFINITY)) {
      const reached = slantWhere((slant) => timeAt(fan, elevationDeg, slant) < timeS, 0.9 * slantKm, 1.1 * slantKm);
      number(`${id}.slant-km@${elevationDeg}deg-${timeS}s`, SOURCE, slantKm, reached, { relative: 0.015 });
      continue;
    }
    const near = slantKm <= 400;
    number(
      `${id}.fly-out-s@${at}`,
      SOURCE,
      timeS,
      timeAt(fan, elevationDeg, slantKm),
      near ? { relative: 0.02, absolute: 2, unit: 's' } : { relative: 0.01 },
    );
  }
  for (const row of given.table_check_direct_integration ?? []) {
    number(
      `${id}.direct-s@${row.elevation_deg}deg-${row.slant_km}km`,
      'MDFCC flights integrated to the point itself',
      row.direct_time_s,
      timeAt(fan, row.elevation_deg, row.slant_km),
      { relative: 0.01 },
    );
  }
  for (const [elevationDeg, slantKm] of given.max_slant_km_by_elevation ?? []) {
    const reached = slantWhere(
      (slant) => timeAt(fan, elevationDeg, slant) < Number.POSITIVE_INFINITY,
      0.5 * slantKm,
      1.5 * slantKm,
    );
    number(`${id}.farthest-slant-km@${elevationDeg}deg`, SOURCE, slantKm, reached, { relative: 0.015 });
  }
}

/** Largest slant range at which a condition that holds near and fails far still holds, km, to 0.01 km. */
function slantWhere(holds: (slantKm: number) => boolean, near: number, far: number): number {
  let low = near;
  let high = far;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

type FlightRow = NonNullable<InterceptorCase['flights']>[number];

function nearestFlight(given: InterceptorCase, elevationDeg: number): FlightRow {
  const [first, ...rest] = given.flights ?? [];
  if (first === undefined) throw new Error('no flights');
  return rest.reduce(
    (a, b) => (Math.abs(b.fpa_deg - elevationDeg) < Math.abs(a.fpa_deg - elevationDeg) ? b : a),
    first,
  );
}

function slantAtBurnoutKm(flight: FlightRow, radiusM: number): number {
  const radiusKm = radiusM / 1000;
  const angle = flight.xbo_km / radiusKm;
  const r = radiusKm + flight.hbo_km;
  return Math.hypot(r * Math.cos(angle) - radiusKm, r * Math.sin(angle));
}
