import { destination } from '@parasol/physics/frames';
import { degFromRad, radFromDeg } from '@parasol/physics/quantities';
import { describe, expect, it } from 'vitest';
import { type GroundEllipse, guardedCountries, guardedPlaces } from './own-land.ts';

const at = (latitudeDeg: number, longitudeDeg: number, change: Partial<GroundEllipse> = {}): GroundEllipse => ({
  middle: { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg) },
  semiMajorM: 100_000,
  semiMinorM: 20_000,
  majorAzimuthRad: 0,
  ...change,
});

describe('a list of places', () => {
  const place = (bearingDeg: number, distanceM: number) => {
    const there = destination(at(50, 20).middle, radFromDeg(bearingDeg), distanceM / 6_371_008.8);
    return { latitudeDeg: degFromRad(there.latitudeRad), longitudeDeg: degFromRad(there.longitudeRad) };
  };

  it.each([
    [0, 99_000, true],
    [0, 101_000, false],
    [90, 19_000, true],
    [90, 21_000, false],
    [180, 99_000, true],
  ])('is in the ellipse by its axes: towards %d degrees at %d m', (bearing, distanceM, inside) => {
    expect(guardedPlaces([place(bearing, distanceM)])(at(50, 20))).toBe(inside);
  });

  it('turns with the ellipse', () => {
    const east = guardedPlaces([place(90, 90_000)]);
    expect(east(at(50, 20))).toBe(false);
    expect(east(at(50, 20, { majorAzimuthRad: radFromDeg(90) }))).toBe(true);
  });
});

describe('the land of countries', () => {
  const russia = guardedCountries(['RU']);

  it('holds what lies in it, and not what lies abroad or at sea', () => {
    expect(russia(at(60, 90))).toBe(true);
    expect(russia(at(46, 2))).toBe(false);
    expect(russia(at(30, -40))).toBe(false);
  });

  it('is reached by an ellipse from abroad that is long enough', () => {
    const minsk = at(53.9, 27.6, { semiMinorM: 100_000 });
    expect(russia(minsk)).toBe(false);
    expect(russia({ ...minsk, semiMajorM: 600_000, semiMinorM: 600_000 })).toBe(true);
  });
});
