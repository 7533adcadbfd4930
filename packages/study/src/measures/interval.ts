import type { Interval } from '../results/index.ts';
import { betaQuantile, studentQuantile } from './incomplete-beta.ts';

/** Every interval of the project covers 95 of 100. */
export const LEVEL = 0.95;

/**
 * A share with its exact interval: never narrower than it should be, also when nothing or everything succeeded.
 *
 * @param successes, trials  whole numbers, trials at least 1
 * @source  Clopper and Pearson, Biometrika 26 (1934) 404, through the beta distribution
 * @checked published limits for 0 of 10 and 5 of 10; coverage property over all outcomes of small samples
 */
export function proportionInterval(successes: number, trials: number): Interval {
  const tail = (1 - LEVEL) / 2;
  const failures = trials - successes;
  return {
    mean: successes / trials,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
    method: 'clopper-pearson',
  };
}

/**
 * The mean of a sample with its interval.
 *
 * With any spread it is Student's; the sum runs in index order. When all values agree Student's has no width and would claim
 * certainty: for a quantity with known limits the other values then get the largest share of trials that the sample does not
 * exclude (Clopper-Pearson for 0 of n); without limits the value is repeated as it is, method `all-equal`.
 *
 * @param values  one a trial, finite, at least one
 * @param limits  smallest and largest value possible, where known
 * @omits   skewness: with few trials and a mean near a limit Student's interval is only roughly 95 %; it is cut at the limits
 */
export function meanInterval(
  values: ArrayLike<number>,
  limits?: { readonly minimum: number; readonly maximum: number },
): Interval {
  const count = values.length;
  let sum = 0;
  let allEqual = true;
  for (let i = 0; i < count; i++) {
    sum += values[i];
    if (values[i] !== values[0]) allEqual = false;
  }
  const mean = allEqual ? values[0] : sum / count;
  if (allEqual) {
    const unseen = limits === undefined ? 0 : proportionInterval(0, count).high;
    return {
      mean,
      low: limits === undefined ? mean : mean - unseen * (mean - limits.minimum),
      high: limits === undefined ? mean : mean + unseen * (limits.maximum - mean),
      method: 'all-equal',
    };
  }
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[i] - mean) * (values[i] - mean);
  const half = studentQuantile(LEVEL, count - 1) * Math.sqrt(squares / (count - 1) / count);
  return {
    mean,
    low: Math.max(mean - half, limits?.minimum ?? Number.NEGATIVE_INFINITY),
    high: Math.min(mean + half, limits?.maximum ?? Number.POSITIVE_INFINITY),
    method: 'student-t',
  };
}
