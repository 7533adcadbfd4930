import { SPHERE } from '@parasol/physics/earth';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { acos, cos, PI, radFromDeg } from '@parasol/physics/quantities';
import { distance } from '@parasol/physics/vectors';
import { describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario, resolve } from '../scenario/index.ts';
import { coverage, coveredArea, type SensorSight, warningTimes } from './index.ts';

/** Sees everything within a straight-line distance of a place on the sphere. */
const within = (sensorId: string, latitudeDeg: number, longitudeDeg: number, rangeM: number): SensorSight => {
  const place = { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 };
  const site = ecefFromGeodetic(place, SPHERE);
  return { sensorId, kind: 'radar', sees: (point) => distance(site, point) <= rangeM };
};

/** Area on the WGS 84 grid's cells of the cap under all points at an altitude within a range: half-angle by the cosine rule. */
function capKm2(altitudeM: number, rangeM: number): number {
  const [r, h] = [SPHERE.equatorialRadiusM, altitudeM];
  const angle = (r * r + (r + h) * (r + h) - rangeM * rangeM) / (2 * r * (r + h));
  return (2 * PI * r * r * (1 - angle)) / 1e6;
}

describe('the covered area', () => {
  const options = { altitudeM: 300e3, cellKm: 60, earth: SPHERE };

  it('is that of a spherical cap, anywhere on the globe', () => {
    for (const [latitudeDeg, longitudeDeg] of [
      [0, 0],
      [50, 179],
      [-88, 30],
    ]) {
      const { areaKm2 } = coveredArea([within('one', latitudeDeg, longitudeDeg, 2500e3)], options);
      // Cells of 60 km on a cap of 4,900 km across: edge effects of 0.3 %; cells have the ellipsoid's area: 0.5 %.
      expect(Math.abs(areaKm2 / capKm2(300e3, 2500e3) - 1)).toBeLessThan(0.01);
    }
  });

  it('counts how many see each place', () => {
    const both = coveredArea([within('a', 50, 10, 2e6), within('b', 50, 10, 1e6), within('c', -50, 10, 1e6)], options);
    const [a, b, c] = both.bySensor.map(({ areaKm2 }) => areaKm2);
    expect(both.byCount.map(({ sensors }) => sensors)).toEqual([1, 2]);
    expect(both.byCount[1].atLeastKm2).toBeCloseTo(b, 3);
    expect(both.areaKm2).toBeCloseTo(a + c, 3);
    expect(both.byCount[0].exactlyKm2 + both.byCount[1].exactlyKm2).toBeCloseTo(both.areaKm2, 3);
  });
});

/** Most of the globe over which a geosynchronous satellite has a straight line to points at an altitude, and 1 % for the cells. */
function geosynchronousShare(altitudeKm: number): number {
  const halfAngle = acos(6378 / 42_164) + acos(6378 / (6378 + altitudeKm));
  return 0.5 * (1 - cos(halfAngle)) + 0.01;
}

describe('the coverage of a scenario', () => {
  const checked = architectureScenario('epaa-phase-3') as CheckedScenario;
  const at = (altitudeKm: number) => coverage(checked, { altitudeKm, cellKm: 250 });

  it('grows with altitude while the horizon is the limit, each sensor within the whole', () => {
    const [low, high] = [at(50), at(400)];
    expect(high.areaKm2).toBeGreaterThan(low.areaKm2);
    for (const { bySensor, areaKm2, byCount, infrared, altitudeKm } of [low, high]) {
      for (const sensor of bySensor) expect(sensor.areaKm2).toBeLessThanOrEqual(areaKm2);
      expect(byCount[0].atLeastKm2).toBe(areaKm2);
      for (const satellite of infrared.bySensor)
        expect(satellite.areaKm2 / 510e6).toBeLessThan(geosynchronousShare(altitudeKm));
    }
    expect(at(400).coverageSha256).toBe(high.coverageSha256);
  });

  it('tells when each flight is first seen and firmly tracked', () => {
    const { input } = resolve(checked);
    const times = warningTimes(input);
    expect(times).toHaveLength(input.threats.length);
    for (const { firstDetectionS, firmTrackS, burnoutS, impactS, warningS, byParty } of times) {
      if (firstDetectionS === null) throw new Error('a flight is never seen');
      expect(firstDetectionS).toBeGreaterThan(0);
      expect(warningS).toBeCloseTo(impactS - firstDetectionS, 6);
      if (firmTrackS !== null) expect(firmTrackS).toBeGreaterThanOrEqual(Math.max(firstDetectionS, burnoutS));
      for (const { heardS } of byParty) if (heardS !== null) expect(heardS).toBeGreaterThanOrEqual(firstDetectionS);
    }
  });
});
