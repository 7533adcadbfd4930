import { addMatrices, cholesky, invertSymmetric, multiply, transformSymmetric } from '../estimation/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import type { PackedModel } from './ballistic-model.ts';
import type { Estimate } from './estimate.ts';
import type { Measurement } from './measurement.ts';
import { determinantOf, processNoiseOf, seenBy, steppedState, type Updated } from './readable.ts';

/** How far sigma points stand out, and their weights. */
export interface Spread {
  readonly alpha: number;
  readonly beta: number;
  readonly kappa: number;
}

/**
 * Points at the square root of n standard deviations, the middle one without weight in the mean.
 *
 * @source third-degree cubature rule: Arasaratnam & Haykin, Cubature Kalman filters, IEEE Trans. Automatic Control 54 (2009) 1254-1269
 */
export const CUBATURE: Spread = Object.freeze({ alpha: 1, beta: 0, kappa: 0 });

/**
 * [4] reach in standard deviations, weight of the middle point in the mean and in the covariance, weight of every other point.
 *
 * @throws  InvariantFailure when the middle weight in the covariance is negative: covariances could then lose their sign
 * @source  Julier & Uhlmann, Unscented filtering and nonlinear estimation, Proc. IEEE 92 (2004) 401-422; scaled form of van der Merwe
 */
export function weightsOf({ alpha, beta, kappa }: Spread, n: number): Float64Array {
  const total = alpha * alpha * (n + kappa);
  const middle = (total - n) / total;
  const weights = Float64Array.of(Math.sqrt(total), middle, middle + 1 - alpha * alpha + beta, 1 / (2 * total));
  if (!(total > 0 && weights[2] >= 0)) throw new InvariantFailure('sigma points have weights of 0 or more');
  return weights;
}

function sigmaPoints({ state, covariance }: Estimate, reach: number): Float64Array[] {
  const n = state.length;
  const factor = cholesky(covariance, n);
  if (factor === undefined) throw new InvariantFailure('a covariance is positive definite');
  const points = [state];
  for (let j = 0; j < n; j += 1)
    for (const sign of [reach, -reach]) points.push(state.map((x, i) => x + sign * factor[n * i + j]));
  return points;
}

/** Weighted mean about the first point. */
function meanOf(points: readonly Float64Array[], weights: Float64Array): Float64Array {
  return points[0].map((first, i) =>
    points.reduce((sum, point, k) => sum + (k === 0 ? weights[1] : weights[3]) * (point[i] - first), first),
  );
}

/** Weighted sum of a b^t over pairs of deviations, [a b]. */
function crossCovariance(a: readonly Float64Array[], b: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(a[0].length * b[0].length);
  a.forEach((one, k) => {
    const weight = k === 0 ? weights[2] : weights[3];
    one.forEach((x, i) => {
      b[k].forEach((y, j) => {
        sum[i * b[0].length + j] += weight * x * y;
      });
    });
  });
  return sum;
}

const deviations = (points: readonly Float64Array[], from: Float64Array): Float64Array[] =>
  points.map((point) => point.map((x, i) => x - from[i]));

/** The readable twin of the generated unscented prediction: one step of length h. */
export function unscentedPredictReadable(estimate: Estimate, h: number, model: PackedModel, spread: Spread): Estimate {
  const weights = weightsOf(spread, model.states);
  const points = sigmaPoints(estimate, weights[0]).map((point) => steppedState(point, h, model).state);
  const state = meanOf(points, weights);
  const off = deviations(points, state);
  const covariance = addMatrices(crossCovariance(off, off, weights), processNoiseOf(h, model));
  return { timeS: estimate.timeS + h, state, covariance };
}

/** The readable twin of the generated unscented update, its covariance from what the gain leaves of every deviation. */
export function unscentedUpdateReadable(estimate: Estimate, m: Measurement, spread: Spread): Updated {
  const n = estimate.state.length;
  const rows = m.variances.length;
  const weights = weightsOf(spread, n);
  const points = sigmaPoints(estimate, weights[0]);
  const seen = points.map((point) => Float64Array.from(seenBy(point, m).predicted));
  const mean = meanOf(seen, weights);
  const off = deviations(points, estimate.state);
  const seenOff = deviations(seen, mean);
  const noise = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i += 1) noise[i * rows + i] = m.variances[i];
  const s = addMatrices(crossCovariance(seenOff, seenOff, weights), noise);
  const weight = invertSymmetric(s, rows);
  if (weight === undefined) throw new InvariantFailure('an innovation covariance is positive definite');
  const gain = multiply(crossCovariance(off, seenOff, weights), weight, rows);
  const residual = Float64Array.from(seenBy(estimate.state, m).measured, (value, i) => value - mean[i]);
  const left = off.map((one, k) => {
    const taken = multiply(gain, seenOff[k], rows);
    return one.map((x, i) => x - taken[i]);
  });
  const correction = multiply(gain, residual, rows);
  return {
    estimate: {
      timeS: estimate.timeS,
      state: estimate.state.map((x, i) => x + correction[i]),
      covariance: addMatrices(crossCovariance(left, left, weights), transformSymmetric(gain, noise, rows)),
    },
    nis: transformSymmetric(residual, weight, rows)[0],
    innovationDeterminant: determinantOf(s, rows),
  };
}
