import { describe, expect, it } from 'vitest';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import { ecefFromGeodetic, eci, geodeticFromEcef } from '../frames/index.ts';
import { distance, length } from '../vectors/index.ts';
import { groundRadiusOf, radialAltitudeM } from './altitude.ts';
import { gravityMPerS2 } from './gravity.ts';
import { oblatenessMPerS2 } from './saba.ts';

const PLACES = [
  [7e6, 0, 0],
  [3e6, -4e6, 5e6],
  [1e6, 2e6, -6.8e6],
  [0, 0, 6.9e6],
] as const;

/** Potential of point mass and J2, m2/s2. */
function potential(x: number, y: number, z: number): number {
  const r = Math.hypot(x, y, z);
  const { gravitationalParameterM3PerS2: mu, j2, equatorialRadiusM: a } = WGS_84;
  return (mu / r) * (1 - (j2 * (a / r) ** 2 * (3 * (z / r) ** 2 - 1)) / 2);
}

describe('gravityMPerS2', () => {
  it('is the slope of the potential with J2, to 1e-7 m/s2', () => {
    const h = 10;
    for (const [x, y, z] of PLACES) {
      const slope = eci(
        (potential(x + h, y, z) - potential(x - h, y, z)) / (2 * h),
        (potential(x, y + h, z) - potential(x, y - h, z)) / (2 * h),
        (potential(x, y, z + h) - potential(x, y, z - h)) / (2 * h),
      );
      // Differences of 6e7 m2/s2 over 20 m carry 1e-9 m/s2 of rounding each way.
      expect(distance(gravityMPerS2(eci(x, y, z), WGS_84), slope)).toBeLessThan(1e-7);
    }
  });

  it('is mu / r^2 towards the centre on a sphere', () => {
    const pull = gravityMPerS2(eci(0, 8e6, 0), SPHERE);
    expect(pull[1]).toBeCloseTo(-SPHERE.gravitationalParameterM3PerS2 / 64e12, 12);
    expect(pull[0]).toBeCloseTo(0, 15);
  });

  it('is the point mass plus the kick of J2', () => {
    for (const [x, y, z] of PLACES) {
      const point = gravityMPerS2(eci(x, y, z), { ...WGS_84, j2: 0 });
      const kick = oblatenessMPerS2(eci(x, y, z), WGS_84);
      const both = eci(point[0] + kick[0], point[1] + kick[1], point[2] + kick[2]);
      expect(distance(both, gravityMPerS2(eci(x, y, z), WGS_84))).toBeLessThan(1e-14);
      expect(length(kick)).toBeGreaterThan(0.005);
    }
  });
});

describe('radialAltitudeM', () => {
  const ground = groundRadiusOf(WGS_84);
  const at = (latitudeDeg: number, heightM: number) =>
    ecefFromGeodetic({ latitudeRad: (latitudeDeg * Math.PI) / 180, longitudeRad: 0.7, heightM }, WGS_84);

  it('is zero on the ellipsoid within 5 mm', () => {
    for (const latitude of [-90, -60, -45, -10, 0, 30, 51, 89]) {
      expect(Math.abs(radialAltitudeM(at(latitude, 0), ground))).toBeLessThan(0.005);
    }
  });

  it('exceeds the geodetic height by less than 6e-6 of it', () => {
    for (const latitude of [-80, -45, 0, 20, 45, 70]) {
      for (const heightM of [1e4, 1e5, 1e6]) {
        const excess =
          radialAltitudeM(at(latitude, heightM), ground) - geodeticFromEcef(at(latitude, heightM), WGS_84).heightM;
        expect(excess).toBeGreaterThan(-0.005);
        expect(excess).toBeLessThan(6e-6 * heightM + 0.005);
      }
    }
  });
});
