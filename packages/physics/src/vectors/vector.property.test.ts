import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PI } from '../quantities/index.ts';
import {
  add,
  addScaled,
  angleBetweenRad,
  cross,
  distance,
  dot,
  length,
  scale,
  subtract,
  unit,
  type Vector3,
  vector,
} from './index.ts';

const component = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const any: fc.Arbitrary<Vector3> = fc.tuple(component, component, component);
const long = any.filter((v) => length(v) > 1);

describe('vectors', () => {
  it('add and take away, step along, and scale', () => {
    fc.assert(
      fc.property(any, any, component, (a, b, k) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(length(subtract(a, b))).toBe(distance(a, b));
        expect(addScaled(a, b, k)).toEqual(add(a, scale(b, k)));
      }),
    );
  });

  it('have a cross product at right angles to both, as long as the parallelogram is large', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        const c = cross(a, b);
        const size = length(a) * length(b);
        expect(Math.abs(dot(c, a))).toBeLessThan(1e-15 * size * length(a));
        const area = Math.sqrt(Math.max(0, size * size - dot(a, b) ** 2));
        expect(Math.abs(length(c) - area)).toBeLessThan(1e-7 * size);
      }),
    );
  });

  it('have unit directions, and angles that are symmetric and add up to pi', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        expect(Math.abs(length(unit(a)) - 1)).toBeLessThan(4e-16);
        expect(angleBetweenRad(a, b)).toBe(angleBetweenRad(b, a));
        expect(Math.abs(angleBetweenRad(a, b) + angleBetweenRad(a, scale(b, -1)) - PI)).toBeLessThan(1e-15);
      }),
    );
  });

  it('tell directions apart that an arc cosine would merge', () => {
    expect(angleBetweenRad(vector(1, 0, 0), vector(1, 1e-10, 0))).toBe(1e-10);
    expect(angleBetweenRad(vector(1, 0, 0), vector(-1, 0, 0))).toBe(PI);
  });
});
