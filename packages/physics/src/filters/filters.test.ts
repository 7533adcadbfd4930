import { describe, expect, it } from 'vitest';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { cholesky, diagonal } from '../estimation/index.ts';
import { flyBallistic, positionAt } from '../flight/index.ts';
import { ecef, enu } from '../frames/index.ts';
import { cos, InvariantFailure, TWO_PI } from '../quantities/index.ts';
import { subtract } from '../vectors/index.ts';
import {
  type BallisticModel,
  bearingMeasurement,
  CUBATURE,
  consistencyBounds,
  type Estimate,
  extendedFilter,
  type Filter,
  type Measurement,
  normalisedErrorSquared,
  type PackedModel,
  processNoiseOf,
  radarMeasurement,
  seenBy,
  shareInside,
  steppedState,
  unscentedFilter,
  withDragState,
} from './index.ts';
import { lookAt, SITE } from './testing/scene.ts';
import { seededNormals } from './testing/seeded-normals.ts';

const TRIALS = 100;
/** Any seed will do: six of them, all cases and both filters kept every share at 0.9 or above when this was written. */
const SEED = 1000;

interface Case {
  readonly model: BallisticModel;
  readonly start: Float64Array;
  readonly errors: readonly number[];
  readonly intervalS: number;
  readonly epochs: number;
  readonly measure: (truth: Float64Array, timeS: number, normal: () => number) => Measurement;
}

const radarLook =
  (rated: boolean): Case['measure'] =>
  (truth, timeS, normal) =>
    lookAt(ecef(truth[0], truth[1], truth[2]), ecef(truth[3], truth[4], truth[5]), {
      timeS,
      rated,
      off: [normal(), normal(), normal(), normal()],
    });

const startAt = (place: readonly [number, number, number], velocity: readonly [number, number, number]): number[] => [
  ...SITE.ecefFromEnu(enu(...place)),
  ...SITE.ecefFromEnuVector(enu(...velocity)),
];

/** 5 minutes of a flight between 300 and 800 km high, one look in 5 s. */
const midcourse: Case = {
  model: { earth: WGS_84, accelerationNoiseM2PerS3: 1e-4, drag: null, longestStepS: 5 },
  start: Float64Array.from(startAt([-900_000, 700_000, 500_000], [3500, -1500, 1800])),
  errors: [500, 500, 500, 20, 20, 20],
  intervalS: 5,
  epochs: 60,
  measure: radarLook(false),
};

/** From 110 km down to about 15 km: the drag area over mass becomes visible on the way. */
const reentry: Case = {
  model: {
    earth: WGS_84,
    accelerationNoiseM2PerS3: 0.01,
    drag: { atmosphere: SMOOTH_US76, noiseM4PerKg2S: 1e-14 },
    longestStepS: 0.25,
  },
  start: Float64Array.from([...startAt([60_000, 90_000, 110_000], [-1200, -1500, -3200]), 2e-4]),
  errors: [200, 200, 200, 15, 15, 15, 3e-5],
  intervalS: 0.5,
  epochs: 60,
  measure: radarLook(true),
};

/** An infrared observer in a moving frame of its own: 1,000 km off, passing at 7 km/s. */
const bearings: Case = {
  ...midcourse,
  measure: (truth, timeS, normal) => {
    const observer = SITE.ecefFromEnu(enu(-2_000_000 + 7000 * timeS, -1_200_000, 900_000));
    const sight = subtract(ecef(truth[0], truth[1], truth[2]), observer);
    const exact = bearingMeasurement(observer, timeS, sight, 1e-4);
    const reach = 1e-4 * Math.sqrt(sight[0] ** 2 + sight[1] ** 2 + sight[2] ** 2);
    const [a, b] = [reach * normal(), reach * normal()];
    const off = (i: number): number => sight[i] + a * exact.acrossEcef[i] + b * exact.upwardEcef[i];
    return bearingMeasurement(observer, timeS, ecef(off(0), off(1), off(2)), 1e-4);
  },
};

/** A draw from N(0, covariance). */
function drawn(covariance: Float64Array, n: number, normal: () => number): Float64Array {
  const factor = cholesky(covariance, n)!;
  const z = Float64Array.from({ length: n }, normal);
  return z.map((_, i) => z.reduce((sum, each, j) => sum + factor[n * i + j] * each, 0));
}

/** Truth over one interval: the same motion in steps, each with its share of the process noise. */
function moved(truth: Float64Array, model: PackedModel, intervalS: number, normal: () => number): Float64Array {
  const steps = Math.ceil(intervalS / model.longestStepS);
  let state = truth;
  for (let i = 0; i < steps; i += 1) {
    const h = intervalS / steps;
    const noise = drawn(processNoiseOf(h, model), model.states, normal);
    state = steppedState(state, h, model).state.map((x, j) => x + noise[j]);
  }
  return state;
}

/** Means over the trials at each epoch. */
function consistency(filter: Filter, of: Case, seed: number) {
  const n = filter.model.states;
  const nees = new Array<number>(of.epochs).fill(0);
  const nis = new Array<number>(of.epochs).fill(0);
  const prior = diagonal(of.errors.map((x) => x * x));
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const normal = seededNormals(seed + trial);
    const off = drawn(prior, n, normal);
    let truth = of.start;
    let estimate: Estimate = { timeS: 0, state: truth.map((x, i) => x + off[i]), covariance: prior };
    for (let epoch = 0; epoch < of.epochs; epoch += 1) {
      const timeS = (epoch + 1) * of.intervalS;
      truth = moved(truth, filter.model, of.intervalS, normal);
      const updated = filter.update(filter.predict(estimate, timeS), of.measure(truth, timeS, normal));
      estimate = updated.estimate;
      nees[epoch] += normalisedErrorSquared(estimate, truth) / TRIALS;
      nis[epoch] += updated.nis / TRIALS;
    }
  }
  return { nees, nis };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe.each([
  ['midcourse', midcourse, 3],
  ['re-entry', reentry, 4],
  ['bearings of a moving observer', bearings, 2],
] as const)('consistency over 100 trials: %s', (_, of, rows) => {
  it.each([
    ['extended', extendedFilter(of.model)],
    ['unscented', unscentedFilter(of.model, CUBATURE)],
  ] as const)('%s', (_name, filter) => {
    const { nees, nis } = consistency(filter, of, SEED);
    const states = filter.model.states;
    expect(shareInside(nees, consistencyBounds(states, TRIALS, 0.95))).toBeGreaterThanOrEqual(0.9);
    expect(shareInside(nis, consistencyBounds(rows, TRIALS, 0.95))).toBeGreaterThanOrEqual(0.9);
    expect(mean(nees) / states).toBeGreaterThan(0.8);
    expect(mean(nees) / states).toBeLessThan(1.3);
  });
});

describe('a filter that is told the wrong errors', () => {
  it('is found out: half the true errors put every epoch above the bounds', () => {
    const of: Case = {
      ...midcourse,
      measure: (truth, timeS, normal) => {
        const look = midcourse.measure(truth, timeS, normal);
        return { ...look, variances: look.variances.map((v) => v / 4) };
      },
    };
    const { nees, nis } = consistency(extendedFilter(of.model), of, SEED);
    expect(mean(nis) / 3).toBeGreaterThan(2);
    expect(shareInside(nees.slice(5), consistencyBounds(6, TRIALS, 0.95))).toBe(0);
  });
});

describe('prediction', () => {
  const still: BallisticModel = { ...midcourse.model, accelerationNoiseM2PerS3: 0 };
  const start: Estimate = {
    timeS: 10,
    state: midcourse.start,
    covariance: diagonal(midcourse.errors.map((x) => x * x)),
  };

  it('of a long interval follows the flight that the flight room integrates, to a metre in 300 s', () => {
    const [x, y, z, vx, vy, vz] = start.state;
    const flown = flyBallistic({
      state: { positionEcefM: ecef(x, y, z), velocityEcefMPerS: ecef(vx, vy, vz) },
      earth: WGS_84,
      atmosphere: VACUUM,
      ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
      groundHeightM: 0,
      startS: 10,
    });
    if (flown.kind !== 'impact') throw new Error('the flight of this test ends on the ground');
    const there = positionAt(flown.flight, 310);
    for (const filter of [extendedFilter(still), unscentedFilter(still, CUBATURE)]) {
      const { state } = filter.predict(start, 310);
      const tolerance = filter.kind === 'extended' ? 1 : 10;
      for (let i = 0; i < 3; i += 1) expect(Math.abs(state[i] - there[i])).toBeLessThan(tolerance);
    }
  });

  it('without process noise has a way back; with it, refuses one', () => {
    const filter = extendedFilter(still);
    const back = filter.predict(filter.predict(start, 110), 10);
    for (let i = 0; i < 36; i += 1) {
      const size = midcourse.errors[Math.floor(i / 6)] * midcourse.errors[i % 6];
      expect(Math.abs(back.covariance[i] - start.covariance[i]) / size).toBeLessThan(1e-3);
    }
    for (let i = 0; i < 6; i += 1) expect(Math.abs(back.state[i] - start.state[i])).toBeLessThan(1e-3);
    expect(() => extendedFilter(midcourse.model).predict(start, 9)).toThrow(InvariantFailure);
  });

  it('refuses a measurement of another time, a negative noise and points of negative weight', () => {
    const filter = extendedFilter(still);
    expect(() =>
      filter.update(
        start,
        midcourse.measure(start.state, 11, () => 0),
      ),
    ).toThrow(InvariantFailure);
    expect(() => extendedFilter({ ...still, accelerationNoiseM2PerS3: -1 })).toThrow(InvariantFailure);
    expect(() => extendedFilter({ ...still, longestStepS: 0 })).toThrow(InvariantFailure);
    expect(() => unscentedFilter(still, { alpha: 0.1, beta: 0, kappa: 0 })).toThrow(InvariantFailure);
  });
});

describe('drag area over mass', () => {
  it('is learnt in the air to a tenth of what was known above it, by a track that came down without it', () => {
    const filter = extendedFilter(reentry.model);
    const normal = seededNormals(7);
    const above: Estimate = {
      timeS: 0,
      state: reentry.start.slice(0, 6),
      covariance: diagonal(reentry.errors.slice(0, 6).map((x) => x * x)),
    };
    let truth = reentry.start;
    let estimate = withDragState(above, { areaPerMassM2PerKg: truth[6], errorM2PerKg: reentry.errors[6] });
    for (let epoch = 1; epoch <= 60; epoch += 1) {
      truth = moved(truth, filter.model, reentry.intervalS, normal);
      const timeS = epoch * reentry.intervalS;
      estimate = filter.update(filter.predict(estimate, timeS), reentry.measure(truth, timeS, normal)).estimate;
    }
    expect(Math.sqrt(estimate.covariance[48])).toBeLessThan(reentry.errors[6] / 10);
    expect(Math.abs(estimate.state[6] - truth[6])).toBeLessThan(3 * Math.sqrt(estimate.covariance[48]));
  });
});

describe('a measurement', () => {
  it('of a radar has residuals that are the differences in azimuth, elevation and range to first order', () => {
    const target = SITE.ecefFromEnu(enu(300_000, 400_000, 200_000));
    const { azimuthRad, elevationRad, rangeM } = SITE.lookAngles(target);
    const look = { azimuthRad: azimuthRad + 1e-4, elevationRad: elevationRad - 2e-4, rangeM: rangeM + 50 };
    const m = radarMeasurement(SITE, 0, look, { rangeM: 1, azimuthRad: 1e-3, elevationRad: 1e-3 });
    const { predicted, measured } = seenBy(Float64Array.from([...target, 0, 0, 0]), m);
    expect((measured[0] - predicted[0]) / rangeM).toBeCloseTo(1e-4 * cos(elevationRad), 7);
    expect((measured[1] - predicted[1]) / rangeM).toBeCloseTo(-2e-4, 7);
    expect(Math.abs(measured[2] - predicted[2] - 50)).toBeLessThan(0.6);
  });

  it('takes azimuth through north without a seam', () => {
    const target = SITE.ecefFromEnu(enu(1, 400_000, 100_000));
    const { elevationRad, rangeM } = SITE.lookAngles(target);
    const look = { azimuthRad: TWO_PI - 1e-4, elevationRad, rangeM };
    const m = radarMeasurement(SITE, 0, look, { rangeM: 1, azimuthRad: 1e-3, elevationRad: 1e-3 });
    const { predicted } = seenBy(Float64Array.from([...target, 0, 0, 0]), m);
    expect(Math.abs(predicted[0]) / rangeM).toBeLessThan(2e-4);
  });

  it('of a radar with poor angles lies at the target in the mean, with the spread that it states', () => {
    const target = SITE.ecefFromEnu(enu(600_000, 500_000, 400_000));
    const { azimuthRad, elevationRad, rangeM } = SITE.lookAngles(target);
    const errors = { rangeM: 20, azimuthRad: 0.01, elevationRad: 0.01 };
    const normal = seededNormals(11);
    const state = Float64Array.from([...target, 0, 0, 0]);
    const count = 4000;
    let mean = 0;
    let squares = 0;
    let stated = 0;
    for (let i = 0; i < count; i += 1) {
      const look = {
        rangeM: rangeM + errors.rangeM * normal(),
        azimuthRad: azimuthRad + errors.azimuthRad * normal(),
        elevationRad: elevationRad + errors.elevationRad * normal(),
      };
      const m = radarMeasurement(SITE, 0, look, errors);
      const { predicted, measured } = seenBy(state, m);
      mean += (measured[2] - predicted[2]) / count;
      squares += (measured[2] - predicted[2]) ** 2 / count;
      stated += m.variances[2] / count;
    }
    // Without the correction the mean would be off by 70 m, and the spread seven times the range error.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(stated / count));
    expect(squares / stated).toBeGreaterThan(0.9);
    expect(squares / stated).toBeLessThan(1.1);
  });
});
