import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPHERE } from '../earth/index.ts';
import { HALF_PI, PI, radFromDeg, TWO_PI } from '../quantities/index.ts';
import { angleBetweenRad } from '../vectors/index.ts';
import {
  alongGreatCircle,
  destination,
  ecefFromGeodetic,
  greatCircleAngleRad,
  greatCircleDistanceM,
  initialBearingRad,
  wrappedLongitudeRad,
} from './index.ts';

const point = fc.record({
  latitudeRad: fc.double({ min: -HALF_PI, max: HALF_PI, noNaN: true }),
  longitudeRad: fc.double({ min: -PI, max: PI, noNaN: true }),
});
const place = (latitudeDeg: number, longitudeDeg: number) => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
});
const onSphere = (p: { latitudeRad: number; longitudeRad: number }) => ecefFromGeodetic({ ...p, heightM: 0 }, SPHERE);

describe('great circles', () => {
  it('measure the angle between the directions from the centre', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(Math.abs(greatCircleAngleRad(a, b) - angleBetweenRad(onSphere(a), onSphere(b)))).toBeLessThan(1e-15 * 4);
        expect(Math.abs(greatCircleAngleRad(a, b) - greatCircleAngleRad(b, a))).toBeLessThan(1e-15 * 4);
      }),
      { numRuns: 500 },
    );
  });

  it('arrive where distance and bearing say', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const end = destination(a, initialBearingRad(a, b), greatCircleAngleRad(a, b));
        expect(angleBetweenRad(onSphere(end), onSphere(b))).toBeLessThan(5e-15);
        const middle = alongGreatCircle(a, b, 0.5);
        expect(Math.abs(greatCircleAngleRad(a, middle) - greatCircleAngleRad(middle, b))).toBeLessThan(5e-15);
      }),
      { numRuns: 500 },
    );
  });

  it('travel the distance asked for, along the bearing asked for', () => {
    fc.assert(
      fc.property(
        point.filter((p) => Math.abs(p.latitudeRad) < 1.57),
        fc.double({ min: 0, max: TWO_PI, noNaN: true }),
        fc.double({ min: 1e-9, max: 3.14, noNaN: true }),
        (from, bearingRad, angleRad) => {
          const to = destination(from, bearingRad, angleRad);
          expect(Math.abs(greatCircleAngleRad(from, to) - angleRad)).toBeLessThan(2e-15);
          // The bearing is lost for arcs near 0 and pi, and near a pole.
          const miss = Math.abs(Math.sin(initialBearingRad(from, to) - bearingRad));
          expect(miss * Math.sin(angleRad) * Math.cos(from.latitudeRad)).toBeLessThan(2e-15);
          expect(Math.abs(to.longitudeRad)).toBeLessThanOrEqual(PI);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('know quarter circles, the antimeridian and the poles', () => {
    expect(greatCircleAngleRad(place(0, 0), place(0, 90))).toBe(HALF_PI);
    expect(initialBearingRad(place(0, 0), place(0, 90))).toBeCloseTo(HALF_PI, 15);
    expect(initialBearingRad(place(0, 0), place(0, -90))).toBeCloseTo(3 * HALF_PI, 15);
    expect(greatCircleDistanceM(place(0, 179.5), place(0, -179.5), 6_371_000)).toBeCloseTo(
      radFromDeg(1) * 6_371_000,
      6,
    );
    expect(initialBearingRad(place(0, 179.5), place(0, -179.5))).toBeCloseTo(HALF_PI, 14);
    expect(greatCircleAngleRad(place(80, 10), place(80, -170))).toBeCloseTo(radFromDeg(20), 14);
    expect(greatCircleAngleRad(place(12, 34), place(-12, -146))).toBeCloseTo(PI, 14);
    expect(destination(place(89, 0), 0, radFromDeg(2)).latitudeRad).toBeCloseTo(radFromDeg(89), 14);
  });

  it('keep neighbours apart: 1 m is 1 m to nine digits', () => {
    const a = place(52.5, 13.4);
    const b = { latitudeRad: a.latitudeRad, longitudeRad: a.longitudeRad + 1 / (6_371_000 * Math.cos(a.latitudeRad)) };
    expect(Math.abs(greatCircleDistanceM(a, b, 6_371_000) - 1)).toBeLessThan(2e-9);
  });

  it('wrap longitudes to -pi..pi', () => {
    for (const turns of [-3, -1, 0, 1, 2]) expect(wrappedLongitudeRad(1.25 + turns * TWO_PI)).toBeCloseTo(1.25, 12);
    expect(wrappedLongitudeRad(-PI)).toBe(PI);
    expect(wrappedLongitudeRad(PI)).toBe(PI);
  });
});
