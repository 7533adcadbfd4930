import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DesignKind, design } from './design.ts';
import { latinHypercube } from './latin-hypercube.ts';
import type { ParameterSpace } from './parameter-space.ts';
import { MAXIMUM_SOBOL_DIMENSIONS, sobol } from './sobol.ts';

const spaces = fc
  .array(
    fc.record({
      minimum: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      width: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map(
    (axes): ParameterSpace => ({
      parameters: axes.map(({ minimum, width }, i) => ({
        path: `thing-${i}.figure`,
        value: minimum + width / 2,
        minimum,
        maximum: minimum + width,
      })),
    }),
  );
const seeds = fc.integer({ min: 0, max: 2 ** 40 });
const kinds = fc.constantFrom<DesignKind>('one-at-a-time', 'corners', 'latin-hypercube', 'sobol');

/** Each of the `count` equal slices of the axis holds exactly one point. */
const isStratified = (points: readonly Float64Array[], axis: number): boolean =>
  new Set(points.map((point) => Math.floor(point[axis] * points.length))).size === points.length;

describe('every design', () => {
  it('stays inside the range of every parameter', () => {
    fc.assert(
      fc.property(spaces, kinds, seeds, (space, kind, seed) => {
        for (const set of design(space, kind, 17, seed))
          for (const { path, minimum, maximum } of space.parameters) {
            expect(set[path]).toBeGreaterThanOrEqual(minimum);
            expect(set[path]).toBeLessThanOrEqual(maximum);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same points again for the same seed', () => {
    fc.assert(
      fc.property(spaces, kinds, seeds, (space, kind, seed) => {
        expect(design(space, kind, 9, seed)).toEqual(design(space, kind, 9, seed));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the latin hypercube', () => {
  it('puts one point into each slice of each axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }), seeds, (d, n, seed) => {
        const points = latinHypercube(d, n, seed);
        for (let axis = 0; axis < d; axis++) expect(isStratified(points, axis)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('moves with the seed', () => {
    expect(latinHypercube(3, 8, 1)).not.toEqual(latinHypercube(3, 8, 2));
  });
});

describe('the Sobol sequence', () => {
  it('starts as published: 0, 1/2, 3/4, 1/4 on the first axis and 0, 1/2, 1/4, 3/4 on the second', () => {
    const points = sobol(3, 4, 0);
    expect(points.map((point) => point[0])).toEqual([0, 0.5, 0.75, 0.25]);
    expect(points.map((point) => point[1])).toEqual([0, 0.5, 0.25, 0.75]);
    expect(points.map((point) => point[2])).toEqual([0, 0.5, 0.25, 0.75]);
  });

  it('puts one of 2^k points into each slice of every axis, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), seeds, (k, seed) => {
        const points = sobol(MAXIMUM_SOBOL_DIMENSIONS, 1 << k, seed);
        for (let axis = 0; axis < MAXIMUM_SOBOL_DIMENSIONS; axis++) expect(isStratified(points, axis)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('fills the square of the first two axes: 16 points, one in each cell of 4 x 4', () => {
    const cells = new Set(sobol(2, 16, 0).map(([x, y]) => 4 * Math.floor(4 * x) + Math.floor(4 * y)));
    expect(cells.size).toBe(16);
  });

  it('integrates a product of 8 axes ten times closer than its size would by chance', () => {
    const n = 4096;
    const mean = sobol(8, n, 0).reduce((sum, p) => sum + p.reduce((product, x) => product * (1 + (x - 0.5)), 1), 0) / n;
    // Chance: standard deviation of the product sqrt((13/12)^8 - 1) = 0.95, over sqrt(4096) = 0.015.
    expect(Math.abs(mean - 1)).toBeLessThan(0.0015);
  });
});

describe('the small designs', () => {
  const space: ParameterSpace = {
    parameters: [
      { path: 'a.x', value: 1, minimum: 0, maximum: 2 },
      { path: 'b.y', value: 5, minimum: 4, maximum: 9 },
    ],
  };

  it('moves one parameter at a time from the centre', () => {
    expect(design(space, 'one-at-a-time', 0, 0)).toEqual([
      { 'a.x': 1, 'b.y': 5 },
      { 'a.x': 0, 'b.y': 5 },
      { 'a.x': 2, 'b.y': 5 },
      { 'a.x': 1, 'b.y': 4 },
      { 'a.x': 1, 'b.y': 9 },
    ]);
  });

  it('visits every corner once', () => {
    expect(new Set(design(space, 'corners', 0, 0).map((set) => `${set['a.x']},${set['b.y']}`))).toEqual(
      new Set(['0,4', '2,4', '0,9', '2,9']),
    );
  });

  it('refuses more corners than it would run', () => {
    const wide = {
      parameters: Array.from({ length: 11 }, (_, i) => ({ path: `p.${i}`, value: 0, minimum: 0, maximum: 1 })),
    };
    expect(() => design(wide, 'corners', 0, 0)).toThrow(/1024 corners/);
  });
});
