import { LARGE_SOLID } from '@parasol/physics/aerodynamics';
import { SMOOTH_US76 } from '@parasol/physics/atmosphere';
import { advance, CONVERGED_STEPS, type FlightPlan, flyStages, workspace } from '@parasol/physics/boost';
import { SPHERE, WGS_84 } from '@parasol/physics/earth';
import {
  DEFAULT_FLYOUT_GRID,
  EXO_VERTICAL_RISE_M,
  flyoutTable,
  interceptorFan,
  type StagedInterceptor,
} from '@parasol/physics/flyout';
import { boostSchedule, type Stage, type Vehicle } from '@parasol/physics/propulsion';
import { cos, HALF_PI, radFromDeg, sin } from '@parasol/physics/quantities';
import { type BenchResult, type BenchSuite, medianSeconds, pairedRatio, shareOfEqualBits } from '../harness.ts';
import { type BoostOracle, boostOracle, type OracleJob } from './oracle.ts';

const FLIGHTS = 64;
/** Published limit for a staged flight from ascent to impact. */
const GATE = 1.5;
/** The table allocates and rounds to 32 bits besides; measured 1.2 to 1.4 on a busy machine. */
const TABLE_GATE = 1.75;

const stage = (numbers: readonly [number, number, number, number, number, number]): Stage => {
  const [structureKg, propellantKg, exhaustSpeedMPerS, burnTimeS, coastS, dragAreaM2] = numbers;
  return {
    structureKg,
    propellantKg,
    exhaustSpeedMPerS,
    burnTimeS,
    coastS,
    dragAreaM2,
    nozzleExitAreaM2: 0,
    referencePressurePa: 0,
  };
};

/** Notional two-stage missile of 2,000 km (J. Altmann in MDFCC; validation/missiles, m5). */
const MISSILE: Vehicle = {
  stages: [stage([490, 3460, 2350, 50, 1, 0.785]), stage([340, 2160, 2750, 50, 0, 0.785])],
  payloadKg: 600,
};
const MISSILE_COEFFICIENT_KG_PER_M2 = 7020;

/** Notional interceptor of 4.5 km/s (D. Wright in MDFCC; validation/interceptors, i14def), without its pressure term. */
const INTERCEPTOR: StagedInterceptor = {
  kind: 'staged',
  vehicle: {
    stages: [
      stage([150, 450, 2342, 6, 0, 0.223]),
      stage([144, 756, 2352, 60, 0, 0.223]),
      stage([45.9, 224.1, 2401, 60, 0, 0.223]),
    ],
    payloadKg: 50,
    shroud: { massKg: 20, dropS: 100 },
  },
  drag: LARGE_SOLID,
  ballisticCoefficientKgPerM2: 2440,
  launchRule: 'exo',
};
const TABLE_FLIGHT_S = 1500;
const TABLE_FLIGHTS = 361;
const BELOW_GROUND_M = 1000;

const UP = [1, 0, 0] as const;
const HEADING = [0, 1, 0] as const;

/** Unit vectors at angles from the vertical. */
const linesOf = (anglesRad: readonly number[]): Float64Array =>
  Float64Array.from(
    anglesRad.flatMap((a) => [
      cos(a) * UP[0] + sin(a) * HEADING[0],
      cos(a) * UP[1] + sin(a) * HEADING[1],
      cos(a) * UP[2] + sin(a) * HEADING[2],
    ]),
  );

function stagedFlights(oracle: BoostOracle | null, rounds: number): BenchResult {
  const turnsRad = Array.from({ length: FLIGHTS }, (_, i) => radFromDeg(4 + (10 * i) / FLIGHTS));
  const work = workspace(WGS_84, SMOOTH_US76, LARGE_SOLID);
  const boost = boostSchedule(MISSILE, { keepLastStage: true });
  const plan: Omit<FlightPlan, 'pitch' | 'advance'> = {
    start: {
      positionEcefM: [WGS_84.equatorialRadiusM, 0, 0],
      up: UP,
      heading: HEADING,
      launchAltitudeM: 0,
      groundAltitudeM: 0,
    },
    rules: {
      ...CONVERGED_STEPS,
      ballisticCoefficientKgPerM2: MISSILE_COEFFICIENT_KG_PER_M2,
      bodyDragUntilOutOfAir: true,
    },
  };
  const turnHeightM = 100;
  const ends = new Float64Array(7 * FLIGHTS);
  const endsC = new Float64Array(7 * FLIGHTS);
  const ours = (): void =>
    turnsRad.forEach((turnAngleRad, i) => {
      const pitch = { kind: 'gravity-turn', turnHeightM, turnAngleRad } as const;
      ends.set(flyStages(work, boost, { ...plan, pitch, advance }).end, 7 * i);
    });
  if (oracle === null) {
    return {
      name: 'staged-flight',
      gate: GATE,
      ratioToC: null,
      bitEqual: null,
      perSecond: FLIGHTS / medianSeconds(ours, rounds),
    };
  }
  const job: OracleJob = { work, boost, plan, verticalToM: turnHeightM, steering: 2, lines: linesOf(turnsRad) };
  const { ratio, oursS } = pairedRatio(ours, () => oracle.stagedFlights(job, endsC), { rounds, gate: GATE });
  return {
    name: 'staged-flight',
    gate: GATE,
    ratioToC: ratio,
    bitEqual: shareOfEqualBits(ends, endsC),
    perSecond: FLIGHTS / oursS,
  };
}

function tables(oracle: BoostOracle | null, rounds: number): BenchResult {
  const options = {
    earth: SPHERE,
    atmosphere: SMOOTH_US76,
    maximumFlightTimeS: TABLE_FLIGHT_S,
    flights: TABLE_FLIGHTS,
  };
  let made = flyoutTable(INTERCEPTOR, options);
  const ours = (): void => {
    made = flyoutTable(INTERCEPTOR, options);
  };
  if (oracle === null) {
    return {
      name: 'fly-out-table',
      gate: TABLE_GATE,
      ratioToC: null,
      bitEqual: null,
      perSecond: 1 / medianSeconds(ours, rounds),
    };
  }
  const fan = interceptorFan(INTERCEPTOR, options);
  const { chordCount: columns, altitudeCount: rows } = DEFAULT_FLYOUT_GRID;
  const job: OracleJob = {
    work: workspace(SPHERE, SMOOTH_US76, INTERCEPTOR.drag),
    boost: boostSchedule(INTERCEPTOR.vehicle, { keepLastStage: true }),
    plan: {
      start: {
        positionEcefM: [SPHERE.equatorialRadiusM, 0, 0],
        up: UP,
        heading: HEADING,
        launchAltitudeM: 0,
        groundAltitudeM: -BELOW_GROUND_M,
      },
      rules: {
        ...CONVERGED_STEPS,
        ballisticCoefficientKgPerM2: INTERCEPTOR.ballisticCoefficientKgPerM2 ?? 0,
        bodyDragUntilOutOfAir: true,
        endS: fan.timesS[fan.timesS.length - 1],
      },
    },
    verticalToM: EXO_VERTICAL_RISE_M,
    steering: 3,
    lines: linesOf([...fan.elevationsRad].map((e) => HALF_PI - e)),
  };
  const times = new Float64Array(columns * rows);
  const speeds = new Float64Array(columns * rows);
  const theirs = (): void => oracle.flyoutTable(job, { meshS: fan.timesS, columns, rows, times, speeds });
  const { ratio, oursS } = pairedRatio(ours, theirs, { rounds, gate: TABLE_GATE });
  return {
    name: 'fly-out-table',
    gate: TABLE_GATE,
    ratioToC: ratio,
    bitEqual: shareOfEqualFloats(made.timesS, Float32Array.from(times)),
    perSecond: 1 / oursS,
  };
}

/** Share of equal 32-bit words. */
function shareOfEqualFloats(a: Float32Array, b: Float32Array): number {
  const x = new Uint32Array(a.buffer);
  const y = new Uint32Array(b.buffer);
  return x.filter((word, i) => word === y[i]).length / x.length;
}

/** Staged flights from ascent to impact and whole fly-out tables, against their C twins. */
export const suite: BenchSuite = {
  suite: 'boost',
  run({ long }) {
    const oracle = boostOracle();
    const rounds = long ? 45 : 15;
    return [stagedFlights(oracle, rounds), tables(oracle, rounds)];
  },
};
