import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { HALF_PI, PI } from '../quantities/index.ts';
import { distance, dot, length, type Vector3 } from '../vectors/index.ts';
import {
  ecef,
  ecefFromEci,
  ecefFromEnu,
  ecefFromEnuVector,
  ecefFromGeodetic,
  eci,
  eciFromEcef,
  enu,
  enuFromEcef,
  enuFromEcefVector,
  enuFromLookAngles,
  lookAnglesFromEnu,
  siteFrame,
  turningAccelerationMPerS2,
  velocityEcefFromEci,
  velocityEciFromEcef,
} from './index.ts';

const coordinate = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const triple = fc.tuple(coordinate, coordinate, coordinate);
const speed = fc.double({ min: -8000, max: 8000, noNaN: true });
const velocity = fc.tuple(speed, speed, speed);
const time = fc.double({ min: -7200, max: 7200, noNaN: true });
const site = fc.record({
  latitudeRad: fc.double({ min: -HALF_PI, max: HALF_PI, noNaN: true }),
  longitudeRad: fc.double({ min: -PI, max: PI, noNaN: true }),
  heightM: fc.double({ min: -400, max: 9000, noNaN: true }),
});
/** 1e-8 m: a few units in the last place of 1.7e7 m. */
const CLOSE_M = 2e-8;
const near = (a: Vector3, b: Vector3, within: number) => expect(distance(a, b)).toBeLessThan(within);

describe('frames', () => {
  it('turn from ECEF to inertial and back, positions and velocities', () => {
    fc.assert(
      fc.property(triple, velocity, time, (r, v, timeS) => {
        const position = ecef(...r);
        const inertial = eciFromEcef(position, timeS, WGS_84);
        near(ecefFromEci(inertial, timeS, WGS_84), position, CLOSE_M);
        const inertialVelocity = velocityEciFromEcef(position, ecef(...v), timeS, WGS_84);
        near(velocityEcefFromEci(inertial, inertialVelocity, timeS, WGS_84), v, 1e-10);
      }),
      { numRuns: 200 },
    );
  });

  it('give the inertial velocity as the slope of the inertial position', () => {
    fc.assert(
      fc.property(triple, velocity, time, (r, v, timeS) => {
        const h = 0.5;
        const at = (t: number) =>
          eciFromEcef(ecef(r[0] + v[0] * t, r[1] + v[1] * t, r[2] + v[2] * t), timeS + t, WGS_84);
        const [before, after] = [at(-h), at(h)];
        const slope: Vector3 = [after[0] - before[0], after[1] - before[1], after[2] - before[2]];
        // Central difference over 1 s: error h^2/6 w^2 (w r + 3 v), below 1e-5 m/s.
        near(slope, velocityEciFromEcef(ecef(...r), ecef(...v), timeS, WGS_84), 5e-5);
      }),
      { numRuns: 100 },
    );
  });

  it('see an inertial straight line bend by centrifugal and Coriolis acceleration', () => {
    fc.assert(
      fc.property(triple, velocity, time, (r, v, timeS) => {
        const at = (t: number) =>
          ecefFromEci(eci(r[0] + v[0] * t, r[1] + v[1] * t, r[2] + v[2] * t), timeS + t, WGS_84);
        const [before, here, after] = [at(-8), at(0), at(8)];
        const bend = [0, 1, 2].map((i) => (after[i] - 2 * here[i] + before[i]) / 64) as unknown as Vector3;
        const relative = velocityEcefFromEci(eci(...r), eci(...v), timeS, WGS_84);
        // Second difference over 8 s: error 64/12 w^3 (4 v + w r), below 2e-7, and rounding 1e-8 m / 64.
        near(bend, turningAccelerationMPerS2(here, relative, WGS_84), 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('turn to a site and back, the hot form like the plain one', () => {
    fc.assert(
      fc.property(triple, site, (r, place) => {
        const position = ecef(...r);
        const frame = siteFrame(place, WGS_84);
        const seen = enuFromEcef(position, place, WGS_84);
        near(frame.enuFromEcef(position), seen, CLOSE_M);
        near(ecefFromEnu(seen, place, WGS_84), position, CLOSE_M);
        near(frame.ecefFromEnu(seen), position, CLOSE_M);
        near(frame.enuFromEcefVector(position), enuFromEcefVector(position, place), CLOSE_M);
        near(frame.ecefFromEnuVector(seen), ecefFromEnuVector(seen, place), CLOSE_M);
        near(enuFromLookAngles(frame.lookAngles(position)), seen, 4 * CLOSE_M);
      }),
      { numRuns: 300 },
    );
  });

  it('have axes at right angles: up is the ellipsoid normal, east has no height', () => {
    fc.assert(
      fc.property(site, (place) => {
        const up = ecefFromEnuVector(enu(0, 0, 1), place);
        const above = ecefFromGeodetic({ ...place, heightM: place.heightM + 1000 }, WGS_84);
        const here = ecefFromGeodetic(place, WGS_84);
        near([(above[0] - here[0]) / 1000, (above[1] - here[1]) / 1000, (above[2] - here[2]) / 1000], up, 1e-11);
        const east = ecefFromEnuVector(enu(1, 0, 0), place);
        const north = ecefFromEnuVector(enu(0, 1, 0), place);
        expect(Math.abs(dot<Vector3>(east, up))).toBeLessThan(1e-15);
        expect(Math.abs(dot<Vector3>(east, north))).toBeLessThan(1e-15);
        expect(Math.abs(length(north) - 1)).toBeLessThan(1e-15);
      }),
      { numRuns: 200 },
    );
  });

  it('count azimuth clockwise from north', () => {
    const cases: [number, number, number][] = [
      [0, 1, 0],
      [1, 0, HALF_PI],
      [0, -1, PI],
      [-1, 0, 3 * HALF_PI],
    ];
    for (const [east, north, azimuthRad] of cases)
      expect(Math.abs(lookAnglesFromEnu(enu(east, north, 0)).azimuthRad - azimuthRad)).toBeLessThan(1e-15);
    expect(lookAnglesFromEnu(enu(3, 4, 5)).elevationRad).toBeCloseTo(PI / 4, 15);
    expect(lookAnglesFromEnu(enu(3, 4, 12)).rangeM).toBe(13);
  });
});
