import { InvariantFailure } from '../quantities/index.ts';
import { type BallisticModel, type PackedModel, packedModel } from './ballistic-model.ts';
import { type Estimate, packEstimate, trackStride, unpackEstimate } from './estimate.ts';
import * as kernels from './kernels.generated.ts';
import { MEASUREMENT_STRIDE, type Measurement, packMeasurement } from './measurement.ts';
import type { Updated } from './readable.ts';
import { type Spread, weightsOf } from './readable-unscented.ts';

type Kind = Measurement['kind'];

/**
 * The filter over many packed tracks at once: lane i of the tracks, interval i, measurement i. Tracks are [lanes * stride], see `trackStride`;
 * measurements [lanes * 24], see `packMeasurement`, all of one kind and at the time of their track; outcomes [lanes * 2]: normalised
 * innovation squared, determinant of the innovation covariance. Nothing is allocated.
 */
export interface FilterLanes {
  readonly stride: number;
  /** One step per lane, of intervals[lane] seconds (0 or more), not divided. */
  predict(tracks: Float64Array, intervals: Float64Array, from: number, to: number): void;
  update(
    kind: Kind,
    columns: { readonly tracks: Float64Array; readonly measurements: Float64Array; readonly outcomes: Float64Array },
    from: number,
    to: number,
  ): void;
  /** Distances of one track to measurements [from, to): the outcomes that an extended update of each would have. */
  gate(
    kind: Kind,
    columns: { readonly tracks: Float64Array; readonly measurements: Float64Array; readonly outcomes: Float64Array },
    track: number,
    from: number,
    to: number,
  ): void;
}

/** A filter of one motion model: estimates in, estimates out; nothing is kept between calls. */
export interface Filter {
  readonly kind: 'extended' | 'unscented';
  readonly model: PackedModel;
  readonly lanes: FilterLanes;
  /**
   * The estimate carried to a later time.
   *
   * @throws InvariantFailure when the time is earlier, unless the model has no process noise (then the way back is exact)
   */
  predict(estimate: Estimate, toS: number): Estimate;
  /** @throws InvariantFailure when estimate and measurement are of different times. */
  update(estimate: Estimate, measurement: Measurement): Updated;
}

/**
 * Extended Kalman filter: Runge-Kutta prediction, transition to second order in the step, update in Joseph's form.
 *
 * @source   Jazwinski, Stochastic Processes and Filtering Theory, 1970, chapter 8; Bucy & Joseph, Filtering for Stochastic Processes, 1968
 * @checked  kernels.property.test.ts: generated code and readable twin within 1e-9; filters.test.ts: consistency over 100 trials
 */
export function extendedFilter(model: BallisticModel): Filter {
  const packed = packedModel(model);
  const { values, air, states } = packed;
  const lanes: FilterLanes = {
    stride: trackStride(states),
    predict: (tracks, intervals, from, to) =>
      states === 6
        ? kernels.extendedPredict6(tracks, intervals, values, from, to)
        : kernels.extendedPredict7(tracks, intervals, values, air, from, to),
    update: (kind, { tracks, measurements, outcomes }, from, to) =>
      EXTENDED_UPDATES[states][kind](tracks, measurements, outcomes, from, to),
    gate: gateOf(states),
  };
  return filterOf('extended', packed, lanes);
}

/**
 * Unscented Kalman filter: sigma points through the same Runge-Kutta step and through the measurement, drawn anew before the update.
 *
 * @source   Julier & Uhlmann, Unscented filtering and nonlinear estimation, Proc. IEEE 92 (2004) 401-422
 * @checked  as `extendedFilter`
 */
export function unscentedFilter(model: BallisticModel, spread: Spread): Filter {
  const packed = packedModel(model);
  const { values, air, states } = packed;
  const weights = weightsOf(spread, states);
  const points = new Float64Array((2 * states + 1) * (states + 4));
  const lanes: FilterLanes = {
    stride: trackStride(states),
    predict: (tracks, intervals, from, to) =>
      states === 6
        ? kernels.unscentedPredict6(tracks, intervals, values, weights, points, from, to)
        : kernels.unscentedPredict7(tracks, intervals, values, air, weights, points, from, to),
    update: (kind, { tracks, measurements, outcomes }, from, to) =>
      UNSCENTED_UPDATES[states][kind](tracks, measurements, outcomes, weights, points, from, to),
    gate: gateOf(states),
  };
  return filterOf('unscented', packed, lanes);
}

const EXTENDED_UPDATES = {
  6: {
    direction: kernels.extendedUpdate6direction,
    radar: kernels.extendedUpdate6radar,
    doppler: kernels.extendedUpdate6doppler,
  },
  7: {
    direction: kernels.extendedUpdate7direction,
    radar: kernels.extendedUpdate7radar,
    doppler: kernels.extendedUpdate7doppler,
  },
} as const;

const UNSCENTED_UPDATES = {
  6: {
    direction: kernels.unscentedUpdate6direction,
    radar: kernels.unscentedUpdate6radar,
    doppler: kernels.unscentedUpdate6doppler,
  },
  7: {
    direction: kernels.unscentedUpdate7direction,
    radar: kernels.unscentedUpdate7radar,
    doppler: kernels.unscentedUpdate7doppler,
  },
} as const;

const GATES = {
  6: { direction: kernels.gate6direction, radar: kernels.gate6radar, doppler: kernels.gate6doppler },
  7: { direction: kernels.gate7direction, radar: kernels.gate7radar, doppler: kernels.gate7doppler },
} as const;

const gateOf =
  (states: 6 | 7): FilterLanes['gate'] =>
  (kind, { tracks, measurements, outcomes }, track, from, to) =>
    GATES[states][kind](tracks, measurements, outcomes, track, from, to);

function filterOf(kind: Filter['kind'], model: PackedModel, lanes: FilterLanes): Filter {
  const { states, longestStepS } = model;
  const noisy = model.accelerationNoiseM2PerS3 > 0 || (model.drag?.noiseM4PerKg2S ?? 0) > 0;
  return Object.freeze({
    kind,
    model,
    lanes,
    predict(estimate: Estimate, toS: number): Estimate {
      const intervalS = toS - estimate.timeS;
      if (!(intervalS >= 0 || (intervalS < 0 && !noisy)))
        throw new InvariantFailure('a filter with process noise predicts forwards');
      const steps = Math.max(1, -Math.floor(-Math.abs(intervalS) / longestStepS));
      const track = new Float64Array(lanes.stride);
      const interval = Float64Array.of(intervalS / steps);
      packEstimate(estimate, track, 0);
      for (let step = 0; step < steps; step += 1) lanes.predict(track, interval, 0, 1);
      return unpackEstimate(track, 0, states, toS);
    },
    update(estimate: Estimate, measurement: Measurement): Updated {
      if (estimate.timeS !== measurement.timeS)
        throw new InvariantFailure('an estimate is predicted to the time of its measurement');
      const tracks = new Float64Array(lanes.stride);
      const measurements = new Float64Array(MEASUREMENT_STRIDE);
      const outcomes = new Float64Array(2);
      packEstimate(estimate, tracks, 0);
      packMeasurement(measurement, measurements, 0);
      lanes.update(measurement.kind, { tracks, measurements, outcomes }, 0, 1);
      return {
        estimate: unpackEstimate(tracks, 0, states, estimate.timeS),
        nis: outcomes[0],
        innovationDeterminant: outcomes[1],
      };
    },
  });
}
