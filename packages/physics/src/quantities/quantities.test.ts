import { describe, expect, it } from 'vitest';
import { degFromRad, finite, HALF_PI, InvariantFailure, OutOfRange, PI, radFromDeg, TWO_PI } from './index.ts';

describe('angles at the doors', () => {
  it('turn degrees to radians and back', () => {
    expect(radFromDeg(180)).toBe(PI);
    expect(radFromDeg(-90)).toBe(-HALF_PI);
    expect(radFromDeg(360)).toBe(TWO_PI);
    for (const deg of [0.001, 1, 57.3, 123.456, 359.999]) expect(degFromRad(radFromDeg(deg))).toBeCloseTo(deg, 13);
  });
});

describe('refusals', () => {
  it('name value, limits, unit, model and source', () => {
    const refusal = new OutOfRange({
      quantity: 'altitude',
      value: 1,
      minimum: 2,
      maximum: 3,
      unit: 'm',
      model: 'a model',
      source: 'a book',
    });
    expect(refusal).toBeInstanceOf(RangeError);
    expect(refusal.message).toBe('altitude 1 m is outside 2 to 3 m of a model (a book)');
    expect(refusal).toMatchObject({ name: 'OutOfRange', quantity: 'altitude', minimum: 2, maximum: 3, unit: 'm' });
  });

  it('stop NaN and infinities at the door, and let numbers through', () => {
    expect(finite(-0.5, 'speed')).toBe(-0.5);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(() => finite(bad, 'speed')).toThrow(InvariantFailure);
    expect(() => finite(Number.NaN, 'speed')).toThrow('speed is finite (got NaN)');
  });
});
