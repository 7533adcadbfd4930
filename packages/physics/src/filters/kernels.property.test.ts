import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMOOTH_US76 } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { cholesky } from '../estimation/index.ts';
import {
  type BallisticModel,
  CUBATURE,
  type Estimate,
  extendedFilter,
  extendedPredictReadable,
  extendedUpdateReadable,
  type Filter,
  MEASUREMENT_STRIDE,
  packEstimate,
  packMeasurement,
  type Updated,
  unscentedFilter,
  unscentedPredictReadable,
  unscentedUpdateReadable,
} from './index.ts';
import { randomCase } from './testing/scene.ts';

const vacuum: BallisticModel = { earth: WGS_84, accelerationNoiseM2PerS3: 0.01, drag: null, longestStepS: 10 };
const inAir: BallisticModel = { ...vacuum, drag: { atmosphere: SMOOTH_US76, noiseM4PerKg2S: 1e-12 } };

/** Every element of the state within 1e-9 of its size, every covariance within 1e-9 of its two standard deviations. */
function expectTwins(a: Estimate, b: Estimate): void {
  const n = a.state.length;
  for (let i = 0; i < n; i += 1) {
    const size = Math.max(Math.abs(b.state[i]), Math.sqrt(b.covariance[i * (n + 1)]));
    expect(Math.abs(a.state[i] - b.state[i]) / size, `state ${i}`).toBeLessThan(1e-9);
    for (let j = 0; j < n; j += 1) {
      const scale = Math.sqrt(b.covariance[i * (n + 1)] * b.covariance[j * (n + 1)]);
      expect(Math.abs(a.covariance[i * n + j] - b.covariance[i * n + j]) / scale, `covariance ${i} ${j}`).toBeLessThan(
        1e-9,
      );
    }
  }
}

function expectUpdates(a: Updated, b: Updated): void {
  expectTwins(a.estimate, b.estimate);
  expect(Math.abs(a.nis - b.nis)).toBeLessThan(1e-8 * (1 + b.nis));
  expect(a.innovationDeterminant / b.innovationDeterminant).toBeCloseTo(1, 9);
}

describe.each([
  ['without air', vacuum, 6],
  ['in air', inAir, 7],
] as const)('generated filters %s', (_, model, states) => {
  const extended = extendedFilter(model);
  const unscented = unscentedFilter(model, CUBATURE);

  it('predict as their readable twins do', () => {
    fc.assert(
      fc.property(randomCase(states), ({ estimate, intervalS: h }) => {
        expectTwins(extended.predict(estimate, h), extendedPredictReadable(estimate, h, extended.model));
        expectTwins(unscented.predict(estimate, h), unscentedPredictReadable(estimate, h, unscented.model, CUBATURE));
      }),
      { numRuns: 60 },
    );
  });

  it('update as their readable twins do', () => {
    fc.assert(
      fc.property(randomCase(states), ({ estimate, measurement }) => {
        expectUpdates(extended.update(estimate, measurement), extendedUpdateReadable(estimate, measurement));
        expectUpdates(
          unscented.update(estimate, measurement),
          unscentedUpdateReadable(estimate, measurement, CUBATURE),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keep covariances positive definite and never larger than before the update', () => {
    fc.assert(
      fc.property(randomCase(states), ({ estimate, measurement }) => {
        for (const filter of [extended, unscented] as Filter[]) {
          const { covariance } = filter.update(estimate, measurement).estimate;
          expect(cholesky(covariance, states)).toBeDefined();
          for (let i = 0; i < states; i += 1)
            expect(covariance[i * (states + 1)]).toBeLessThanOrEqual(
              estimate.covariance[i * (states + 1)] * (1 + 1e-9),
            );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give a gate the distance and determinant that the update then has', () => {
    fc.assert(
      fc.property(randomCase(states), ({ estimate, measurement }) => {
        const tracks = new Float64Array(extended.lanes.stride);
        const measurements = new Float64Array(2 * MEASUREMENT_STRIDE);
        const outcomes = new Float64Array(4);
        packEstimate(estimate, tracks, 0);
        packMeasurement(measurement, measurements, 1);
        extended.lanes.gate(measurement.kind, { tracks, measurements, outcomes }, 0, 1, 2);
        const { nis, innovationDeterminant } = extended.update(estimate, measurement);
        expect(outcomes[2] / nis).toBeCloseTo(1, 9);
        expect(outcomes[3] / innovationDeterminant).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });
});
