import { SPHERE, WGS_84 } from '@parasol/physics/earth';
import { ecef, ecefFromGeodetic, type Geodetic } from '@parasol/physics/frames';
import { acos, asin, cos, PI, radFromDeg, sin } from '@parasol/physics/quantities';
import { look, type Radar, radarSite } from '@parasol/physics/radar';
import type { InfraredSensor, RadarSensor } from '@parasol/simulation/sensors';
import { describe, expect, it } from 'vitest';
import { boxOf, polygonAreaM2 } from '../regions/index.ts';
import { coverage, coverageGeoJson, globePoints, radarMask } from './index.ts';

const place = (latitudeDeg: number, longitudeDeg: number): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

/** All round from 5 degrees up, with range to spare. */
const face = (change: Partial<Radar> = {}): Radar => ({
  id: 'face',
  referenceRangeM: 5_000_000,
  referenceCrossSectionM2: 1,
  referenceSignalToNoise: 1e9,
  wavelengthM: 0.1,
  beamWidthRad: 0.02,
  rangeResolutionM: 30,
  boresightAzimuthRad: 0,
  boresightElevationRad: radFromDeg(30),
  sectorStartRad: 0,
  sectorStopRad: radFromDeg(360),
  minimumElevationRad: radFromDeg(5),
  maximumElevationRad: radFromDeg(90),
  scanLossExponent: 0,
  swerling: 1,
  falseAlarmProbability: 1e-6,
  rangeErrorFloorM: 10,
  angleErrorFloorRad: 2e-4,
  ...change,
});

const radar = (site: Geodetic, change: Partial<Radar> = {}, sensor: Partial<RadarSensor> = {}): RadarSensor => ({
  kind: 'radar',
  id: 'radar',
  partyId: 'blue',
  centreId: 'blue-centre',
  availability: 1,
  site,
  band: 'x',
  cuedOnly: false,
  acquireTimeS: 0,
  arrays: [face(change)],
  ...sensor,
});

const satellite = (longitudeDeg: number): InfraredSensor => ({
  kind: 'infrared',
  id: 'satellite',
  partyId: 'blue',
  centreId: 'blue-centre',
  availability: 1,
  satellite: {
    id: 'satellite',
    orbit: { kind: 'geosynchronous', longitudeRad: radFromDeg(longitudeDeg) },
    background: 'below',
    cloudTopM: 10_000,
    detectionDelayS: 10,
    revisitS: 10,
    bearingErrorRad: 1e-4,
    minimumGrazingRad: radFromDeg(5),
  },
});

const ALL_BANDS = { vhf: 1, uhf: 1, l: 1, s: 1, c: 1, x: 1 };
const at = (altitudeKm: number, spacingKm = 60) => ({
  altitudeM: altitudeKm * 1000,
  spacingKm,
  crossSectionM2: ALL_BANDS,
  timeS: 0,
});

/** Area of the cap of the sphere within an angle at its centre, m2. */
const capM2 = (angleRad: number): number => 2 * PI * SPHERE.equatorialRadiusM ** 2 * (1 - cos(angleRad));

/**
 * Cells of 60 km on a cap of some 4,000 km across: 0.5 % by its edge; points stand on the ellipsoid, the closed form on the sphere: 0.5 %.
 */
const CAP_TOLERANCE = 0.01;

const PLACES = [
  [0, 0],
  [50, 179],
  [-88, 30],
] as const;

describe('points over the globe', () => {
  it('stand at the altitude above the middle of each cell', () => {
    const points = globePoints(800, 250_000, WGS_84);
    points.grid.rows.forEach(({ count }, row) => {
      for (let column = 0; column < count; column++) {
        const { southDeg, northDeg, westDeg, eastDeg } = boxOf(points.grid, row, column);
        const middle = { ...place((southDeg + northDeg) / 2, (westDeg + eastDeg) / 2), heightM: 250_000 };
        const [x, y, z] = ecefFromGeodetic(middle, WGS_84);
        const i = points.rowStarts[row] + column;
        const away = Math.hypot(points.x[i] - x, points.y[i] - y, points.z[i] - z);
        // 1 um: rounding of the longitude of the middle.
        expect(away).toBeLessThan(1e-6);
      }
    });
  });
});

describe('the mask of a radar', () => {
  it('is what `look` finds at every point, whatever limits the array', () => {
    const points = globePoints(250, 400_000, WGS_84);
    const arrays = [
      face({ sectorStartRad: radFromDeg(330), sectorStopRad: radFromDeg(40), referenceSignalToNoise: 40 }),
      face({ boresightAzimuthRad: radFromDeg(120), scanLossExponent: 1.5, referenceSignalToNoise: 20 }),
      face({ minimumRangeM: 900_000, instrumentedRangeM: 1_700_000, swerling: 3, pulsesIntegrated: 4 }),
    ];
    for (const [latitudeDeg, longitudeDeg] of PLACES) {
      const refraction = 'exponential-atmosphere' as const;
      const site = radarSite({ place: place(latitudeDeg, longitudeDeg), arrays, earth: WGS_84, refraction });
      const alone = arrays.map((array) =>
        radarSite({ place: place(latitudeDeg, longitudeDeg), arrays: [array], earth: WGS_84, refraction }),
      );
      const mask = radarMask(site, points, 0.3);
      expect(mask.some((seen) => seen === 1)).toBe(true);
      mask.forEach((seen, i) => {
        const point = ecef(points.x[i], points.y[i], points.z[i]);
        const expected = alone.some((one) => {
          const view = look(one, point, 0.3);
          return view.kind === 'seen' && view.probability >= 0.5;
        });
        expect(seen === 1).toBe(expected);
      });
    }
  });
});

describe('the covered area', () => {
  it('of a radar limited by range is a cap by the cosine rule, anywhere on the globe', () => {
    const [r, h, range] = [SPHERE.equatorialRadiusM, 300_000, 1_500_000];
    const angle = acos((r * r + (r + h) * (r + h) - range * range) / (2 * r * (r + h)));
    for (const [latitudeDeg, longitudeDeg] of PLACES) {
      const site = place(latitudeDeg, longitudeDeg);
      const { radar: found } = coverage([radar(site, { instrumentedRangeM: range })], at(300), WGS_84);
      expect(Math.abs(found.areaM2 / capM2(angle) - 1)).toBeLessThan(CAP_TOLERANCE);
    }
  });

  it('of a radar that looks up steeply is a small cap', () => {
    const elevation = radFromDeg(60);
    const [r, h] = [SPHERE.equatorialRadiusM, 1_500_000];
    const angle = PI / 2 - elevation - asin((r * sin(PI / 2 - elevation)) / (r + h));
    for (const [latitudeDeg, longitudeDeg] of PLACES) {
      const sensor = radar(place(latitudeDeg, longitudeDeg), { minimumElevationRad: elevation });
      const { radar: found } = coverage([sensor], at(1500, 20), WGS_84);
      // A cap of 1,400 km in cells of 20 km: 0.5 %; latitude on the ellipsoid and its radius: 1 %.
      expect(Math.abs(found.areaM2 / capM2(angle) - 1)).toBeLessThan(0.015);
    }
  });

  it('of a sector through north is its share of the turn, to the north', () => {
    const site = place(35, 40);
    const sector = { sectorStartRad: radFromDeg(330), sectorStopRad: radFromDeg(30) };
    const whole = coverage([radar(site)], at(300), WGS_84);
    const part = coverage([radar(site, sector)], at(300), WGS_84);
    // Cells along the two straight edges of the sector: 2 %.
    expect(Math.abs((6 * part.radar.areaM2) / whole.radar.areaM2 - 1)).toBeLessThan(0.02);
    const southernmost = part.points.z[part.radar.counts.findIndex((count) => count > 0)];
    expect(southernmost).toBeGreaterThan(part.points.z[whole.radar.counts.findIndex((count) => count > 0)]);
  });

  it('of a cued-only radar counts, and stands apart', () => {
    const [own, pointed] = [radar(place(50, 10)), radar(place(50, 10), {}, { cuedOnly: true })];
    const both = coverage([own, { ...pointed, site: place(-50, 10) }], at(300, 200), WGS_84);
    expect(both.uncuedRadarAreaM2).toBe(both.sensors[0].areaM2);
    expect(both.radar.areaM2).toBeCloseTo(both.sensors[0].areaM2 + both.sensors[1].areaM2, 0);
    expect(coverage([pointed], at(300, 200), WGS_84).uncuedRadarAreaM2).toBe(0);
  });

  it('of a geosynchronous satellite is the part of the Earth that it can see at the least grazing angle, or against space', () => {
    const found = coverage([satellite(10)], at(300), WGS_84);
    const [r, d] = [SPHERE.equatorialRadiusM, 42_164_172];
    // Against space above the clouds, round the limb: up to the tangent and beyond it.
    const beyond = acos((r + 10_000) / d) + acos((r + 10_000) / (r + 300_000));
    // Against the Earth: grazing angle of 5 degrees at the plume.
    const rise = radFromDeg(5);
    const near = PI / 2 - rise - asin(((r + 300_000) * cos(rise)) / d);
    // Between them a dark ring: too low over the horizon, the line behind the plume still meeting the Earth.
    const tangent = acos((r + 10_000) / d) - acos((r + 10_000) / (r + 300_000));
    const expected = near >= tangent ? capM2(beyond) : capM2(beyond) - capM2(tangent) + capM2(near);
    expect(Math.abs(found.infrared.areaM2 / expected - 1)).toBeLessThan(CAP_TOLERANCE);
    expect(found.radar.byCount).toEqual([{ count: 0, areaM2: found.globeM2 }]);
  });

  it('of a satellite is nothing below the clouds', () => {
    expect(coverage([satellite(10)], at(9, 500), WGS_84).infrared.areaM2).toBe(0);
  });

  it('is the area of its outlines', () => {
    const sensors = [radar(place(50, 170)), radar(place(55, -175)), radar(place(89, 0)), satellite(10)];
    const found = coverage(sensors, at(500, 150), WGS_84);
    const { features } = coverageGeoJson(found);
    expect(features.map(({ id }) => id)).toEqual([
      ...found.radar.byCount.slice(1).map(({ count }) => `radar:${count}`),
      'infrared:1',
    ]);
    for (const { properties, geometry } of features) {
      const areaKm2 = geometry.coordinates.reduce(
        (sum, rings) => sum + polygonAreaM2(rings as [number, number][][]) / 1e6,
        0,
      );
      // Positions are rounded to 1e-6 degree, 0.1 m: on outlines of some 1e8 m that is 10 km2 at most.
      expect(Math.abs(areaKm2 - properties?.areaKm2)).toBeLessThan(10);
    }
  });
});
