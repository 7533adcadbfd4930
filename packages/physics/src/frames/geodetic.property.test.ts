import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import { HALF_PI, PI } from '../quantities/index.ts';
import { distance, length } from '../vectors/index.ts';
import { ecef, ecefFromGeodetic } from './frames.ts';
import { geodeticFromEcef } from './geodetic.ts';

const latitude = fc.double({ min: -HALF_PI, max: HALF_PI, noNaN: true });
const longitude = fc.double({ min: -PI, max: PI, noNaN: true });

it('comes back to the place that it started from, from 6,000 km below the ground to 100,000 km above', () => {
  fc.assert(
    fc.property(
      latitude,
      longitude,
      fc.double({ min: -6e6, max: 1e8, noNaN: true }),
      (latitudeRad, longitudeRad, heightM) => {
        const place = { latitudeRad, longitudeRad, heightM };
        const position = ecefFromGeodetic(place, WGS_84);
        const back = geodeticFromEcef(position, WGS_84);
        const radiusM = length(position);
        // Rounding of doubles: a few units in the last place of the largest length that enters.
        const roundingM = 4e-16 * Math.max(radiusM, 1e7);
        expect(Math.abs(back.heightM - heightM)).toBeLessThan(2 * roundingM);
        expect(Math.abs(back.latitudeRad - latitudeRad) * radiusM).toBeLessThan(8 * roundingM);
        expect(distance(ecefFromGeodetic(back, WGS_84), position)).toBeLessThan(8 * roundingM);
      },
    ),
    { numRuns: 1000 },
  );
});

it('keeps within a nanometre of height near the ground when the position itself is that exact', () => {
  // On the axes the position is exact: the pole and the equator of WGS 84 at heights with short binary fractions.
  const pole = WGS_84.equatorialRadiusM * (1 - WGS_84.flattening);
  for (const heightM of [-1024, 0, 0.5, 8192, 131_072]) {
    const overPole = geodeticFromEcef(ecef(0, 0, pole + heightM), WGS_84);
    expect(Math.abs(overPole.heightM - heightM)).toBeLessThan(1e-9);
    expect(overPole.latitudeRad).toBe(HALF_PI);
    const overEquator = geodeticFromEcef(ecef(0, -(WGS_84.equatorialRadiusM + heightM), 0), WGS_84);
    expect(Math.abs(overEquator.heightM - heightM)).toBeLessThan(1e-9);
    expect(overEquator).toMatchObject({ latitudeRad: 0, longitudeRad: -HALF_PI });
  }
});

it('is plain spherical coordinates on a sphere', () => {
  fc.assert(
    fc.property(
      latitude,
      longitude,
      fc.double({ min: -6e6, max: 1e8, noNaN: true }),
      (latitudeRad, longitudeRad, heightM) => {
        const place = geodeticFromEcef(ecefFromGeodetic({ latitudeRad, longitudeRad, heightM }, SPHERE), SPHERE);
        expect(Math.abs(place.latitudeRad - latitudeRad)).toBeLessThan(1e-15);
        expect(Math.abs(place.heightM - heightM)).toBeLessThan(4e-16 * Math.max(heightM, 1e8));
      },
    ),
    { numRuns: 200 },
  );
});

it('refuses the neighbourhood of the centre and what is no number', () => {
  expect(() => geodeticFromEcef(ecef(10_000, 0, 20_000), WGS_84)).toThrow(/distance from the centre/);
  expect(() => geodeticFromEcef(ecef(Number.NaN, 0, 7e6), WGS_84)).toThrow(/outside/);
});
