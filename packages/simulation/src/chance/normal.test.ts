import { describe, expect, it } from 'vitest';
import { normalQuantile } from './index.ts';

describe('the normal quantile', () => {
  // Wichura 1988, section "Precision": PPND16 at 0.25, 0.001 and 1e-20 (16 figures).
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])('at %d gives %d', (probability, expected) => {
    // 1e-15 relative: the claimed accuracy (about 1e-16) and the rounding of the last operations.
    expect(Math.abs(normalQuantile(probability) / expected - 1)).toBeLessThan(1e-15);
  });

  it('is odd about one half and infinite at the ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [0.03125, 0.125, 0.375]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('undoes the normal distribution, whose values come from its series', () => {
    // Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...): converges for all x, 17 figures below |x| = 3.
    const distribution = (x: number): number => {
      let term = x;
      let sum = x;
      for (let n = 3; n < 200; n += 2) {
        term *= (x * x) / n;
        sum += term;
      }
      return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
    };
    for (let x = -3; x <= 3; x += 0.125) {
      // 1e-12 absolute: rounding of the distribution (1e-16) divided by the smallest density here (0.0044), with room.
      expect(Math.abs(normalQuantile(distribution(x)) - x)).toBeLessThan(1e-12);
    }
  });
});
