import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import { type Ecef, ecefFromGeodetic } from '../frames/index.ts';
import { degFromRad, radFromDeg } from '../quantities/index.ts';
import {
  altitudeM,
  grazingAngleRad,
  horizonDipRad,
  horizonDistance,
  isAboveRay,
  isSightClear,
  minimumVisibleAltitudeM,
  rayTangents,
  tangentHeightM,
} from './index.ts';

const R = SPHERE.equatorialRadiusM;
const place = (latitudeDeg: number, longitudeDeg: number, heightM: number) => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM,
});
const latitudes = fc.double({ min: -90, max: 90, noNaN: true });
const longitudes = fc.double({ min: -180, max: 180, noNaN: true });
const heights = fc.double({ min: 100, max: 3e6, noNaN: true });
const points = fc.tuple(latitudes, longitudes, heights).map(([a, o, h]) => ecefFromGeodetic(place(a, o, h), WGS_84));

describe('the horizon', () => {
  it('distance and lowest visible altitude undo one another', () => {
    for (const factor of [1, 4 / 3])
      for (const range of [1e3, 1e5, 1e6, 5e6]) {
        const altitude = minimumVisibleAltitudeM(range, R, factor);
        expect(horizonDistance(altitude, R, factor).groundRangeM / range).toBeCloseTo(1, 7);
      }
  });
  it('hides everything from a quarter of the circumference on', () => {
    expect(minimumVisibleAltitudeM((Math.PI / 2) * R * 1.0001, R, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(minimumVisibleAltitudeM(Math.PI * 2 * R, R, 1)).toBe(Number.POSITIVE_INFINITY);
  });
  it('dips by the angle at the centre of the Earth to the tangent point', () => {
    const { groundRangeM } = horizonDistance(2_000, R, 1);
    expect(horizonDipRad(2_000, R)).toBeCloseTo(groundRangeM / R, 12);
  });
});

describe('a line of sight', () => {
  it('over the sphere opens exactly at the lowest visible altitude', () => {
    const from = ecefFromGeodetic(place(0, 0, 0), SPHERE);
    for (const rangeM of [2e5, 1e6, 4e6]) {
      const lowest = minimumVisibleAltitudeM(rangeM, R, 1);
      const at = (heightM: number) => ecefFromGeodetic(place(0, degFromRad(rangeM / R), heightM), SPHERE);
      expect(isSightClear(from, at(lowest + 1), SPHERE, 0)).toBe(true);
      expect(isSightClear(from, at(lowest - 1), SPHERE, 0)).toBe(false);
    }
  });

  it('is the same from both ends, and is what sampling it finds', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const clear = isSightClear(a, b, WGS_84, 0);
        expect(isSightClear(b, a, WGS_84, 0)).toBe(clear);
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= 400; i += 1) {
          const s = i / 400;
          const p = [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), a[2] + s * (b[2] - a[2])] as unknown as Ecef;
          lowest = Math.min(lowest, altitudeM(p, WGS_84));
        }
        // 400 samples of up to 19,000 km miss the lowest point by less than 100 m.
        if (lowest < 0) expect(clear).toBe(false);
        if (lowest > 100) expect(clear).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('meets a point at the angle that the horizontal there makes with it', () => {
    const at = ecefFromGeodetic(place(30, 40, 0), WGS_84);
    const above = ecefFromGeodetic(place(30, 40, 1e6), WGS_84);
    expect(degFromRad(grazingAngleRad(at, above, WGS_84))).toBeCloseTo(90, 5);
    const geosynchronous = [42_164_172, 0, 0] as unknown as Ecef;
    // Below it on the equator, and 60 degrees away on the sphere: atan((cos 60 - R/r) / sin 60).
    const away = ecefFromGeodetic(place(0, 60, 0), SPHERE);
    const expected = Math.atan((0.5 - R / 42_164_172) / Math.sin(Math.PI / 3));
    expect(grazingAngleRad(away, geosynchronous, SPHERE)).toBeCloseTo(expected, 12);
  });

  it('passes the Earth at its tangent height', () => {
    const a = [R + 1e5, -3e6, 0] as unknown as Ecef;
    const b = [R + 1e5, 5e5, 0] as unknown as Ecef;
    expect(tangentHeightM(a, b, SPHERE)).toBeCloseTo(1e5, 3);
  });
});

describe('the altitude', () => {
  it('is the geodetic height within 1 m up to 100 km and within 15 m up to 3,000 km', () => {
    fc.assert(
      fc.property(latitudes, longitudes, heights, (a, o, h) => {
        const error = Math.abs(altitudeM(ecefFromGeodetic(place(a, o, h), WGS_84), WGS_84) - h);
        expect(error).toBeLessThan(h <= 1e5 ? 1 : 15);
      }),
      { numRuns: 200 },
    );
  });
});

/** The ray itself: straight steps of 50 m, turned at each by the gradient of n across it (an independent way to the same physics). */
function tracedRay(elevationRad: number, toHeightM: number): { d: number; u: number }[] {
  const index = (h: number): number => 315e-6 * Math.exp(-h / 7350);
  let x = 0;
  let y = R;
  let cx = Math.cos(elevationRad);
  let cy = Math.sin(elevationRad);
  const ray = [];
  const step = 50;
  for (let i = 0; i < 60_000; i += 1) {
    const mx = x + 0.5 * step * cx;
    const my = y + 0.5 * step * cy;
    const r = Math.hypot(mx, my);
    const n = index(r - R);
    // Curvature: component of grad n / n across the ray; grad n points down.
    const slope = -n / 7350 / (1 + n);
    const gx = (slope * mx) / r;
    const gy = (slope * my) / r;
    const along = gx * cx + gy * cy;
    cx += step * (gx - along * cx);
    cy += step * (gy - along * cy);
    const norm = Math.hypot(cx, cy);
    cx /= norm;
    cy /= norm;
    x = mx + 0.5 * step * cx;
    y = my + 0.5 * step * cy;
    if (i % 20 === 0) ray.push({ d: x, u: y - R });
    if (Math.hypot(x, y) - R > toHeightM) break;
  }
  return ray;
}

describe('a refracted ray', () => {
  it('lies below its tangents by less than 60 m, traced independently', () => {
    for (const elevationDeg of [0, 0.5, 3]) {
      const tangents = rayTangents(radFromDeg(elevationDeg), 0, R, 'exponential-atmosphere');
      for (const { d, u } of tracedRay(radFromDeg(elevationDeg), 200_000)) {
        // 2 m: step error of the traced ray over 1,600 km.
        expect(isAboveRay(tangents, d, u - 2)).toBe(false);
        expect(isAboveRay(tangents, d, u + 60)).toBe(true);
      }
    }
  });

  it('starts as over an Earth of 1 / (1 - R N0 / H) radii, near 4/3', () => {
    const factor = 1 / (1 - (R * 315e-6) / 7350);
    expect(Math.abs(factor - 4 / 3)).toBeLessThan(0.05);
    const tangents = rayTangents(0, 0, R, 'exponential-atmosphere');
    const rangeM = 60_000;
    const altitude = minimumVisibleAltitudeM(rangeM, R, factor);
    const at = (h: number): boolean => {
      const a = rangeM / R;
      return isAboveRay(tangents, (R + h) * Math.sin(a), (R + h) * Math.cos(a) - R);
    };
    // The tangents lie up to 60 m above the ray.
    expect(at(altitude + 60)).toBe(true);
    expect(at(altitude - 20)).toBe(false);
  });

  it('bends less the higher it points', () => {
    const bending = (elevationDeg: number): number => {
      const tangents = rayTangents(radFromDeg(elevationDeg), 0, R, 'exponential-atmosphere');
      return radFromDeg(elevationDeg) - Math.asin(tangents[tangents.length - 1].sine);
    };
    const all = [0, 1, 2, 5, 10, 30, 80].map(bending);
    for (let i = 1; i < all.length; i += 1) expect(all[i]).toBeLessThan(all[i - 1]);
    // High up the bending is N cot(elevation).
    expect(bending(30)).toBeCloseTo(315e-6 / Math.tan(radFromDeg(30)), 5);
  });
});
