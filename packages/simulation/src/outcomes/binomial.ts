import { probability, wholeNumber } from './checks.ts';

/**
 * Binomial probabilities by ratios outwards from the most likely count, scaled to sum 1: no factorials, no underflow of the middle.
 *
 * @param trials   whole, up to 1e6
 * @param success  probability of one, 0..1
 */
export function binomialDistribution(trials: number, success: number): Float64Array {
  const result = new Float64Array(wholeNumber(trials, 'trials', 0) + 1);
  if (probability(success, 'probability') === 0 || success === 1) {
    result[success === 0 ? 0 : trials] = 1;
    return result;
  }
  const mode = Math.min(trials, Math.floor((trials + 1) * success));
  const odds = success / (1 - success);
  result[mode] = 1;
  let sum = 1;
  for (let i = mode; i < trials; i += 1) {
    result[i + 1] = ((result[i] * (trials - i)) / (i + 1)) * odds;
    sum += result[i + 1];
  }
  for (let i = mode; i > 0; i -= 1) {
    result[i - 1] = (result[i] * i) / ((trials - i + 1) * odds);
    sum += result[i - 1];
  }
  for (let i = 0; i <= trials; i += 1) result[i] /= sum;
  return result;
}
