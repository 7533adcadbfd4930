import { describe, expect, it } from 'vitest';
import { type Ephemeris, positionAt, velocityAt } from './ephemeris.ts';

/** Nodes on the cubic x = t^3 - 2 t^2 + 5, y = 7 t, z = -4: Hermite pieces are exact on it. */
const times = [0, 2, 3, 7];
const flight: Ephemeris = {
  timesS: Float64Array.from(times),
  positionsEcefM: Float64Array.from(times.flatMap((t) => [t * t * t - 2 * t * t + 5, 7 * t, -4])),
  velocitiesEcefMPerS: Float64Array.from(times.flatMap((t) => [3 * t * t - 4 * t, 7, 0])),
  burnoutS: 0,
  apogeeS: 0,
  apogeeAltitudeM: 0,
  impactS: 7,
};

describe('Ephemeris', () => {
  it('gives a cubic path exactly between its nodes', () => {
    for (const t of [0, 0.5, 1.9, 2, 2.5, 3, 5.5, 7]) {
      const [x, y, z] = positionAt(flight, t);
      expect(x).toBeCloseTo(t * t * t - 2 * t * t + 5, 10);
      expect(y).toBeCloseTo(7 * t, 10);
      expect(z).toBe(-4);
    }
  });

  it('gives the derivative of the same cubic as velocity', () => {
    for (const t of [0, 0.5, 2, 2.5, 6.9, 7]) {
      const [x, y, z] = velocityAt(flight, t);
      expect(x).toBeCloseTo(3 * t * t - 4 * t, 9);
      expect(y).toBeCloseTo(7, 10);
      expect(z).toBeCloseTo(0, 10);
    }
  });

  it('holds its ends outside the flight', () => {
    expect(positionAt(flight, -10)).toEqual(positionAt(flight, 0));
    expect(positionAt(flight, 100)).toEqual(positionAt(flight, 7));
  });
});
