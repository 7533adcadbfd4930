import { invertSymmetric, transformSymmetric } from '../estimation/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import { chiSquareQuantile } from './chi-square.ts';
import type { Estimate } from './estimate.ts';

/**
 * Normalised estimation error squared: the error of an estimate in units of its own covariance. Chi-square of n degrees for a filter that
 * knows its accuracy; its mean over states is 1.
 *
 * @param truth  [n] the true state, same order, frame and units as the estimate's
 * @source       Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation, 2001, section 5.4
 */
export function normalisedErrorSquared({ state, covariance }: Estimate, truth: Float64Array): number {
  const weight = invertSymmetric(covariance, state.length);
  if (weight === undefined) throw new InvariantFailure('a covariance is positive definite');
  return transformSymmetric(
    state.map((x, i) => truth[i] - x),
    weight,
    state.length,
  )[0];
}

/** Two-sided bounds of the mean of a normalised square over independent trials. */
export interface ConsistencyBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Bounds within which the mean of NEES or NIS over trials lies with a probability, when the filter is consistent.
 *
 * @param freedom      states (NEES) or measured values (NIS)
 * @param trials       independent trials
 * @param probability  0.95 leaves 2.5 % on each side
 * @source             as `normalisedErrorSquared`: trials times the mean is chi-square of trials times freedom degrees
 */
export function consistencyBounds(freedom: number, trials: number, probability: number): ConsistencyBounds {
  const tail = 0.5 * (1 - probability);
  const degrees = freedom * trials;
  return {
    lower: chiSquareQuantile(tail, degrees) / trials,
    upper: chiSquareQuantile(1 - tail, degrees) / trials,
  };
}

/** Share of means inside the bounds, 0..1. */
export const shareInside = (means: readonly number[], { lower, upper }: ConsistencyBounds): number =>
  means.filter((mean) => mean >= lower && mean <= upper).length / means.length;
