import { addMatrices, invertSymmetric, multiply, transformSymmetric, transpose } from '../estimation/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import type { PackedModel } from './ballistic-model.ts';
import type { Estimate } from './estimate.ts';
import type { Measurement } from './measurement.ts';
import { processNoiseOf, seenBy, sightDerivatives, steppedState, transitionOf } from './readable.ts';

/**
 * An estimate together with constant offsets of sensors: first the states of the target, then three offsets for each sensor: across and
 * upward of its line of sight, rad, and in range, m.
 */
export interface BiasedEstimate {
  readonly timeS: number;
  /** 6 or 7 states of the target. */
  readonly states: 6 | 7;
  /** [states + 3 sensors]. */
  readonly state: Float64Array;
  /** [(states + 3 sensors)^2] row-major. */
  readonly covariance: Float64Array;
}

/** One standard deviation of the offsets of one sensor, constant over the flight. */
export interface SensorBias {
  readonly angleRad: number;
  readonly rangeM: number;
}

/** An estimate with sensors whose offsets are 0 give or take their standard deviation. */
export function withBiases(estimate: Estimate, sensors: readonly SensorBias[]): BiasedEstimate {
  const n = estimate.state.length;
  const errors = sensors.flatMap(({ angleRad, rangeM }) => [angleRad, angleRad, rangeM]);
  const size = n + errors.length;
  const state = new Float64Array(size);
  state.set(estimate.state);
  const covariance = new Float64Array(size * size);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j < n; j += 1) covariance[size * i + j] = estimate.covariance[n * i + j];
  errors.forEach((error, k) => {
    covariance[(size + 1) * (n + k)] = error * error;
  });
  return { timeS: estimate.timeS, states: n === 7 ? 7 : 6, state, covariance };
}

/** The target's part alone. */
export function targetOf({ timeS, states, state, covariance }: BiasedEstimate): Estimate {
  const size = state.length;
  const own = new Float64Array(states * states);
  for (let i = 0; i < states; i += 1)
    for (let j = 0; j < states; j += 1) own[states * i + j] = covariance[size * i + j];
  return { timeS, state: state.slice(0, states), covariance: own };
}

/** The estimate carried to a later time; offsets stay, what they share with the target moves with it. */
export function biasedPredict(estimate: BiasedEstimate, toS: number, model: PackedModel): BiasedEstimate {
  const intervalS = toS - estimate.timeS;
  if (!(intervalS >= 0)) throw new InvariantFailure('a biased estimate is predicted forwards');
  const n = estimate.states;
  const size = estimate.state.length;
  const steps = Math.max(1, -Math.floor(-intervalS / model.longestStepS));
  const h = intervalS / steps;
  const state = estimate.state.slice();
  let covariance = estimate.covariance;
  for (let step = 0; step < steps; step += 1) {
    const moved = steppedState(state.slice(0, n), h, model);
    state.set(moved.state);
    const transition = widened(transitionOf(moved.middle, h, model), n, size, 1);
    covariance = addMatrices(
      transformSymmetric(transition, covariance, size),
      widened(processNoiseOf(h, model), n, size, 0),
    );
  }
  return { ...estimate, timeS: toS, state, covariance };
}

/** A matrix of the target's states among all states, the rest of the diagonal filled. */
function widened(matrix: Float64Array, n: number, size: number, rest: number): Float64Array {
  const wide = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    if (i >= n) wide[i * (size + 1)] = rest;
    else for (let j = 0; j < n; j += 1) wide[size * i + j] = matrix[n * i + j];
  }
  return wide;
}

/**
 * Update by a look of a sensor with offsets.
 *
 * `considered` (Schmidt): offsets keep their uncertainty and are not estimated, the target's covariance carries them for ever. `estimated`:
 * offsets are states like any other, which works when two sensors, or a long arc, make them visible.
 *
 * @param sensor  which three offsets the look has, counted from 0
 * @source        Schmidt, Application of state-space methods to navigation problems, Advances in Control Systems 3 (1966) 293-340 (recalled);
 *                Jazwinski, Stochastic Processes and Filtering Theory, 1970, section 8.4. Joseph's form, which holds for any gain
 * @checked       sensor-bias.test.ts: NEES over 100 trials with drawn offsets, where a filter without them is far outside its bounds
 */
export function biasedUpdate(
  estimate: BiasedEstimate,
  look: Measurement,
  sensor: number,
  treatment: 'considered' | 'estimated',
): BiasedEstimate {
  if (estimate.timeS !== look.timeS)
    throw new InvariantFailure('an estimate is predicted to the time of its measurement');
  const { states: n, state, covariance } = estimate;
  const size = state.length;
  const target = state.slice(0, n);
  const { predicted, measured } = seenBy(target, look);
  const rows = predicted.length;
  const own = sightDerivatives(target, look);
  const h = new Float64Array(rows * size);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < n; j += 1) h[size * i + j] = own[n * i + j];
  // The measured line is turned by the offsets; the target lies that much on the other side of it, at 0 = place across + reach times offset.
  const reach = look.kind === 'direction' ? 1 : look.alongM;
  const first = n + 3 * sensor;
  h[first] = reach;
  h[size + first + 1] = reach;
  if (rows > 2) h[2 * size + first + 2] = 1;
  const residual = Float64Array.from(measured, (value, i) => {
    let expected = predicted[i];
    for (let j = n; j < size; j += 1) expected += h[size * i + j] * state[j];
    return value - expected;
  });
  const noise = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i += 1) noise[i * rows + i] = look.variances[i];
  const weight = invertSymmetric(addMatrices(transformSymmetric(h, covariance, size), noise), rows);
  if (weight === undefined) throw new InvariantFailure('an innovation covariance is positive definite');
  const gain = multiply(multiply(covariance, transpose(h, size), size), weight, rows);
  if (treatment === 'considered') gain.fill(0, n * rows);
  const rest = multiply(gain, h, rows).map((x, i) => (i % (size + 1) === 0 ? 1 : 0) - x);
  const correction = multiply(gain, residual, rows);
  return {
    ...estimate,
    state: state.map((x, i) => x + correction[i]),
    covariance: addMatrices(transformSymmetric(rest, covariance, size), transformSymmetric(gain, noise, rows)),
  };
}
