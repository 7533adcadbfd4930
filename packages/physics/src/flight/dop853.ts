import { InvariantFailure, pow } from '../quantities/index.ts';
import { A, B, C, E3, E5 } from './dop853-tableau.ts';

export interface InitialValueProblem {
  /** Fills `slope` with dy/dt at (t, y). */
  derivative(t: number, y: Float64Array, slope: Float64Array): void;
  readonly y: Float64Array;
  readonly fromT: number;
  readonly toT: number;
  /** Error allowed per step: absolute + relative |y|, in the unit of each component. */
  readonly relativeTolerance: number;
  readonly absoluteTolerance: Float64Array;
}

export interface InitialValueSolution {
  readonly y: Float64Array;
  readonly steps: number;
  readonly evaluations: number;
}

const SAFETY = 0.9;
const SMALLEST_FACTOR = 0.2;
const LARGEST_FACTOR = 10;
const MAXIMUM_STEPS = 1_000_000;

/**
 * Adaptive integration of order 8 to an exact end: the reference that the faster integrators are measured against.
 *
 * @throws   InvariantFailure when the step shrinks to nothing (a state that is not a number)
 * @source   Hairer, Norsett & Wanner, Solving Ordinary Differential Equations I (2nd ed. 1993), sections II.4 and II.10
 * @checked  dop853.test.ts: order conditions, Kepler arcs, harmonic motion
 * @omits    dense output and events: integrate to the time wanted
 */
export function dop853(problem: InitialValueProblem): InitialValueSolution {
  const { derivative, fromT, toT, relativeTolerance, absoluteTolerance } = problem;
  const n = problem.y.length;
  const slopes = Array.from({ length: 13 }, () => new Float64Array(n));
  let y: Float64Array = Float64Array.from(problem.y);
  let next: Float64Array = new Float64Array(n);
  const trial = new Float64Array(n);
  const direction = toT >= fromT ? 1 : -1;
  let t = fromT;
  let h = 1e-3 * (toT - fromT);
  let steps = 0;
  let evaluations = 1;
  let rejected = false;
  derivative(t, y, slopes[0] as Float64Array);
  while (direction * (toT - t) > 0) {
    if (++steps > MAXIMUM_STEPS || !(Math.abs(h) > 1e-15 * Math.abs(toT - fromT))) {
      throw new InvariantFailure(`the integration advances (time ${t}, step ${h})`);
    }
    const last = direction * (t + h - toT) >= 0;
    if (last) h = toT - t;
    for (let stage = 1; stage < 12; stage++) {
      combine(trial, y, h, A[stage] as readonly number[], slopes);
      derivative(t + (C[stage] as number) * h, trial, slopes[stage] as Float64Array);
    }
    combine(next, y, h, B, slopes);
    const end = last ? toT : t + h;
    derivative(end, next, slopes[12] as Float64Array);
    evaluations += 12;

    const error = errorNorm(y, next, h, slopes, relativeTolerance, absoluteTolerance);
    if (error < 1) {
      const growth = error === 0 ? LARGEST_FACTOR : Math.min(LARGEST_FACTOR, SAFETY * pow(error, -1 / 8));
      t = end;
      [y, next] = [next, y];
      (slopes[0] as Float64Array).set(slopes[12] as Float64Array);
      h *= rejected ? Math.min(1, growth) : Math.max(SMALLEST_FACTOR, growth);
      rejected = false;
    } else {
      h *= Math.max(SMALLEST_FACTOR, SAFETY * pow(error, -1 / 8));
      rejected = true;
    }
  }
  return { y, steps, evaluations };
}

/** into = y + h sum of weights times slopes. */
function combine(
  into: Float64Array,
  y: Float64Array,
  h: number,
  weights: readonly number[],
  slopes: readonly Float64Array[],
): void {
  for (let i = 0; i < y.length; i++) into[i] = y[i] + h * weightedSlope(weights, slopes, i);
}

function weightedSlope(weights: readonly number[], slopes: readonly Float64Array[], component: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++)
    sum += (weights[k] as number) * ((slopes[k] as Float64Array)[component] as number);
  return sum;
}

/** Error of the step in units of what is allowed: both estimates joined as in DOP853, where the third order damps the fifth. */
function errorNorm(
  y: Float64Array,
  next: Float64Array,
  h: number,
  slopes: readonly Float64Array[],
  relative: number,
  absolute: Float64Array,
): number {
  let fifth = 0;
  let third = 0;
  for (let i = 0; i < y.length; i++) {
    const allowed = absolute[i] + relative * Math.max(Math.abs(y[i]), Math.abs(next[i]));
    const e5 = weightedSlope(E5, slopes, i) / allowed;
    const e3 = weightedSlope(E3, slopes, i) / allowed;
    fifth += e5 * e5;
    third += e3 * e3;
  }
  if (fifth === 0 && third === 0) return 0;
  return (Math.abs(h) * fifth) / Math.sqrt((fifth + 0.01 * third) * y.length);
}
