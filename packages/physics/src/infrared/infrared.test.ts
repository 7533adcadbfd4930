import { describe, expect, it } from 'vitest';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import type { Ephemeris } from '../flight/index.ts';
import { type Ecef, ecefFromGeodetic } from '../frames/index.ts';
import { degFromRad, PI, radFromDeg } from '../quantities/index.ts';
import { length } from '../vectors/index.ts';
import { eccentricAnomalyRad, GEOSYNCHRONOUS_RADIUS_M, satellitePositionEcef } from './orbit.ts';
import type { InfraredSatellite } from './satellite.ts';
import { infraredView, plumeView } from './view.ts';

const SIDEREAL_DAY_S = (2 * PI) / WGS_84.rotationRadPerS;

const MOLNIYA: InfraredSatellite['orbit'] = {
  kind: 'highly-elliptic',
  semiMajorAxisM: 26_561_800,
  eccentricity: 0.74,
  inclinationRad: radFromDeg(63.4),
  argumentOfPerigeeRad: radFromDeg(270),
  ascendingNodeLongitudeRad: radFromDeg(20),
  meanAnomalyAtEpochRad: 0,
};

const STARING: InfraredSatellite = {
  id: 'staring',
  orbit: { kind: 'geosynchronous', longitudeRad: 0 },
  background: 'below',
  cloudTopM: 8_000,
  detectionDelayS: 20,
  revisitS: 10,
  bearingErrorRad: 1e-5,
  minimumGrazingRad: radFromDeg(5),
};

/** Straight up at a constant 500 m/s on the sphere. */
function climb(latitudeDeg: number, longitudeDeg: number, burnoutS: number): Ephemeris {
  const direction = ecefFromGeodetic(
    { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 },
    SPHERE,
  );
  const timesS = Float64Array.from({ length: 31 }, (_, i) => i * 10);
  const r = SPHERE.equatorialRadiusM;
  return {
    timesS,
    positionsEcefM: Float64Array.from(
      { length: 93 },
      (_, i) => (direction[i % 3] / r) * (r + 500 * timesS[Math.floor(i / 3)]),
    ),
    velocitiesEcefMPerS: Float64Array.from({ length: 93 }, (_, i) => (direction[i % 3] / r) * 500),
    burnoutS,
    apogeeS: 300,
    apogeeAltitudeM: 150_000,
    impactS: 300,
  };
}

describe('the orbit', () => {
  it('of a geosynchronous satellite has the period of the Earth', () => {
    const period = 2 * PI * Math.sqrt(GEOSYNCHRONOUS_RADIUS_M ** 3 / WGS_84.gravitationalParameterM3PerS2);
    expect(Math.abs(period - SIDEREAL_DAY_S)).toBeLessThan(0.01);
    const at = satellitePositionEcef({ kind: 'geosynchronous', longitudeRad: radFromDeg(70) }, 5_000, WGS_84);
    expect(degFromRad(Math.atan2(at[1], at[0]))).toBeCloseTo(70, 9);
  });

  it('solves the equation of Kepler for every anomaly, to 1e-11 rad', () => {
    for (const e of [0, 0.1, 0.74, 0.95])
      for (let m = -3.1; m <= 3.1; m += 0.05) {
        const anomaly = eccentricAnomalyRad(m, e);
        expect(Math.abs(anomaly - e * Math.sin(anomaly) - m)).toBeLessThan(1e-11);
      }
  });

  it('of a Molniya satellite has its perigee and apogee where they belong', () => {
    const halfPeriod = PI * Math.sqrt(26_561_800 ** 3 / WGS_84.gravitationalParameterM3PerS2);
    const perigee = satellitePositionEcef(MOLNIYA, 0, WGS_84);
    const apogee = satellitePositionEcef(MOLNIYA, halfPeriod, WGS_84);
    expect(length(perigee) / (26_561_800 * 0.26)).toBeCloseTo(1, 9);
    expect(length(apogee) / (26_561_800 * 1.74)).toBeCloseTo(1, 9);
    expect(degFromRad(Math.asin(apogee[2] / length(apogee)))).toBeCloseTo(63.4, 6);
    // Two revolutions a day: the next apogee stands half a turn of the Earth away in longitude.
    const next = satellitePositionEcef(MOLNIYA, 3 * halfPeriod, WGS_84);
    const turn = degFromRad(Math.atan2(next[1], next[0]) - Math.atan2(apogee[1], apogee[0]));
    expect(Math.abs(Math.abs(turn) - 180)).toBeLessThan(1);
  });
});

describe('the view of a plume', () => {
  it('from above begins when it leaves the clouds, and is reported one revisit and one delay later', () => {
    const view = infraredView(STARING, climb(20, 10, 60), SPHERE, 0);
    expect(view.kind).toBe('seen');
    if (view.kind !== 'seen') return;
    // 8,000 m at 500 m/s; 1 ms is the resolution of the search.
    expect(Math.abs(view.firstVisibleS - 16)).toBeLessThan(0.002);
    expect(view.reportedS - view.firstVisibleS).toBeCloseTo(30, 9);
    expect(view.lastSeenS).toBe(60);
    expect(view.surelySeen).toBe(true);
  });

  it('may be missed by a scan when the burn ends within one revisit', () => {
    const view = infraredView(STARING, climb(20, 10, 20), SPHERE, 0);
    expect(view.kind === 'seen' && view.surelySeen).toBe(false);
  });

  it('ends at burnout, and never begins below the clouds, beyond the Earth or without a burn', () => {
    expect(infraredView(STARING, climb(20, 10, 15), SPHERE, 0)).toEqual({ kind: 'never', reason: 'below-clouds' });
    expect(infraredView(STARING, climb(0, 179, 60), SPHERE, 0)).toEqual({ kind: 'never', reason: 'behind-earth' });
    expect(infraredView(STARING, climb(0, 78, 30), SPHERE, 0)).toEqual({ kind: 'never', reason: 'grazing-too-low' });
    expect(infraredView(STARING, climb(20, 10, 0), SPHERE, 0)).toEqual({ kind: 'never', reason: 'no-burn' });
  });

  it('against space only opens when the line past the plume clears the Earth and its clouds', () => {
    const limb = { ...STARING, background: 'limb' as const };
    expect(infraredView(limb, climb(20, 10, 60), SPHERE, 0)).toEqual({ kind: 'never', reason: 'earth-behind' });
    const r = SPHERE.equatorialRadiusM;
    const satellite = satellitePositionEcef(limb.orbit, 0, SPHERE);
    // Longitude at which the satellite stands on the horizon of the surface.
    const edge = Math.acos(r / GEOSYNCHRONOUS_RADIUS_M);
    const plume = (longitudeRad: number, heightM: number): Ecef =>
      [(r + heightM) * Math.cos(longitudeRad), (r + heightM) * Math.sin(longitudeRad), 0] as unknown as Ecef;
    expect(plumeView(limb, satellite, plume(edge, 9_000), SPHERE)).toBe('visible');
    expect(plumeView(limb, satellite, plume(edge + 0.1, 9_000), SPHERE)).toBe('behind-earth');
    expect(plumeView(limb, satellite, plume(edge - 0.1, 9_000), SPHERE)).toBe('earth-behind');
    // 0.1 rad beyond or before the edge, a plume must climb r (sec 0.1 - 1) = 32 km, and the clouds on top.
    for (const side of [-0.1, 0.1]) {
      expect(plumeView(limb, satellite, plume(edge + side, 45_000), SPHERE)).toBe('visible');
      expect(plumeView(limb, satellite, plume(edge + side, 35_000), SPHERE)).not.toBe('visible');
    }
  });

  it('of a sensor that looks down includes all that is seen against space', () => {
    const limb = { ...STARING, background: 'limb' as const };
    const satellite = satellitePositionEcef(STARING.orbit, 0, WGS_84);
    for (let longitude = 0; longitude <= 120; longitude += 3)
      for (const heightM of [5_000, 20_000, 100_000]) {
        const plume = ecefFromGeodetic({ latitudeRad: 0.5, longitudeRad: radFromDeg(longitude), heightM }, WGS_84);
        if (plumeView(limb, satellite, plume, WGS_84) === 'visible')
          expect(plumeView(STARING, satellite, plume, WGS_84)).toBe('visible');
      }
  });
});
