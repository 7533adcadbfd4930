import {
  addMatrices,
  invertSymmetric,
  multiply,
  scaledIdentity,
  transformSymmetric,
  transpose,
} from '../estimation/index.ts';
import { gravityMPerS2, radialAltitudeM } from '../flight/index.ts';
import { ecef, eci, turningAccelerationMPerS2 } from '../frames/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import { add, addScaled, dot, length, scale, subtract, type Vector3 } from '../vectors/index.ts';
import type { PackedModel } from './ballistic-model.ts';
import type { Estimate } from './estimate.ts';
import type { Measurement } from './measurement.ts';

/** A measurement's effect on an estimate: normalised innovation squared, and the determinant of the innovation covariance. */
export interface Updated {
  readonly estimate: Estimate;
  readonly nis: number;
  readonly innovationDeterminant: number;
}

const axes = [0, 1, 2] as const;

/** Rate of change of a state: the equations of motion as they stand in flight/ and frames/. */
function rateOf(state: Float64Array, model: PackedModel): Float64Array {
  const position = ecef(state[0], state[1], state[2]);
  const velocity = ecef(state[3], state[4], state[5]);
  const gravity = gravityMPerS2(eci(position[0], position[1], position[2]), model.earth);
  const turning = turningAccelerationMPerS2(position, velocity, model.earth);
  const rate = new Float64Array(state.length);
  for (const i of axes) {
    rate[i] = velocity[i];
    rate[i + 3] = gravity[i] + turning[i];
    if (model.drag !== null)
      rate[i + 3] -= 0.5 * airAt(state, model).density * state[6] * length(velocity) * velocity[i];
  }
  return rate;
}

/** Density and its slope with altitude from the model's cells. */
function airAt(
  state: Float64Array,
  { air, values }: PackedModel,
): { readonly density: number; readonly slope: number } {
  const ground = { equatorialRadiusM: values[4], k1: values[5], k2: values[6], k3: values[7] };
  const place = Math.min(radialAltitudeM([state[0], state[1], state[2]], ground) * values[8], values[9]);
  const cell = Math.max(0, Math.min(Math.floor(place), values[9] - 1));
  const u = place - cell;
  const [c0, c1, c2, c3] = air.subarray(4 * cell, 4 * cell + 4);
  return { density: c0 + u * (c1 + u * (c2 + u * c3)), slope: values[8] * (c1 + u * (2 * c2 + u * 3 * c3)) };
}

/** Derivative of the rate by the state, [n n]; oblateness left out. */
function gradientOf(state: Float64Array, model: PackedModel): Float64Array {
  const n = state.length;
  const { gravitationalParameterM3PerS2: mu, rotationRadPerS: w } = model.earth;
  const position: Vector3 = [state[0], state[1], state[2]];
  const velocity: Vector3 = [state[3], state[4], state[5]];
  const r = length(position);
  const k = mu / (r * r * r);
  const a = new Float64Array(n * n);
  for (const i of axes) {
    a[n * i + i + 3] = 1;
    for (const j of axes)
      a[n * (i + 3) + j] = (3 * k * position[i] * position[j]) / (r * r) - (i === j ? k - (i < 2 ? w * w : 0) : 0);
  }
  a[n * 3 + 4] = 2 * w;
  a[n * 4 + 3] = -2 * w;
  if (model.drag === null) return a;
  const { density, slope } = airAt(state, model);
  const speed = length(velocity);
  const b = state[6];
  for (const i of axes) {
    for (const j of axes) {
      a[n * (i + 3) + j] -= (0.5 * b * slope * speed * velocity[i] * position[j]) / r;
      a[n * (i + 3) + j + 3] -= 0.5 * b * density * ((i === j ? speed : 0) + (velocity[i] * velocity[j]) / speed);
    }
    a[n * (i + 3) + 6] = -0.5 * density * speed * velocity[i];
  }
  return a;
}

/** One Runge-Kutta step, and the state in its middle at which deviations are carried on. */
export function steppedState(
  state: Float64Array,
  h: number,
  model: PackedModel,
): { readonly state: Float64Array; readonly middle: Float64Array } {
  const ahead = (rate: Float64Array, by: number): Float64Array => state.map((x, i) => x + by * rate[i]);
  const first = rateOf(state, model);
  const second = rateOf(ahead(first, h / 2), model);
  const middle = ahead(second, h / 2);
  const third = rateOf(middle, model);
  const fourth = rateOf(ahead(third, h), model);
  return { state: state.map((x, i) => x + (h / 6) * (first[i] + 2 * (second[i] + third[i]) + fourth[i])), middle };
}

/**
 * Transition of deviations over one step, to second order: half a step of drift, the forces of the middle, half a step of drift.
 *
 * @source Strang, On the construction and comparison of difference schemes, SIAM J. Numerical Analysis 5 (1968) 506-517
 */
export function transitionOf(middle: Float64Array, h: number, model: PackedModel): Float64Array {
  const n = model.states;
  const drift = scaledIdentity(n, 1);
  for (const i of axes) drift[n * i + i + 3] = h / 2;
  // Only the rows of velocity are left: the matrix exponential of the forces to second order.
  const forces = gradientOf(middle, model);
  for (const i of axes) forces[n * i + i + 3] = 0;
  const squared = multiply(forces, forces, n);
  const kick = scaledIdentity(n, 1).map((one, i) => one + h * forces[i] + 0.5 * h * h * squared[i]);
  return multiply(drift, multiply(kick, drift, n), n);
}

/** Covariance that the process noise of a step adds, [n n]. */
export function processNoiseOf(h: number, model: PackedModel): Float64Array {
  const n = model.states;
  const q = model.accelerationNoiseM2PerS3;
  const noise = new Float64Array(n * n);
  for (const i of axes) {
    noise[n * i + i] = (q * h * h * h) / 3;
    noise[n * i + i + 3] = (q * h * h) / 2;
    noise[n * (i + 3) + i] = (q * h * h) / 2;
    noise[n * (i + 3) + i + 3] = q * h;
  }
  if (model.drag !== null) noise[n * n - 1] = model.drag.noiseM4PerKg2S * h;
  return noise;
}

/** The readable twin of the generated extended prediction: one step of length h. */
export function extendedPredictReadable(estimate: Estimate, h: number, model: PackedModel): Estimate {
  const { state, middle } = steppedState(estimate.state, h, model);
  const carried = transformSymmetric(transitionOf(middle, h, model), estimate.covariance, model.states);
  return { timeS: estimate.timeS + h, state, covariance: addMatrices(carried, processNoiseOf(h, model)) };
}

/** Predicted values of a measurement, and what was measured in the same rows. */
export function seenBy(
  state: Float64Array,
  m: Measurement,
): { readonly predicted: number[]; readonly measured: number[] } {
  const line = subtract(ecef(state[0], state[1], state[2]), m.sensorEcefM);
  const depth = dot(m.sightEcef, line);
  const across = [dot(m.acrossEcef, line), dot(m.upwardEcef, line)];
  if (m.kind === 'direction') return { predicted: across.map((x) => x / depth), measured: [0, 0] };
  if (m.kind === 'radar') return { predicted: [...across, depth], measured: [0, 0, m.alongM] };
  const relative = subtract(ecef(state[3], state[4], state[5]), m.sensorVelocityEcefMPerS);
  return {
    predicted: [...across, depth, dot(relative, line) / length(line)],
    measured: [0, 0, m.alongM, m.rangeRateMPerS],
  };
}

/** Derivatives of the predicted values by the state, [rows n]. */
export function sightDerivatives(state: Float64Array, m: Measurement): Float64Array {
  const n = state.length;
  const line = subtract(ecef(state[0], state[1], state[2]), m.sensorEcefM);
  const rows: number[][] = [];
  if (m.kind === 'direction') {
    const depth = dot(m.sightEcef, line);
    for (const axis of [m.acrossEcef, m.upwardEcef])
      rows.push([...scale(addScaled(axis, m.sightEcef, -dot(axis, line) / depth), 1 / depth)]);
  } else rows.push([...m.acrossEcef], [...m.upwardEcef], [...m.sightEcef]);
  if (m.kind === 'doppler') {
    const relative = subtract(ecef(state[3], state[4], state[5]), m.sensorVelocityEcefMPerS);
    const r = length(line);
    const rate = dot(relative, line) / r;
    rows.push([...scale(add(relative, scale(line, -rate / r)), 1 / r), ...scale(line, 1 / r)]);
  }
  const h = new Float64Array(rows.length * n);
  rows.forEach((row, i) => {
    h.set(row, i * n);
  });
  return h;
}

/** The readable twin of the generated extended update: gain of the linearised measurement, covariance in Joseph's form. */
export function extendedUpdateReadable(estimate: Estimate, m: Measurement): Updated {
  const n = estimate.state.length;
  const { predicted, measured } = seenBy(estimate.state, m);
  const rows = predicted.length;
  const residual = Float64Array.from(measured, (value, i) => value - predicted[i]);
  const h = sightDerivatives(estimate.state, m);
  const s = transformSymmetric(h, estimate.covariance, n);
  for (let i = 0; i < rows; i += 1) s[i * rows + i] += m.variances[i];
  const weight = invertSymmetric(s, rows);
  if (weight === undefined) throw new InvariantFailure('an innovation covariance is positive definite');
  const gain = multiply(multiply(estimate.covariance, transpose(h, n), n), weight, rows);
  const rest = multiply(gain, h, rows).map((x, i) => (i % (n + 1) === 0 ? 1 : 0) - x);
  const noise = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i += 1) noise[i * rows + i] = m.variances[i];
  const correction = multiply(gain, residual, rows);
  return {
    estimate: {
      timeS: estimate.timeS,
      state: estimate.state.map((x, i) => x + correction[i]),
      covariance: addMatrices(transformSymmetric(rest, estimate.covariance, n), transformSymmetric(gain, noise, rows)),
    },
    nis: transformSymmetric(residual, weight, rows)[0],
    innovationDeterminant: determinantOf(s, rows),
  };
}

/** Determinant by elimination, for matrices of a few rows that are positive definite. */
export function determinantOf(matrix: Float64Array, n: number): number {
  const a = matrix.slice();
  let determinant = 1;
  for (let k = 0; k < n; k += 1) {
    determinant *= a[k * n + k];
    for (let i = k + 1; i < n; i += 1) {
      const factor = a[i * n + k] / a[k * n + k];
      for (let j = k; j < n; j += 1) a[i * n + j] -= factor * a[k * n + j];
    }
  }
  return determinant;
}
