import { drawnChance, keyOfSeed } from '@parasol/simulation/chance';
import type { SimulationInput } from '@parasol/simulation/engagement';
import { type Estimator, filterEstimator } from '@parasol/simulation/tracks';

/** One trial of a run: addresses every draw. */
export interface TrialAddress {
  readonly seed: number;
  readonly trial: number;
}

/** Kinds of filter that the pictures can run. */
export type TrackFilter = 'extended' | 'unscented';

/** The filter over what the radars of one trial measured. */
export const trialFilter = (
  { earth, sensors, releaseRules, assumptions }: SimulationInput,
  { seed, trial }: TrialAddress,
  filter: TrackFilter = 'extended',
): Estimator =>
  filterEstimator({
    earth,
    sensors,
    releaseRules,
    lookIntervalS: assumptions.lookIntervalS,
    chance: drawnChance(keyOfSeed(seed), trial),
    filter,
    floors: 'fresh',
    ...(assumptions.trackLossS === undefined ? {} : { trackLossS: assumptions.trackLossS }),
  });
