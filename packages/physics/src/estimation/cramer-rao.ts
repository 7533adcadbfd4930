import { InvariantFailure } from '../quantities/index.ts';
import { addMatrices, invertSymmetric, transformSymmetric } from './matrix.ts';

/** A linear model between two epochs and the measurement at the later one, n states, m measured values. */
export interface LinearStep {
  /** [n n] transition from the epoch before. */
  readonly transition: Float64Array;
  /** [n n] covariance of the process noise in between. */
  readonly processNoise: Float64Array;
  /** [m n] measurement matrix. */
  readonly measurement: Float64Array;
  /** [m m] covariance of the measurement. */
  readonly measurementNoise: Float64Array;
}

/**
 * Posterior Cramer-Rao bound of a linear Gaussian model: no estimator has a smaller mean squared error at any epoch.
 *
 * @param prior  [n n] covariance at the first epoch, before any measurement
 * @param steps  one for each later epoch
 * @returns      [n n] covariance bound at the first epoch (the prior) and after each measurement
 * @throws       InvariantFailure when a covariance is not positive definite
 * @source       Tichavsky, Muravchik & Nehorai, Posterior Cramer-Rao bounds for discrete-time nonlinear filtering,
 *               IEEE Trans. Signal Processing 46 (1998) 1386-1396; for a linear model it is the Riccati recursion
 * @checked      validation/tracking (Stone Soup)
 */
export function posteriorCramerRao(prior: Float64Array, steps: readonly LinearStep[]): readonly Float64Array[] {
  const n = Math.floor(Math.sqrt(prior.length) + 0.5);
  const bounds = [prior];
  for (const step of steps) {
    const predicted = addMatrices(transformSymmetric(step.transition, bounds[bounds.length - 1], n), step.processNoise);
    bounds.push(
      inverse(
        addMatrices(inverse(predicted, n), measurementInformation(step.measurement, step.measurementNoise, n)),
        n,
      ),
    );
  }
  return bounds;
}

/** Information that a linear measurement gives about the state: H^t R^-1 H, [n n]. */
export function measurementInformation(measurement: Float64Array, noise: Float64Array, n: number): Float64Array {
  const m = measurement.length / n;
  const weight = inverse(noise, m);
  const transposed = new Float64Array(measurement.length);
  for (let i = 0; i < m; i += 1) for (let j = 0; j < n; j += 1) transposed[j * m + i] = measurement[i * n + j];
  return transformSymmetric(transposed, weight, m);
}

function inverse(s: Float64Array, n: number): Float64Array {
  const result = invertSymmetric(s, n);
  if (result === undefined) throw new InvariantFailure('a covariance is positive definite');
  return result;
}
