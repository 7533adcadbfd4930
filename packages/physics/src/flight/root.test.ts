import { describe, expect, it } from 'vitest';
import { bracketFrom, rootIn } from './root.ts';

describe('rootIn', () => {
  it('finds roots of smooth, steep and flat functions to the width asked', () => {
    const cases: readonly (readonly [(x: number) => number, number, number, number])[] = [
      [(x) => x * x - 2, 0, 3, Math.SQRT2],
      [(x) => Math.exp(20 * x) - 1, -1, 2, 0],
      [(x) => (x - 0.3) ** 3, -2, 5, 0.3],
      [(x) => 1 / x - 4, 0.01, 10, 0.25],
    ];
    for (const [f, low, high, root] of cases) {
      const found = rootIn(f, { low, high, atLow: f(low), atHigh: f(high) }, 1e-10);
      expect(Math.abs(found - root)).toBeLessThan(1e-9);
    }
  });
});

describe('bracketFrom', () => {
  it('walks up or down until the sign changes', () => {
    const up = bracketFrom((x) => x - 5, { start: 0, stride: 1, limit: 100 });
    expect(up).toMatchObject({ low: 3, high: 7 });
    const down = bracketFrom((x) => x + 5, { start: 0, stride: -1, limit: -100 });
    expect(down).toMatchObject({ low: -7, high: -3 });
  });

  it('gives up at the limit and where the function is not a number', () => {
    expect(bracketFrom((x) => x + 5, { start: 0, stride: 1, limit: 10 })).toBeNull();
    expect(bracketFrom((x) => (x > 2 ? Number.NaN : 1), { start: 0, stride: 1, limit: 10 })).toBeNull();
  });
});
