import type { DragCurve } from '../aerodynamics/index.ts';
import type { Atmosphere } from '../atmosphere/index.ts';
import { type Earth, eccentricitySquared, polarRadiusM } from '../earth/index.ts';
import { AIR_CELL_M, airTable, airTopM, DRAG_STEPS_PER_MACH, dragTable } from './air-table.ts';

/** How thrust is pointed. */
export const UNPOWERED = 0;
/** Along a fixed direction. */
export const FIXED = 1;
/** Along the velocity relative to the turning Earth. */
export const ALONG_VELOCITY = 2;
/** Tilted against gravity so that the motion stays on a fixed line. */
export const HELD_LINE = 3;

/** Why an advance ended before its steps were done. */
export const ROSE = 1;
export const FELL = 2;
export const TOPPED = 3;

/** Slots of `motion`: constants of the Earth and of the tables. */
export const MOTION = {
  mu: 0,
  /** 1.5 J2 a^2, m2 */
  oblateness: 1,
  omega: 2,
  polarRadius: 3,
  eccentricity2: 4,
  /** Radius above which there is no air anywhere, m. */
  airRadius: 5,
  airTop: 6,
  cellsPerM: 7,
  dragPerMach: 8,
} as const;

/** Slots of `force`: what pushes during one stretch of flight. Mass and flow count from the start of the stretch (`startS`). */
export const FORCE = {
  startS: 0,
  mass: 1,
  massFlow: 2,
  vacuumThrust: 3,
  nozzleArea: 4,
  /** Reference cross-section with the drag curve; 0 = none. */
  dragArea: 5,
  /** 1 / ballistic coefficient; 0 = none. */
  inverseBallistic: 6,
  steering: 7,
  x: 8,
  y: 9,
  z: 10,
} as const;

/** Slots of `stops`: altitudes and a flag at which an advance ends before the step that crosses. */
export const STOP = { riseM: 0, fallM: 1, atApogee: 2, reason: 3 } as const;

/** Doubles per logged node: time, position, velocity. */
export const NODE_WIDTH = 7;

/** Everything one flight reads and writes, flat, so that a search of a hundred flights allocates nothing. */
export interface Workspace {
  /** Time from launch s, position ECEF m [3], velocity relative to the turning Earth m/s [3]. */
  readonly state: Float64Array;
  readonly motion: Float64Array;
  readonly force: Float64Array;
  readonly stops: Float64Array;
  readonly air: Float64Array;
  readonly drag: Float64Array;
  /** Nodes of the flight, `NODE_WIDTH` doubles each; length 0 = nothing is kept. */
  log: Float64Array;
  logged: number;
}

/**
 * Advances a workspace by equal steps. Ends before the step that crosses a stop.
 *
 * @returns number of steps done; `stops[STOP.reason]` says why it ended early, 0 when it did not
 */
export type Advance = (workspace: Workspace, stepS: number, steps: number) => number;

const NO_LOG = new Float64Array(0);

/** A workspace for one Earth, one air and one drag curve. */
export function workspace(earth: Earth, atmosphere: Atmosphere, curve: DragCurve): Workspace {
  const a = earth.equatorialRadiusM;
  const topM = airTopM(atmosphere);
  const motion = new Float64Array(9);
  motion[MOTION.mu] = earth.gravitationalParameterM3PerS2;
  motion[MOTION.oblateness] = 1.5 * earth.j2 * a * a;
  motion[MOTION.omega] = earth.rotationRadPerS;
  motion[MOTION.polarRadius] = polarRadiusM(earth);
  motion[MOTION.eccentricity2] = eccentricitySquared(earth);
  motion[MOTION.airRadius] = a + topM;
  motion[MOTION.airTop] = topM;
  motion[MOTION.cellsPerM] = 1 / AIR_CELL_M;
  motion[MOTION.dragPerMach] = DRAG_STEPS_PER_MACH;
  return {
    state: new Float64Array(NODE_WIDTH),
    motion,
    force: new Float64Array(11),
    stops: new Float64Array(4),
    air: airTable(atmosphere, topM),
    drag: dragTable(curve),
    log: NO_LOG,
    logged: 0,
  };
}

/**
 * Height above the ellipsoid along the radius, m: within 1.2 m of the geodetic height up to 200 km, exact on a sphere.
 */
export function altitudeOfM({ motion }: Workspace, x: number, y: number, z: number): number {
  const r = Math.sqrt(x * x + y * y + z * z);
  const s = z / r;
  return r - motion[MOTION.polarRadius] / Math.sqrt(1 - motion[MOTION.eccentricity2] * (1 - s * s));
}
