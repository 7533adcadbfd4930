import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import {
  addMatrices,
  cholesky,
  diagonal,
  invertSymmetric,
  multiply,
  scaledIdentity,
  transformSymmetric,
  transpose,
} from '../estimation/index.ts';
import { type Estimate, extendedFilter } from '../filters/index.ts';
import { evenly, lookAt, SITE } from '../filters/testing/scene.ts';
import { ecef, enu } from '../frames/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import { covarianceIntersection, freshInformation, withInformation } from './index.ts';

const N = 4;
/** Units as far apart as metres and metres per second. */
const UNITS = diagonal([300, 200, 5, 3]);

const square = fc.array(evenly(-1, 1), { minLength: N * N, maxLength: N * N }).map((x) => Float64Array.from(x));
const covariance = square.map((shape) => {
  const t = multiply(UNITS, addMatrices(shape, scaledIdentity(N, 0.3)), N);
  return addMatrices(
    transformSymmetric(t, scaledIdentity(N, 1), N),
    UNITS.map((x) => 1e-4 * x * x),
  );
});

/** Dependence of two errors: a matrix whose largest gain is at most 1; a turn of the axes is the extreme. */
const dependence = fc.oneof(
  fc.constant(scaledIdentity(N, 1)),
  fc.constant(scaledIdentity(N, -1)),
  fc.tuple(square, evenly(0, 1)).map(([m, size]) => {
    const norm = Math.sqrt(m.reduce((sum, x) => sum + x * x, 0));
    return norm === 0 ? m : m.map((x) => (x * size) / norm);
  }),
);

const inverse = (s: Float64Array): Float64Array => invertSymmetric(s, N)!;
const estimateOf = (state: readonly number[], p: Float64Array): Estimate => ({
  timeS: 0,
  state: Float64Array.from(state),
  covariance: p,
});

/** Covariance that gains Ka, Kb truly leave when the errors depend on each other as La M Lb^t. */
function trueCovariance(
  a: Float64Array,
  b: Float64Array,
  m: Float64Array,
  gains: readonly Float64Array[],
): Float64Array {
  const cross = multiply(multiply(cholesky(a, N)!, m, N), transpose(cholesky(b, N)!, N), N);
  const mixed = multiply(multiply(gains[0], cross, N), transpose(gains[1], N), N);
  const own = addMatrices(transformSymmetric(gains[0], a, N), transformSymmetric(gains[1], b, N));
  return addMatrices(own, addMatrices(mixed, transpose(mixed, N)));
}

/** Whether one covariance is nowhere below another, to a millionth of itself. */
const covers = (stated: Float64Array, truth: Float64Array): boolean =>
  cholesky(
    stated.map((x, i) => x * (1 + 1e-6) - truth[i]),
    N,
  ) !== undefined;

describe('covariance intersection', () => {
  it('is never optimistic, however the errors depend on each other', () => {
    let smallerThanIndependent = 0;
    fc.assert(
      fc.property(covariance, covariance, dependence, (a, b, m) => {
        const { estimate, weight } = covarianceIntersection(estimateOf([0, 0, 0, 0], a), estimateOf([1, 1, 1, 1], b));
        const gains = [
          multiply(estimate.covariance, inverse(a), N).map((x) => weight * x),
          multiply(estimate.covariance, inverse(b), N).map((x) => (1 - weight) * x),
        ];
        expect(covers(estimate.covariance, trueCovariance(a, b, m, gains))).toBe(true);
        // The plain sum of information, held against the same truth, is found optimistic often: the check can fail.
        const plain = inverse(addMatrices(inverse(a), inverse(b)));
        const plainGains = [multiply(plain, inverse(a), N), multiply(plain, inverse(b), N)];
        if (!covers(plain, trueCovariance(a, b, m, plainGains))) smallerThanIndependent += 1;
      }),
      { numRuns: 400 },
    );
    expect(smallerThanIndependent).toBeGreaterThan(50);
  });

  it('has a determinant no larger than either of its inputs', () => {
    fc.assert(
      fc.property(covariance, covariance, (a, b) => {
        const { covariance: p } = covarianceIntersection(
          estimateOf([0, 0, 0, 0], a),
          estimateOf([0, 0, 0, 0], b),
        ).estimate;
        const size = (s: Float64Array): number => {
          const factor = cholesky(s, N)!;
          return factor[0] * factor[5] * factor[10] * factor[15];
        };
        expect(size(p)).toBeLessThanOrEqual(Math.min(size(a), size(b)) * (1 + 1e-9));
      }),
      { numRuns: 200 },
    );
  });

  it('of an estimate with itself is that estimate; a far better one wins alone', () => {
    const p = diagonal([4, 4, 1, 1]);
    const a = estimateOf([1, 2, 3, 4], p);
    const same = covarianceIntersection(a, a).estimate;
    for (let i = 0; i < N; i += 1) expect(same.state[i]).toBeCloseTo(a.state[i], 12);
    for (let i = 0; i < N * N; i += 1) expect(same.covariance[i]).toBeCloseTo(p[i], 12);
    const poor = estimateOf([9, 9, 9, 9], diagonal([400, 400, 100, 100]));
    expect(covarianceIntersection(a, poor).weight).toBe(1);
    expect(covarianceIntersection(poor, a).weight).toBe(0);
  });

  it('refuses estimates of two times', () => {
    const a = estimateOf([0, 0, 0, 0], diagonal([1, 1, 1, 1]));
    expect(() => covarianceIntersection(a, { ...a, timeS: 1 })).toThrow(InvariantFailure);
  });
});

describe('information decorrelation', () => {
  it('joins two local tracks into what one filter with all measurements knows', () => {
    const filter = extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 0, drag: null, longestStepS: 5 });
    const position = SITE.ecefFromEnu(enu(200_000, 300_000, 250_000));
    const velocity = SITE.ecefFromEnuVector(enu(1500, -2000, 1000));
    const prior: Estimate = {
      timeS: 0,
      state: Float64Array.from([...position, ...velocity]),
      covariance: diagonal([1e4, 1e4, 1e4, 100, 100, 100]),
    };
    // The nominal states are the looks themselves: linearisation is then the same for all three filters.
    const looks = [5, 10, 15, 20].map((timeS) => {
      const [x, y, z, vx, vy, vz] = filter.predict(prior, timeS).state;
      return lookAt(ecef(x, y, z), ecef(vx, vy, vz), { timeS, rated: true, off: [0, 0, 0, 0] });
    });
    const after = (estimate: Estimate, which: readonly number[]): Estimate =>
      which.reduce((each, k) => filter.update(filter.predict(each, looks[k].timeS), looks[k]).estimate, estimate);
    const all = after(prior, [0, 1, 2, 3]);
    const first = filter.predict(after(prior, [0, 1]), 20);
    const second = after(prior, [2, 3]);
    const joined = withInformation(first, freshInformation(second, filter.predict(prior, 20)));
    for (let i = 0; i < 6; i += 1) {
      const size = Math.sqrt(all.covariance[i * 7]);
      expect(Math.abs(joined.state[i] - all.state[i]) / size).toBeLessThan(1e-3);
      for (let j = 0; j < 6; j += 1) {
        const scale = size * Math.sqrt(all.covariance[j * 7]);
        expect(Math.abs(joined.covariance[i * 6 + j] - all.covariance[i * 6 + j]) / scale).toBeLessThan(1e-6);
      }
    }
    // Added without taking the common prior out, the same two tracks claim more than was measured.
    const twice = withInformation(first, {
      ...freshInformation(second, second),
      information: inverse6(second.covariance),
      pull: multiply(inverse6(second.covariance), second.state, 6),
    });
    expect(twice.covariance[0]).toBeLessThan(0.95 * all.covariance[0]);
  });

  it('refuses what was not fresh', () => {
    const a = estimateOf([0, 0, 0, 0], diagonal([1, 1, 1, 1]));
    const better = estimateOf([0, 0, 0, 0], diagonal([0.1, 1, 1, 1]));
    expect(() => withInformation(a, freshInformation(a, better))).toThrow(InvariantFailure);
    expect(() => withInformation({ ...a, timeS: 1 }, freshInformation(a, better))).toThrow(InvariantFailure);
  });
});

const inverse6 = (s: Float64Array): Float64Array => invertSymmetric(s, 6)!;
