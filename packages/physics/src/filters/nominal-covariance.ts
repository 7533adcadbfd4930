import { InvariantFailure } from '../quantities/index.ts';
import type { Estimate } from './estimate.ts';
import type { Filter } from './filter.ts';
import type { Measurement } from './measurement.ts';

/** One look of a plan: exact, as it would be without noise, and the probability that it comes about. */
export interface PlannedLook {
  readonly look: Measurement;
  readonly probability: number;
}

/**
 * Covariance along a nominal flight under a plan of looks, without sampling: what an extended filter would state on the true flight, which
 * is the posterior Cramer-Rao bound of the model with its process noise. A look that comes about with probability p counts p times.
 *
 * @param filter  an extended filter; its process noise enters, with drag the seventh state too
 * @param start   true state and prior covariance
 * @param plan    exact looks at the true flight, ascending in time
 * @returns       the estimate after each look
 * @throws        InvariantFailure for an unscented filter, whose points would leave the nominal flight
 * @source        Tichavsky, Muravchik & Nehorai, IEEE Trans. Signal Processing 46 (1998) 1386-1396: with Gaussian noise the bound is the Riccati
 *                recursion linearised at the truth; detection probability as in Farina, Ristic & Timmoneri, IEEE Trans. Signal Processing 50
 *                (2002) 1916-1924 (recalled)
 * @checked       nominal-covariance.test.ts: against `covarianceAlongArc` of estimation without noise; spread of 200 filtered flights
 * @omits         wrong association; the mean over flights that process noise bends
 */
export function covarianceAlongNominal(
  filter: Filter,
  start: Estimate,
  plan: readonly PlannedLook[],
): readonly Estimate[] {
  if (filter.kind !== 'extended') throw new InvariantFailure('a nominal covariance is carried by an extended filter');
  const series: Estimate[] = [];
  let estimate = start;
  for (const { look, probability } of plan) {
    const predicted = filter.predict(estimate, look.timeS);
    if (probability > 0) {
      const weighed = { ...look, variances: look.variances.map((v) => v / probability) };
      estimate = { ...filter.update(predicted, weighed).estimate, state: predicted.state };
    } else estimate = predicted;
    series.push(estimate);
  }
  return series;
}
