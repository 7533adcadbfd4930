import { type Ecef, ecef } from '../frames/index.ts';

/**
 * One flight as flat columns: cubic Hermite nodes in ECEF, time counted from launch.
 * Positions are [3n] m, velocities [3n] m/s relative to the turning Earth, times [n] s ascending, first 0, last = impact.
 */
export interface Ephemeris {
  readonly timesS: Float64Array;
  readonly positionsEcefM: Float64Array;
  readonly velocitiesEcefMPerS: Float64Array;
  /** End of powered flight, s from launch (0 for an impulsive arc). */
  readonly burnoutS: number;
  readonly apogeeS: number;
  readonly apogeeAltitudeM: number;
  /** Ground reached, s from launch. */
  readonly impactS: number;
}

/** Index of the node at or before a time inside the flight. */
function nodeBefore(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesS[middle]! <= timeS) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Position by cubic Hermite between nodes; times outside the flight are held at its ends. */
export function positionAt(flight: Ephemeris, timeS: number): Ecef {
  const { timesS, positionsEcefM: p, velocitiesEcefMPerS: v } = flight;
  const i = nodeBefore(timesS, timeS);
  const t0 = timesS[i]!;
  const h = timesS[i + 1]! - t0;
  const s = Math.min(1, Math.max(0, (timeS - t0) / h));
  const r = 1 - s;
  const a = r * r * (1 + 2 * s);
  const b = s * s * (3 - 2 * s);
  const c = s * r * r * h;
  const d = -s * s * r * h;
  const k = 3 * i;
  const at = (axis: number): number =>
    a * p[k + axis]! + b * p[k + 3 + axis]! + c * v[k + axis]! + d * v[k + 3 + axis]!;
  return ecef(at(0), at(1), at(2));
}

/** Velocity relative to the turning Earth: the derivative of the same cubic. */
export function velocityAt(flight: Ephemeris, timeS: number): Ecef {
  const { timesS, positionsEcefM: p, velocitiesEcefMPerS: v } = flight;
  const i = nodeBefore(timesS, timeS);
  const t0 = timesS[i]!;
  const h = timesS[i + 1]! - t0;
  const s = Math.min(1, Math.max(0, (timeS - t0) / h));
  const a = (6 * s * (s - 1)) / h;
  const c = (1 - s) * (1 - 3 * s);
  const d = s * (3 * s - 2);
  const k = 3 * i;
  const at = (axis: number): number => a * (p[k + axis]! - p[k + 3 + axis]!) + c * v[k + axis]! + d * v[k + 3 + axis]!;
  return ecef(at(0), at(1), at(2));
}
