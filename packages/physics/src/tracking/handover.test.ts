import { describe, expect, it } from 'vitest';
import { cholesky, diagonal } from '../estimation/index.ts';
import { chiSquareProbability } from '../filters/index.ts';
import { seededNormals } from '../filters/testing/seeded-normals.ts';
import { ecef } from '../frames/index.ts';
import { OutOfRange } from '../quantities/index.ts';
import { handoverProbability } from './index.ts';

const along = ecef(0, 0, 5);

describe('the handover probability', () => {
  it.each([0.1, 1, 2, 4])('of a round error is the Rayleigh distribution: radius %f deviations', (ratio) => {
    const p = diagonal([100, 100, 1e6, 1, 1, 1]);
    expect(handoverProbability(p, 6, along, 10 * ratio)).toBeCloseTo(1 - Math.exp(-0.5 * ratio * ratio), 12);
  });

  it.each([0.3, 1, 2.5])('of a narrow error is that of one normal error: radius %f deviations', (ratio) => {
    const p = diagonal([1e-4, 1e4, 1]);
    expect(handoverProbability(p, 3, along, 100 * ratio)).toBeCloseTo(chiSquareProbability(ratio * ratio, 1), 6);
  });

  it('is the share of drawn errors inside, for a slanted covariance and line', () => {
    const p = Float64Array.of(900, 300, -200, 300, 400, 50, -200, 50, 2500);
    const factor = cholesky(p, 3)!;
    const normal = seededNormals(5);
    const length = Math.sqrt(14);
    let held = 0;
    for (let i = 0; i < 20_000; i += 1) {
      const z = [normal(), normal(), normal()];
      const e = [0, 1, 2].map((r) => z.reduce((sum, x, c) => sum + factor[3 * r + c] * x, 0));
      const on = (e[0] + 2 * e[1] + 3 * e[2]) / length;
      if (e[0] ** 2 + e[1] ** 2 + e[2] ** 2 - on * on <= 50 * 50) held += 1;
    }
    // Three standard deviations of a share among 20,000 are at most 0.011.
    expect(Math.abs(handoverProbability(p, 3, ecef(1, 2, 3), 50) - held / 20_000)).toBeLessThan(0.011);
  });

  it('refuses a radius of 0 and an error without extent', () => {
    expect(() => handoverProbability(diagonal([1, 1, 1]), 3, along, 0)).toThrow(OutOfRange);
    expect(() => handoverProbability(diagonal([0, 1, 1]), 3, along, 1)).toThrow(OutOfRange);
  });
});
