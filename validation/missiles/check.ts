import type { Atmosphere } from '@parasol/physics/atmosphere';
import { US76_TO_100_KM, VACUUM } from '@parasol/physics/atmosphere';
import {
  type FlownMissile,
  flyControls,
  flyMissile,
  fullBurnS,
  type MissileModel,
  maximumRange,
  rangeOfM,
  type StagedFlight,
  type StagedLaunch,
  type StagedMissile,
  stagedLaunch,
  trackTowards,
} from '@parasol/physics/boost';
import { type Ephemeris, positionAt, velocityAt } from '@parasol/physics/flight';
import type { Geodetic } from '@parasol/physics/frames';
import { boostSchedule } from '@parasol/physics/propulsion';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';
import { flyFixedStep } from './fixed-step.ts';
import { type MdfccRocket, mdfccDrag, mdfccEarth, mdfccVehicle } from './mdfcc.ts';

interface StepRow {
  readonly step_s: number;
  readonly range_km: number;
  readonly apogee_km: number;
  readonly flight_time_s: number;
  readonly burnout_speed_kms: number;
}

interface MissileCase {
  readonly rocket: MdfccRocket & { readonly turn_height_m: number; readonly turn_angle_deg: number };
  readonly outputs_at_step_0p1_s?: Readonly<Record<string, number>>;
  readonly state_one_step_after_burnout: {
    readonly time_s: number;
    readonly altitude_km: number;
    readonly speed_kms: number;
    readonly local_flight_path_angle_deg: number;
    readonly downrange_km: number;
  };
  readonly vacuum_kepler_from_that_state?: {
    readonly apogee_km: number;
    readonly range_km: number;
    readonly flight_time_s: number;
  };
  readonly max_range_search?: { readonly max_range_km: number; readonly apogee_km: number };
  readonly step_convergence?: readonly StepRow[];
  readonly trajectory_table_t_alt_downrange_speed: readonly (readonly number[])[];
}

interface CaseFile {
  readonly constants: {
    readonly earth_radius_m: number;
    readonly mu_m3s2: number;
    readonly g_for_isp_ms2: number;
  };
  readonly missiles: Readonly<Record<string, MissileCase>>;
  readonly extra_rocket_case: {
    readonly step_convergence: readonly {
      readonly step_s: number;
      readonly range_km: number;
      readonly apogee_km: number;
    }[];
    readonly extrapolated_to_zero_step: { readonly range_km: number; readonly apogee_km: number };
  };
}

const RAD_PER_DEG = Math.PI / 180;
const SOURCE = 'MDFCC public code 0.502.24, run headless';
/** Air ends at 100 km in that code. */
const AIR_TOP_M = 100_000;

const { cases, number } = casesOf('missiles');

const FROM: Geodetic = { latitudeRad: 0, longitudeRad: 0, heightM: 0 };
const EAST: Geodetic = { latitudeRad: 0, longitudeRad: 0.5, heightM: 0 };

export const family: ValidationFamily = {
  family: 'missiles',
  run() {
    cases.length = 0;
    const file = dataJson<CaseFile>('missiles/mdfcc-missiles.json');
    checkConvergedBoost(file);
    checkFixedStep(file);
    for (const id of Object.keys(file.missiles)) checkCoast(file, id);
    return cases;
  },
};

function stagedOf(file: CaseFile, id: string): StagedMissile {
  const { rocket } = caseOf(file, id);
  return {
    kind: 'staged',
    vehicle: mdfccVehicle(rocket, file.constants),
    drag: mdfccDrag(rocket),
    keepLastStage: true,
    turnHeightM: rocket.turn_height_m,
    turnAngleRad: rocket.turn_angle_deg * RAD_PER_DEG,
    ballisticCoefficientKgPerM2: rocket.beta_kgm2,
    bodyDragUntilOutOfAir: true,
  };
}

function caseOf(file: CaseFile, id: string): MissileCase {
  const found = file.missiles[id];
  if (found === undefined) throw new Error(`no missile ${id}`);
  return found;
}

const launchOf = (file: CaseFile, model: StagedMissile): StagedLaunch =>
  stagedLaunch(model, {
    launch: FROM,
    groundAltitudeM: 0,
    earth: mdfccEarth(file.constants),
    atmosphere: US76_TO_100_KM,
  });

function eastward(file: CaseFile) {
  const track = trackTowards(FROM, EAST, mdfccEarth(file.constants));
  if (track === null) throw new Error('no track');
  return track;
}

/** A converged flight of the rocket as its data say, in km, s and km/s. */
function converged(file: CaseFile, model: StagedMissile) {
  const launch = launchOf(file, model);
  const flight = flyControls(launch, {
    track: eastward(file),
    turnAngleRad: model.turnAngleRad ?? 0,
    lastStageBurnS: fullBurnS(model),
  });
  return figures(file, launch, flight);
}

function figures(file: CaseFile, launch: StagedLaunch, flight: StagedFlight) {
  const [, x, y, z] = flight.apogee;
  const [, , , , u, v, w] = flight.burnout;
  return {
    rangeKm: rangeOfM(launch, flight) / 1000,
    apogeeKm: (Math.hypot(x, y, z) - file.constants.earth_radius_m) / 1000,
    flightTimeS: flight.end[0],
    burnoutS: flight.burnout[0],
    burnoutKmPerS: Math.hypot(u, v, w) / 1000,
  };
}

/** First-order extrapolation to zero step from the two finest of the given rows. */
function extrapolated(rows: readonly StepRow[], key: keyof StepRow): number {
  const [coarse, fine] = rows.slice(-2) as [StepRow, StepRow];
  return 2 * fine[key] - coarse[key];
}

function checkConvergedBoost(file: CaseFile): void {
  const m5 = caseOf(file, 'm5');
  const our5 = converged(file, stagedOf(file, 'm5'));
  const given5 = m5.outputs_at_step_0p1_s ?? {};
  const rows = m5.step_convergence ?? [];
  number('m5.burn-time-s', SOURCE, given5.burn_time_s ?? 0, our5.burnoutS, { relative: 1e-9 });
  number('m5.burnout-speed-km-s', SOURCE, given5.burnout_speed_kms ?? 0, our5.burnoutKmPerS, { relative: 0.02 });
  for (const row of rows) {
    number(`m5.range-km@${row.step_s}s`, SOURCE, row.range_km, our5.rangeKm, { relative: 0.02 });
    number(`m5.apogee-km@${row.step_s}s`, SOURCE, row.apogee_km, our5.apogeeKm, { relative: 0.12 });
  }
  const zero = 'MDFCC steps 0.025 and 0.0125 s extrapolated to zero step';
  number('m5.range-km@zero', zero, extrapolated(rows, 'range_km'), our5.rangeKm, { relative: 0.002 });
  number('m5.apogee-km@zero', zero, extrapolated(rows, 'apogee_km'), our5.apogeeKm, { relative: 0.005 });
  number('m5.flight-time-s@zero', zero, extrapolated(rows, 'flight_time_s'), our5.flightTimeS, { relative: 0.005 });
  number('m5.burnout-speed-km-s@zero', zero, extrapolated(rows, 'burnout_speed_kms'), our5.burnoutKmPerS, {
    relative: 0.001,
  });
  const launch5 = launchOf(file, stagedOf(file, 'm5'));
  const best = maximumRange(launch5, eastward(file));
  const search = m5.max_range_search;
  if (search !== undefined) {
    const flight = flyControls(launch5, {
      track: eastward(file),
      turnAngleRad: best.turnAngleRad,
      lastStageBurnS: fullBurnS(launch5.model),
    });
    number('m5.maximum-range-km', SOURCE, search.max_range_km, best.rangeM / 1000, { relative: 0.02 });
    number('m5.maximum-range-apogee-km', SOURCE, search.apogee_km, figures(file, launch5, flight).apogeeKm, {
      relative: 0.12,
    });
  }

  const table8 = caseOf(file, 'm8').trajectory_table_t_alt_downrange_speed;
  const our8 = converged(file, stagedOf(file, 'm8'));
  number('m8.range-km', SOURCE, table8[table8.length - 1]?.[2] ?? 0, our8.rangeKm, { relative: 0.02 });
  number('m8.burn-time-s', SOURCE, 127.8, our8.burnoutS, { relative: 1e-9 });
  // The given apogee is that of a 0.1 s step; see README.md for why a converged one is compared with the limit of the replica.
  const fine = [0.00625, 0.003125].map((stepS) => fixedStep(file, 'm8', stepS));
  const limit = 2 * (fine[1]?.apogeeM ?? 0) - (fine[0]?.apogeeM ?? 0);
  number(
    'm8.apogee-km@zero',
    'fixed-step replica at 6.25 and 3.125 ms extrapolated to zero step',
    limit / 1000,
    our8.apogeeKm,
    {
      relative: 0.01,
    },
  );

  const extra = file.extra_rocket_case;
  const model: StagedMissile = { ...stagedOf(file, 'm9'), turnHeightM: 1000, turnAngleRad: 14 * RAD_PER_DEG };
  const our9 = converged(file, model);
  for (const row of extra.step_convergence) {
    number(`m9-turn-1km.range-km@${row.step_s}s`, SOURCE, row.range_km, our9.rangeKm, { relative: 0.02 });
    number(`m9-turn-1km.apogee-km@${row.step_s}s`, SOURCE, row.apogee_km, our9.apogeeKm, { relative: 0.02 });
  }
  const limit9 = extra.extrapolated_to_zero_step;
  number('m9-turn-1km.range-km@zero', 'MDFCC extrapolated to zero step', limit9.range_km, our9.rangeKm, {
    relative: 0.002,
  });
  number('m9-turn-1km.apogee-km@zero', 'MDFCC extrapolated to zero step', limit9.apogee_km, our9.apogeeKm, {
    relative: 0.002,
  });
}

function fixedStep(file: CaseFile, id: string, stepS: number) {
  const model = stagedOf(file, id);
  return flyFixedStep({
    boost: boostSchedule(model.vehicle, { keepLastStage: true }),
    earth: mdfccEarth(file.constants),
    atmosphere: US76_TO_100_KM,
    airTopM: AIR_TOP_M,
    drag: model.drag,
    ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 ?? 1,
    turnHeightM: model.turnHeightM,
    turnAngleRad: model.turnAngleRad ?? 0,
    stepS,
  });
}

/** The same rocket data under that code's stepping: the ill-posed turns at 0 m come out too, as properties of the step. */
function checkFixedStep(file: CaseFile): void {
  const tolerance = { relative: 0.015 };
  for (const [id, missile] of Object.entries(file.missiles)) {
    for (const row of missile.step_convergence ?? []) {
      const our = fixedStep(file, id, row.step_s);
      number(`${id}.replica-range-km@${row.step_s}s`, SOURCE, row.range_km, our.rangeM / 1000, tolerance);
      number(`${id}.replica-apogee-km@${row.step_s}s`, SOURCE, row.apogee_km, our.apogeeM / 1000, tolerance);
      number(`${id}.replica-flight-time-s@${row.step_s}s`, SOURCE, row.flight_time_s, our.flightTimeS, tolerance);
      number(
        `${id}.replica-burnout-km-s@${row.step_s}s`,
        SOURCE,
        row.burnout_speed_kms,
        our.burnoutSpeedMPerS / 1000,
        tolerance,
      );
    }
    if (missile.step_convergence !== undefined) continue;
    const our = fixedStep(file, id, 0.1);
    const given = ofTable(missile);
    number(`${id}.replica-range-km@0.1s`, SOURCE, given.rangeKm, our.rangeM / 1000, tolerance);
    number(`${id}.replica-apogee-km@0.1s`, SOURCE, given.apogeeKm, our.apogeeM / 1000, tolerance);
    number(`${id}.replica-flight-time-s@0.1s`, SOURCE, given.flightTimeS, our.flightTimeS, tolerance);
  }
}

function ofTable(missile: MissileCase) {
  const rows = missile.trajectory_table_t_alt_downrange_speed;
  const last = rows[rows.length - 1] ?? [];
  return {
    flightTimeS: last[0] ?? 0,
    rangeKm: last[2] ?? 0,
    apogeeKm: Math.max(...rows.map((row) => row[1] ?? 0)),
  };
}

function flown(file: CaseFile, model: MissileModel, atmosphere: Atmosphere): FlownMissile {
  const outcome = flyMissile(model, {
    from: FROM,
    to: EAST,
    earth: mdfccEarth(file.constants),
    atmosphere,
    trajectory: { kind: 'minimum-energy' },
    launchPlace: 'stays',
  });
  if (outcome.kind !== 'flown') throw new Error(`not flown: ${outcome.kind}`);
  return outcome;
}

function pointAt(flight: Ephemeris, timeS: number, radiusM: number) {
  const [x, y, z] = positionAt(flight, timeS);
  const [u, v, w] = velocityAt(flight, timeS);
  return {
    altitudeKm: (Math.hypot(x, y, z) - radiusM) / 1000,
    downrangeKm: (Math.atan2(y, x) * radiusM) / 1000,
    speedKmPerS: Math.hypot(u, v, w) / 1000,
  };
}

/** Free flight from the given state after burnout, and the same missile as a table. */
function checkCoast(file: CaseFile, id: string): void {
  const missile = caseOf(file, id);
  const radiusM = file.constants.earth_radius_m;
  const given = missile.state_one_step_after_burnout;
  const state: MissileModel = {
    kind: 'state',
    timeS: given.time_s,
    altitudeM: given.altitude_km * 1000,
    speedMPerS: given.speed_kms * 1000,
    flightPathAngleRad: given.local_flight_path_angle_deg * RAD_PER_DEG,
    downrangeM: given.downrange_km * 1000,
    ballisticCoefficientKgPerM2: missile.rocket.beta_kgm2,
  };
  const our = flown(file, state, US76_TO_100_KM);
  const outputs = missile.outputs_at_step_0p1_s;
  const table = ofTable(missile);
  number(`${id}.coast-range-km`, SOURCE, outputs?.range_km ?? table.rangeKm, our.rangeM / 1000, { relative: 0.001 });
  number(`${id}.coast-apogee-km`, SOURCE, outputs?.apogee_km ?? table.apogeeKm, our.flight.apogeeAltitudeM / 1000, {
    relative: 0.001,
  });
  number(`${id}.coast-flight-time-s`, SOURCE, outputs?.flight_time_s ?? table.flightTimeS, our.flight.impactS, {
    relative: 0.005,
  });
  if (outputs !== undefined) {
    number(`${id}.coast-apogee-time-s`, SOURCE, outputs.apogee_time_s ?? 0, our.flight.apogeeS, { relative: 0.005 });
    const falling = fallingThrough(our.flight, AIR_TOP_M, radiusM);
    number(`${id}.coast-speed-at-100-km-km-s`, SOURCE, outputs.speed_descending_100km_kms ?? 0, falling, {
      relative: 0.001,
    });
    const impact = pointAt(our.flight, our.flight.impactS, radiusM).speedKmPerS;
    number(`${id}.coast-impact-speed-km-s`, SOURCE, outputs.impact_speed_kms ?? 0, impact, { relative: 0.02 });
  }
  const kepler = missile.vacuum_kepler_from_that_state;
  if (kepler !== undefined) {
    const vacuum = flown(file, state, VACUUM);
    number(`${id}.vacuum-range-km`, SOURCE, kepler.range_km, vacuum.rangeM / 1000, { relative: 0.001 });
    number(`${id}.vacuum-apogee-km`, SOURCE, kepler.apogee_km, vacuum.flight.apogeeAltitudeM / 1000, {
      relative: 0.001,
    });
    number(`${id}.vacuum-flight-time-s`, SOURCE, kepler.flight_time_s, vacuum.flight.impactS, { relative: 0.001 });
  }
  const rows = missile.trajectory_table_t_alt_downrange_speed;
  rows.forEach((row, i) => {
    const [timeS = 0, altitudeKm = 0, downrangeKm = 0, speedKmPerS = 0] = row;
    // Every second entry of the coast above the air.
    if (timeS < given.time_s || i % 2 !== 0 || altitudeKm < 100) return;
    const at = pointAt(our.flight, timeS, radiusM);
    number(`${id}.coast-altitude-km@${timeS}s`, SOURCE, altitudeKm, at.altitudeKm, {
      relative: 0.001,
      absolute: 0.5,
      unit: 'km',
    });
    number(`${id}.coast-downrange-km@${timeS}s`, SOURCE, downrangeKm, at.downrangeKm, { relative: 0.001 });
    number(`${id}.coast-speed-km-s@${timeS}s`, SOURCE, speedKmPerS, at.speedKmPerS, { relative: 0.001 });
  });

  const asTable = flown(
    file,
    {
      kind: 'table',
      timesS: rows.map((row) => row[0] ?? 0),
      altitudesM: rows.map((row) => (row[1] ?? 0) * 1000),
      downrangesM: rows.map((row) => (row[2] ?? 0) * 1000),
      burnTimeS: Math.floor(given.time_s * 10 - 0.5) / 10,
    },
    VACUUM,
  );
  number(`${id}.table-range-km`, SOURCE, outputs?.range_km ?? table.rangeKm, asTable.rangeM / 1000, {
    relative: 0.001,
  });
  number(`${id}.table-apogee-km`, SOURCE, outputs?.apogee_km ?? table.apogeeKm, asTable.flight.apogeeAltitudeM / 1000, {
    relative: 0.001,
  });
  // Between its entries a table must run as the flight runs: the middle of the interval before the highest entry.
  const top = rows.findIndex((row) => row[1] === table.apogeeKm);
  const middleS = ((rows[top - 1]?.[0] ?? 0) + (rows[top]?.[0] ?? 0)) / 2;
  const expected = pointAt(our.flight, middleS, radiusM);
  const between = pointAt(asTable.flight, middleS, radiusM);
  number(`${id}.table-altitude-km@${middleS}s`, 'coast from the given state', expected.altitudeKm, between.altitudeKm, {
    relative: 0.001,
  });
  number(
    `${id}.table-downrange-km@${middleS}s`,
    'coast from the given state',
    expected.downrangeKm,
    between.downrangeKm,
    {
      relative: 0.001,
    },
  );
}

/** Speed where a flight falls through an altitude, km/s, by bisection between apogee and impact. */
function fallingThrough(flight: Ephemeris, altitudeM: number, radiusM: number): number {
  let high = flight.apogeeS;
  let low = flight.impactS;
  for (let i = 0; i < 60; i++) {
    const middle = (high + low) / 2;
    if (pointAt(flight, middle, radiusM).altitudeKm * 1000 > altitudeM) high = middle;
    else low = middle;
  }
  return pointAt(flight, low, radiusM).speedKmPerS;
}
