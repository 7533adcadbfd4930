import { describe, expect, it } from 'vitest';
import { exp, OutOfRange } from '../quantities/index.ts';
import { chiSquareProbability, chiSquareQuantile, consistencyBounds } from './index.ts';

describe('the chi-square distribution', () => {
  it.each([
    // Probability, degrees, quantile as printed in tables (Abramowitz & Stegun, table 26.8, three decimals).
    [0.95, 1, 3.841],
    [0.95, 2, 5.991],
    [0.95, 3, 7.815],
    [0.99, 3, 11.345],
    [0.975, 6, 14.449],
    [0.025, 6, 1.237],
    [0.975, 100, 129.561],
    [0.025, 100, 74.222],
  ])('reaches %f of %i degrees at %f', (probability, freedom, printed) => {
    expect(Math.abs(chiSquareQuantile(probability, freedom) - printed)).toBeLessThan(5.1e-4);
  });

  it('of two degrees is exponential', () => {
    for (const x of [0.01, 0.5, 3, 5.99, 20])
      expect(Math.abs(chiSquareProbability(x, 2) - (1 - exp(-x / 2)))).toBeLessThan(1e-14);
  });

  it('quantile and probability are inverses up to a thousand degrees', () => {
    for (const freedom of [0.5, 1, 7, 60, 600, 1200])
      for (const p of [0.001, 0.3, 0.9, 0.999])
        expect(Math.abs(chiSquareProbability(chiSquareQuantile(p, freedom), freedom) - p)).toBeLessThan(1e-11);
  });

  it('refuses probabilities that are none', () => {
    expect(() => chiSquareQuantile(1, 3)).toThrow(OutOfRange);
    expect(() => chiSquareProbability(1, 0)).toThrow(OutOfRange);
  });

  it('bounds a mean ever closer around the degrees of freedom', () => {
    const few = consistencyBounds(6, 10, 0.95);
    const many = consistencyBounds(6, 1000, 0.95);
    expect(few.lower).toBeLessThan(many.lower);
    expect(many.lower).toBeLessThan(6);
    expect(many.upper).toBeGreaterThan(6);
    expect(many.upper).toBeLessThan(few.upper);
  });
});
