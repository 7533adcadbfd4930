import { describe, expect, it } from 'vitest';
import { stumpff } from './stumpff.ts';

/** Relative, except near zeros of the functions, where it is absolute: 30 units in the last place. */
const TOLERANCE = 30 * 2 ** -52;

describe('Stumpff functions', () => {
  it('are sine and cosine of the root of a positive argument', () => {
    for (const z of [0.3, 1, 5, 11.9, 12.1, 25, 39, 300, 3900]) {
      const root = Math.sqrt(z);
      const { c0, c1, c2, c3 } = stumpff(z);
      expect(Math.abs(c0 - Math.cos(root))).toBeLessThan(TOLERANCE * Math.max(1, z));
      expect(Math.abs(c1 - Math.sin(root) / root)).toBeLessThan(TOLERANCE * Math.max(1, root));
      expect(Math.abs(c2 - (1 - Math.cos(root)) / z)).toBeLessThan(TOLERANCE);
      expect(Math.abs(c3 - (root - Math.sin(root)) / (z * root))).toBeLessThan(TOLERANCE);
    }
  });

  it('are their hyperbolic partners for a negative argument', () => {
    for (const z of [-0.3, -1, -5, -11.9, -12.1, -40]) {
      const root = Math.sqrt(-z);
      const { c0, c1, c2, c3 } = stumpff(z);
      expect(c0 / Math.cosh(root) - 1).toBeCloseTo(0, 13);
      expect((c1 * root) / Math.sinh(root) - 1).toBeCloseTo(0, 13);
      expect((c2 * z) / (1 - Math.cosh(root)) - 1).toBeCloseTo(0, 13);
      expect((c3 * root * -z) / (Math.sinh(root) - root) - 1).toBeCloseTo(0, 13);
    }
  });

  it('start at 1, 1, 1/2 and 1/6', () => {
    expect(stumpff(0)).toEqual({ c0: 1, c1: 1, c2: 0.5, c3: 1 / 6 });
  });
});
