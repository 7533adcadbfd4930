import type { Earth } from '@parasol/physics/earth';
import { diagonal } from '@parasol/physics/estimation';
import {
  type BallisticModel,
  type BiasedEstimate,
  biasedPredict,
  biasedUpdate,
  CUBATURE,
  type Estimate,
  extendedFilter,
  packedModel,
  type SensorBias,
  targetOf,
  unscentedFilter,
  withBiases,
} from '@parasol/physics/filters';
import { firstEstimate } from '@parasol/physics/tracking';
import type { RadarSensor } from '../sensors/index.ts';
import type { Carrier } from './look-history.ts';

/**
 * Motion that the filters believe in: gravity with J2, no drag. The noise, 0.2 m and 0.3 mm/s after 1,000 s, keeps
 * a covariance sound and no more: the flights of the laboratory obey the same motion. With a hundred times as much NEES falls to 0.7 late in a long track.
 */
const motion = (earth: Earth): BallisticModel => ({
  earth,
  accelerationNoiseM2PerS3: 1e-10,
  drag: null,
  longestStepS: 5,
});

/** One standard deviation of what is believed of the velocity before the second look: no ballistic missile is faster, so that it says nothing. */
const UNKNOWN_SPEED_M_PER_S = 10_000;
const UNKNOWN_PLACE_M = 1_000_000;

/** An extended or unscented filter without offsets of sensors. */
export function filterCarrier(kind: 'extended' | 'unscented', earth: Earth): Carrier<Estimate> {
  const filter = kind === 'extended' ? extendedFilter(motion(earth)) : unscentedFilter(motion(earth), CUBATURE);
  return {
    begin: ({ measurement }) => firstEstimate(measurement, { speedErrorMPerS: UNKNOWN_SPEED_M_PER_S, drag: null }),
    take: (before, { measurement, timeS }) => filter.update(filter.predict(before, timeS), measurement).estimate,
    at: (newest, timeS) => filter.predict(newest, timeS),
  };
}

/**
 * An extended filter that knows of offsets of its radars without estimating them (Schmidt): its covariance keeps them however many looks there are.
 *
 * @param radars  every radar whose looks may come
 */
export function offsetCarrier(radars: readonly RadarSensor[], earth: Earth): Carrier<BiasedEstimate> {
  const model = packedModel(motion(earth));
  const offsets = radars.map(({ arrays }): SensorBias => {
    const [{ angleErrorFloorRad, rangeErrorFloorM }] = arrays;
    return { angleRad: angleErrorFloorRad, rangeM: rangeErrorFloorM };
  });
  const place = new Map(radars.map(({ id }, i) => [id, i]));
  const corrected: Carrier<BiasedEstimate>['take'] = (before, { measurement, timeS, sensorId }) =>
    biasedUpdate(biasedPredict(before, timeS, model), measurement, place.get(sensorId) ?? 0, 'considered');
  return {
    // The first look brings its radar's offset with it: it corrects a belief that says nothing.
    begin(first) {
      const { state, timeS } = firstEstimate(first.measurement, { speedErrorMPerS: 0, drag: null });
      const errors = [
        ...new Array<number>(3).fill(UNKNOWN_PLACE_M),
        ...new Array<number>(3).fill(UNKNOWN_SPEED_M_PER_S),
      ];
      const vague = { timeS, state, covariance: diagonal(errors.map((error) => error * error)) };
      return corrected(withBiases(vague, offsets), first);
    },
    take: corrected,
    at: (newest, timeS) => targetOf(biasedPredict(newest, timeS, model)),
  };
}
