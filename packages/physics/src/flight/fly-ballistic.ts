import type { Atmosphere } from '../atmosphere/index.ts';
import type { Earth } from '../earth/index.ts';
import { type Ecef, eciFromEcef, velocityEciFromEcef } from '../frames/index.ts';
import { cos, finite, sin } from '../quantities/index.ts';
import { airCellsOf } from './air-cells.ts';
import { groundRadiusOf } from './altitude.ts';
import { apogeeOf } from './apogee.ts';
import { type BallisticField, ballisticKernel, OUT_OF_ROOM, OUT_OF_TIME } from './ballistic-kernel.ts';
import type { Ephemeris } from './ephemeris.ts';
import { PHASE_SCHEDULE } from './phase-schedule.ts';

export interface BallisticStart {
  /** [3] m, ECEF at the start */
  readonly positionEcefM: Ecef;
  /** [3] m/s relative to the turning Earth */
  readonly velocityEcefMPerS: Ecef;
}

export interface BallisticFlight {
  readonly state: BallisticStart;
  readonly earth: Earth;
  readonly atmosphere: Atmosphere;
  /** Mass over drag coefficient times area; Infinity for no drag. */
  readonly ballisticCoefficientKgPerM2: number;
  /** Flight ends where it falls through this height above the ellipsoid. */
  readonly groundHeightM: number;
  /** Time of the state, s from launch: the end of powered flight. */
  readonly startS: number;
}

export type BallisticOutcome =
  | { readonly kind: 'impact'; readonly flight: Ephemeris }
  /** Still up after `LONGEST_FLIGHT_S`: an orbit, or on the way out. */
  | { readonly kind: 'no-impact' };

/** Half a day: no ballistic missile flies longer, and an orbit does. */
export const LONGEST_FLIGHT_S = 43_200;

/** The forces of one Earth and atmosphere as the kernel reads them. */
export function ballisticFieldOf(earth: Earth, atmosphere: Atmosphere, groundHeightM: number): BallisticField {
  const air = airCellsOf(atmosphere);
  return {
    gravitationalParameterM3PerS2: earth.gravitationalParameterM3PerS2,
    oblatenessM2: 1.5 * earth.j2 * (earth.equatorialRadiusM * earth.equatorialRadiusM),
    rotationRadPerS: earth.rotationRadPerS,
    groundRadius: groundRadiusOf(earth),
    groundHeightM,
    airCoefficients: air.coefficients,
    airCellHeightM: air.cellM,
    airTopM: atmosphere.densityKgPerM3(0) > 0 ? air.count * air.cellM : 0,
    ...PHASE_SCHEDULE,
    maximumTimeS: LONGEST_FLIGHT_S,
  };
}

/**
 * Flies a body without thrust to the ground under gravity with J2 and drag, as nodes of an ephemeris.
 *
 * @returns  `impact` with the flight from `startS` on (times from launch; `burnoutS` = `startS`), or `no-impact`
 * @throws   InvariantFailure on a non-finite state
 * @source   fourth-order Runge-Kutta by phase schedule; see README.md for the measured errors
 * @checked  validation/nesc; fly-ballistic.test.ts against DOP853
 * @omits    lift, wind, change of the drag coefficient with Mach number, break-up, higher gravity harmonics
 */
export function flyBallistic(flight: BallisticFlight): BallisticOutcome {
  const { state, earth, atmosphere, ballisticCoefficientKgPerM2, groundHeightM, startS } = flight;
  const position = eciFromEcef(state.positionEcefM, 0, earth);
  const velocity = velocityEciFromEcef(state.positionEcefM, state.velocityEcefMPerS, 0, earth);
  for (const value of [...position, ...velocity]) finite(value, 'state of a ballistic flight');
  const air = ballisticCoefficientKgPerM2 === Number.POSITIVE_INFINITY ? undefined : atmosphere;
  const field = ballisticFieldOf(earth, atmosphere, groundHeightM);
  for (let nodesPerLane = 1024; ; nodesPerLane *= 4) {
    const lanes = {
      field: air === undefined ? { ...field, airTopM: 0 } : field,
      x: Float64Array.of(position[0]),
      y: Float64Array.of(position[1]),
      z: Float64Array.of(position[2]),
      vx: Float64Array.of(velocity[0]),
      vy: Float64Array.of(velocity[1]),
      vz: Float64Array.of(velocity[2]),
      dragAreaPerMass: Float64Array.of(1 / ballisticCoefficientKgPerM2),
      time: new Float64Array(1),
      count: new Int32Array(1),
      nodes: new Float64Array(7 * nodesPerLane),
      nodesPerLane,
    };
    ballisticKernel(lanes, 0, 1);
    const count = lanes.count[0];
    if (count === OUT_OF_TIME) return { kind: 'no-impact' };
    if (count !== OUT_OF_ROOM) return { kind: 'impact', flight: ephemerisOf(lanes.nodes, count, startS, earth) };
  }
}

/** Inertial nodes (frozen at the start) turned into ECEF nodes counted from launch. */
function ephemerisOf(nodes: Float64Array, count: number, startS: number, earth: Earth): Ephemeris {
  const timesS = new Float64Array(count);
  const positionsEcefM = new Float64Array(3 * count);
  const velocitiesEcefMPerS = new Float64Array(3 * count);
  const w = earth.rotationRadPerS;
  for (let i = 0; i < count; i++) {
    const k = 7 * i;
    const c = cos(w * nodes[k]);
    const s = sin(w * nodes[k]);
    const x = nodes[k + 1];
    const y = nodes[k + 2];
    const vx = nodes[k + 4] + w * y;
    const vy = nodes[k + 5] - w * x;
    timesS[i] = startS + nodes[k];
    positionsEcefM[3 * i] = c * x + s * y;
    positionsEcefM[3 * i + 1] = c * y - s * x;
    positionsEcefM[3 * i + 2] = nodes[k + 3];
    velocitiesEcefMPerS[3 * i] = c * vx + s * vy;
    velocitiesEcefMPerS[3 * i + 1] = c * vy - s * vx;
    velocitiesEcefMPerS[3 * i + 2] = nodes[k + 6];
  }
  const columns = { timesS, positionsEcefM, velocitiesEcefMPerS };
  return { ...columns, burnoutS: startS, ...apogeeOf(columns, earth), impactS: timesS[count - 1] };
}
