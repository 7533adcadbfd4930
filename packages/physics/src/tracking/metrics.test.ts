import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from '../filters/testing/scene.ts';
import { type Vector3, vector } from '../vectors/index.ts';
import { gospa, ospaM } from './index.ts';

const settings = { cutoffM: 100, order: 1 };
const squares = { cutoffM: 100, order: 2 };
const at = (x: number): Vector3 => vector(x, 0, 0);

describe('OSPA', () => {
  it.each([
    ['two empty sets', [], [], 0, 0],
    ['nothing found', [0], [], 100, 100],
    ['one place 10 m off', [0], [10], 10, 10],
    ['one found 10 m off, one missed', [0, 1000], [10], 55, Math.sqrt((100 + 10_000) / 2)],
    ['one 30 m off and one invented', [0], [30, 5000], 65, Math.sqrt((900 + 10_000) / 2)],
    ['pairs crossed', [0, 50], [55, 10], 7.5, Math.sqrt((25 + 100) / 2)],
    ['beyond the cutoff', [0], [500], 100, 100],
  ] as const)('of %s', (_, truths, estimates, first, second) => {
    expect(ospaM(truths.map(at), estimates.map(at), settings)).toBeCloseTo(first, 10);
    expect(ospaM(truths.map(at), estimates.map(at), squares)).toBeCloseTo(second, 10);
  });

  it('is a metric: symmetric, and never longer than by way of a third set', () => {
    const places = fc
      .array(fc.tuple(evenly(-100, 100), evenly(-100, 100)), { maxLength: 4 })
      .map((all) => all.map(([x, y]) => vector(x, y, 0)));
    fc.assert(
      fc.property(places, places, places, (a, b, c) => {
        expect(ospaM(a, b, squares)).toBeCloseTo(ospaM(b, a, squares), 10);
        expect(ospaM(a, c, squares)).toBeLessThanOrEqual(ospaM(a, b, squares) + ospaM(b, c, squares) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('GOSPA', () => {
  it('adds half a cutoff for each missed and each surplus place', () => {
    const result = gospa([at(0), at(1000)], [at(10), at(5000), at(7000)], settings);
    expect(result).toEqual({ distanceM: 10 + 50 + 100, localisation: 10, missed: 50, surplus: 100 });
  });

  it('counts a pair beyond the cutoff as one missed and one surplus', () => {
    expect(gospa([at(0)], [at(500)], squares)).toEqual({
      distanceM: 100,
      localisation: 0,
      missed: 5000,
      surplus: 5000,
    });
  });
});
