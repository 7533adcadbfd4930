import { describe, expect, it } from 'vitest';
import { SPHERE, TURNING_SPHERE, WGS_84 } from '../earth/index.ts';
import { ecefFromGeodetic } from '../frames/index.ts';
import { angleBetweenRad } from '../vectors/index.ts';
import { consistencyVerdict } from './consistency.ts';
import { climbTimeS, freeFlight, longestRangeAngleRad, verticalApogeeM } from './free-flight.ts';
import { angleFlight, apogeeFlight, leastSpeedFlight } from './vacuum-closed-forms.ts';
import { destinationOnSphere, vacuumFlight } from './vacuum-flight.ts';

const DEG = Math.PI / 180;
const sphere = {
  radiusM: SPHERE.equatorialRadiusM,
  gravitationalParameterM3PerS2: SPHERE.gravitationalParameterM3PerS2,
};
const pyongsong = { latitudeRad: 39.282 * DEG, longitudeRad: 125.869 * DEG, heightM: 0 };
const lofted = { rangeM: 950e3, apogeeM: 4475e3, from: pyongsong, bearingRad: 76 * DEG, earth: TURNING_SPHERE };

describe('vacuumFlight', () => {
  it('gives the least-speed flight of a range on the sphere at rest', () => {
    const flight = vacuumFlight({ rangeM: 5500e3, earth: SPHERE });
    if (flight.kind !== 'flight') throw new Error(flight.reason);
    // Figures promised in the project's interfaces, each within 0.1 per cent.
    expect(Math.abs(flight.burnoutSpeedMPerS / 6075.2 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(flight.apogeeM / 1040.5e3 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(flight.flightTimeS / 1315.8 - 1)).toBeLessThan(1e-3);
  });

  it('lets the sphere turn when launch point and bearing are given', () => {
    const turning = vacuumFlight(lofted);
    const still = vacuumFlight({ ...lofted, earth: SPHERE });
    if (turning.kind !== 'flight' || still.kind !== 'flight') throw new Error('no flight');
    expect(Math.abs(turning.flightTimeS - 3039.5)).toBeLessThan(0.1);
    expect(Math.abs(still.flightTimeS - 3017)).toBeLessThan(0.1);
  });

  it('puts a sphere of mean radius in the place of an ellipsoid', () => {
    const flight = vacuumFlight({ ...lofted, earth: WGS_84 });
    if (flight.kind !== 'flight') throw new Error(flight.reason);
    expect(Math.abs(flight.flightTimeS - 3039.5)).toBeLessThan(0.1);
  });

  it('says why there is no flight', () => {
    const reasonOf = (rangeM: number, apogeeM?: number) => {
      const outcome = vacuumFlight(
        apogeeM === undefined ? { rangeM, earth: SPHERE } : { rangeM, apogeeM, earth: SPHERE },
      );
      return outcome.kind === 'unreachable' ? outcome.reason : outcome.kind;
    };
    expect(reasonOf(21_000e3)).toBe('beyond-half-the-globe');
    expect(reasonOf(0)).toBe('no-plane');
    expect(reasonOf(1000e3, -5)).toBe('through-the-ground');
  });
});

describe('closed forms', () => {
  it('agree with one another: the angle and apogee of the least-speed flight lead back to it', () => {
    for (const rangeM of [100e3, 1000e3, 6000e3, 15_000e3]) {
      const least = leastSpeedFlight(rangeM, sphere);
      const byApogee = apogeeFlight(rangeM, least.apogeeM, sphere);
      const byAngle = angleFlight(rangeM, least.flightPathAngleRad, sphere);
      for (const other of [byApogee, byAngle]) {
        expect(other?.burnoutSpeedMPerS).toBeCloseTo(least.burnoutSpeedMPerS, 6);
        expect(other?.flightTimeS).toBeCloseTo(least.flightTimeS, 6);
      }
    }
  });

  it('agree with free flight from the burnout they name', () => {
    for (const [rangeM, apogeeM] of [
      [800e3, 300e3],
      [800e3, 3000e3],
      [9000e3, 700e3],
    ] as const) {
      const flight = apogeeFlight(rangeM, apogeeM, sphere);
      const free = freeFlight({
        radiusM: sphere.radiusM,
        speedMPerS: flight.burnoutSpeedMPerS,
        flightPathAngleRad: flight.flightPathAngleRad,
        gravitationalParameterM3PerS2: sphere.gravitationalParameterM3PerS2,
      });
      expect(((free?.rangeAngleRad ?? 0) * sphere.radiusM) / rangeM).toBeCloseTo(1, 9);
      expect(((free?.apogeeRadiusM ?? 0) - sphere.radiusM) / apogeeM).toBeCloseTo(1, 9);
      expect((free?.flightTimeS ?? 0) / flight.flightTimeS).toBeCloseTo(1, 9);
    }
  });

  it('give the longest range exactly to the least speed', () => {
    const { burnoutSpeedMPerS: v } = leastSpeedFlight(7000e3, sphere);
    const ratio = (v * v * sphere.radiusM) / sphere.gravitationalParameterM3PerS2;
    expect(longestRangeAngleRad(ratio) * sphere.radiusM).toBeCloseTo(7000e3, 2);
    expect(longestRangeAngleRad(1.2)).toBe(Math.PI);
  });

  it('know no free flight at escape speed and no climb beyond apogee', () => {
    const escapeSpeed = Math.sqrt((2 * sphere.gravitationalParameterM3PerS2) / sphere.radiusM);
    const burnout = {
      radiusM: sphere.radiusM,
      flightPathAngleRad: 0.5,
      gravitationalParameterM3PerS2: sphere.gravitationalParameterM3PerS2,
    };
    expect(freeFlight({ ...burnout, speedMPerS: escapeSpeed * 1.000001 })).toBeNull();
    expect(verticalApogeeM(escapeSpeed * 1.000001, sphere)).toBeNull();
    const apogeeM = verticalApogeeM(3000, sphere) ?? 0;
    expect(climbTimeS(3000, apogeeM * 1.001, sphere)).toBeNull();
    expect(climbTimeS(3000, apogeeM * 0.999, sphere)).toBeGreaterThan(300);
  });
});

describe('destinationOnSphere', () => {
  it('lies at the angle asked, also across the pole and the antimeridian', () => {
    for (const [latitude, longitude, bearing] of [
      [80, 10, 0],
      [10, 179, 90],
      [-60, -170, 200],
    ] as const) {
      const from = { latitudeRad: latitude * DEG, longitudeRad: longitude * DEG, heightM: 0 };
      const to = destinationOnSphere(from, bearing * DEG, 0.7);
      expect(angleBetweenRad(ecefFromGeodetic(from, SPHERE), ecefFromGeodetic(to, SPHERE))).toBeCloseTo(0.7, 12);
    }
  });
});

describe('consistencyVerdict', () => {
  it('calls a time below the vacuum bound impossible, and says by how much', () => {
    expect(consistencyVerdict({ ...lofted, flightTimeS: 3180 })).toMatchObject({ verdict: 'consistent' });
    const early = consistencyVerdict({ ...lofted, flightTimeS: 2700 });
    if (early.verdict === 'unreachable') throw new Error(early.reason);
    expect(early.verdict).toBe('impossible');
    expect(early.marginS).toBeCloseTo(2700 - early.vacuumTimeS, 9);
    expect(Math.abs(early.vacuumTimeS - 3039.5)).toBeLessThan(0.1);
  });

  it('without an apogee only rules out what beats a circle along the surface', () => {
    const orbitSpeed = Math.sqrt(sphere.gravitationalParameterM3PerS2 / sphere.radiusM);
    const still = consistencyVerdict({ rangeM: 5500e3, flightTimeS: 600, earth: SPHERE });
    if (still.verdict === 'unreachable') throw new Error(still.reason);
    expect(still.verdict).toBe('impossible');
    expect(still.vacuumTimeS).toBeCloseTo(5500e3 / orbitSpeed, 6);
    // Eastward the ground runs away, westward it comes to meet.
    const along = (bearingDeg: number) => {
      const verdict = consistencyVerdict({
        rangeM: 5500e3,
        flightTimeS: 600,
        from: { latitudeRad: 0, longitudeRad: 0, heightM: 0 },
        bearingRad: bearingDeg * DEG,
        earth: TURNING_SPHERE,
      });
      return verdict.verdict === 'unreachable' ? Number.NaN : verdict.vacuumTimeS;
    };
    expect(along(90)).toBeGreaterThan(still.vacuumTimeS + 20);
    expect(along(270)).toBeLessThan(still.vacuumTimeS - 20);
  });

  it('passes on that a range cannot be', () => {
    expect(consistencyVerdict({ rangeM: 30_000e3, flightTimeS: 600, earth: SPHERE })).toMatchObject({
      verdict: 'unreachable',
    });
  });
});
