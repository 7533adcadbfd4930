import { describe, expect, it } from 'vitest';
import { factorToSee, rimOf } from './ellipse.ts';
import { sightOf } from './sight.ts';

const KM_PER_DEG = 111.195;
const flat = { latitudeDeg: 0, longitudeDeg: 20, altitudeKm: 0, semiMajorKm: 30, semiMinorKm: 10, majorAzimuthDeg: 0 };

describe('an ellipse of error', () => {
  it('reaches its semi-axes along and across its azimuth', () => {
    const rim = rimOf(flat);
    expect(rim[0]![1] * KM_PER_DEG).toBeCloseTo(30, 2);
    expect((rim[18]![0] - 20) * KM_PER_DEG).toBeCloseTo(10, 2);
    expect(rim.at(-1)![0]).toBeCloseTo(rim[0]![0], 9);
  });

  it('turns clockwise from north', () => {
    const [longitudeDeg, latitudeDeg] = rimOf({ ...flat, majorAzimuthDeg: 90 })[0]!;
    expect((longitudeDeg - 20) * KM_PER_DEG).toBeCloseTo(30, 2);
    expect(latitudeDeg).toBeCloseTo(0, 9);
  });

  it('is drawn larger by its factor, and smaller in degrees the higher it lies', () => {
    expect(rimOf(flat, 5)[0]![1]).toBeCloseTo(5 * rimOf(flat)[0]![1], 9);
    expect(rimOf({ ...flat, altitudeKm: 6371.0088 })[0]![1]).toBeCloseTo(0.5 * rimOf(flat)[0]![1], 9);
  });

  it('is drawn to scale where it can be seen, else by the first of 1, 2, 5, 10 and so on that shows it', () => {
    expect(factorToSee({ semiMajorKm: 200 }, 40)).toBe(1);
    expect(factorToSee({ semiMajorKm: 20 }, 40)).toBe(10);
    expect(factorToSee({ semiMajorKm: 0.6 }, 40)).toBe(500);
    expect(factorToSee({ semiMajorKm: 0.2 }, 40)).toBe(1000);
    expect(factorToSee({ semiMajorKm: 0.1 }, 2)).toBe(100);
    expect(factorToSee({ semiMajorKm: 0 }, 40)).toBe(1e6);
  });
});

describe('a line of sight', () => {
  const from = { latitudeDeg: 0, longitudeDeg: 0, altitudeKm: 0 };
  const to = { latitudeDeg: 0, longitudeDeg: 60, altitudeKm: 0 };

  it('is straight: halfway between two places on the ground it dips below it', () => {
    const line = sightOf(from, to);
    expect(line[0]!.altitudeKm).toBeCloseTo(0, 9);
    expect(line[12]!.longitudeDeg).toBeCloseTo(30, 9);
    expect(line[12]!.altitudeKm).toBeCloseTo(6371.0088 * (Math.cos(Math.PI / 6) - 1), 6);
  });

  it('ends where what is seen is', () => {
    expect(sightOf(from, { ...to, altitudeKm: 900 }).at(-1)).toEqual({
      latitudeDeg: expect.closeTo(0, 9),
      longitudeDeg: expect.closeTo(60, 9),
      altitudeKm: expect.closeTo(900, 6),
    });
  });
});
