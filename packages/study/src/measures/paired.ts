import type { Interval } from '../results/index.ts';
import { meanInterval } from './interval.ts';

/**
 * Second minus first, trial by trial: runs with the same seed meet the same chances, so most of the noise cancels.
 *
 * @param first, second  one value a trial, equally many
 * @param limits  smallest and largest difference possible
 */
export function pairedDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  limits?: { readonly minimum: number; readonly maximum: number },
): Interval {
  if (first.length !== second.length)
    throw new RangeError(`paired runs need equally many trials, got ${first.length} and ${second.length}`);
  const differences = new Float64Array(first.length);
  for (let i = 0; i < first.length; i++) differences[i] = second[i] - first[i];
  return meanInterval(differences, limits);
}
