import { addOuter } from '../estimation/index.ts';
import type { Estimate, Measurement } from '../filters/index.ts';
import { InvariantFailure } from '../quantities/index.ts';

/** What is believed of a target before anything but one look is known. */
export interface FirstBelief {
  /** One standard deviation of velocity on each axis, m/s, about rest relative to the ground. */
  readonly speedErrorMPerS: number;
  /** Drag area over mass and its error, m2/kg; needed by filters with drag. */
  readonly drag: { readonly areaPerMassM2PerKg: number; readonly errorM2PerKg: number } | null;
}

/**
 * A track from one look of a radar: place from range and direction, velocity from belief, along the line of sight from the range rate where
 * there is one.
 *
 * @throws  InvariantFailure for a direction alone: it has no place
 * @source  one-point initiation: Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation, 2001, section 5.5
 */
export function firstEstimate(look: Measurement, belief: FirstBelief): Estimate {
  if (look.kind === 'direction') throw new InvariantFailure('a track begins with a look that has a range');
  const n = belief.drag === null ? 6 : 7;
  const [across, upward, along] = look.variances;
  const place = new Float64Array(9);
  addOuter(place, look.sightEcef, along);
  addOuter(place, look.acrossEcef, across);
  addOuter(place, look.upwardEcef, upward);
  const free = belief.speedErrorMPerS * belief.speedErrorMPerS;
  const motion = Float64Array.of(free, 0, 0, 0, free, 0, 0, 0, free);
  if (look.kind === 'doppler') addOuter(motion, look.sightEcef, look.variances[3] - free);
  const state = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  for (let i = 0; i < 3; i += 1) {
    state[i] = look.sensorEcefM[i] + look.alongM * look.sightEcef[i];
    state[i + 3] = look.kind === 'doppler' ? look.rangeRateMPerS * look.sightEcef[i] : 0;
    for (let j = 0; j < 3; j += 1) {
      covariance[n * i + j] = place[3 * i + j];
      covariance[n * (i + 3) + j + 3] = motion[3 * i + j];
    }
  }
  if (belief.drag !== null) {
    state[6] = belief.drag.areaPerMassM2PerKg;
    covariance[48] = belief.drag.errorM2PerKg * belief.drag.errorM2PerKg;
  }
  return { timeS: look.timeS, state, covariance };
}
