import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import { type Ecef, ecefFromGeodetic } from '../frames/index.ts';
import { degFromRad, PI, radFromDeg } from '../quantities/index.ts';
import { isSightClear, minimumVisibleAltitudeM, type RadioRefraction } from '../visibility/index.ts';
import { bestSignalToNoise, look } from './look.ts';
import { lookProbability } from './look-probability.ts';
import { measurementError } from './measurement.ts';
import type { Radar } from './radar.ts';
import { rangeFor, signalToNoise } from './reference-range.ts';
import { radarSite } from './site.ts';

const RADAR: Radar = {
  id: 'test',
  referenceRangeM: 1_000_000,
  referenceCrossSectionM2: 0.1,
  referenceSignalToNoise: 20,
  wavelengthM: 0.03,
  beamWidthRad: 0.01,
  rangeResolutionM: 10,
  boresightAzimuthRad: 0,
  boresightElevationRad: radFromDeg(20),
  sectorStartRad: radFromDeg(300),
  sectorStopRad: radFromDeg(60),
  minimumElevationRad: radFromDeg(2),
  maximumElevationRad: radFromDeg(85),
  scanLossExponent: 1.5,
  swerling: 1,
  falseAlarmProbability: 1e-6,
  rangeErrorFloorM: 5,
  angleErrorFloorRad: 1e-4,
};

const ALL_ROUND = {
  ...RADAR,
  sectorStartRad: 0,
  sectorStopRad: 2 * PI,
  scanLossExponent: 0,
  minimumElevationRad: 0,
  maximumElevationRad: PI / 2,
};

/** A point at azimuth, elevation and range from a place at latitude 0, longitude 0 on the sphere. */
function pointAt(azimuthDeg: number, elevationDeg: number, rangeM: number): Ecef {
  const a = radFromDeg(azimuthDeg);
  const e = radFromDeg(elevationDeg);
  const origin = ecefFromGeodetic({ latitudeRad: 0, longitudeRad: 0, heightM: 0 }, SPHERE);
  return [
    origin[0] + rangeM * Math.sin(e),
    rangeM * Math.cos(e) * Math.sin(a),
    rangeM * Math.cos(e) * Math.cos(a),
  ] as unknown as Ecef;
}

const siteOf = (arrays: readonly Radar[], refraction: RadioRefraction = 'none', heightM = 0) =>
  radarSite({ place: { latitudeRad: 0, longitudeRad: 0, heightM }, arrays, earth: SPHERE, refraction });

describe('a look', () => {
  it('sees through a sector that passes through north, and not outside it', () => {
    const site = siteOf([RADAR]);
    for (const azimuth of [301, 350, 0, 10, 59]) expect(look(site, pointAt(azimuth, 20, 8e5), 0.1).kind).toBe('seen');
    for (const azimuth of [61, 120, 180, 240, 299])
      expect(look(site, pointAt(azimuth, 20, 8e5), 0.1).kind).toBe('outside-sector');
  });

  it('sees through a sector wider than half a turn', () => {
    const site = siteOf([
      { ...ALL_ROUND, minimumElevationRad: 0.01, sectorStartRad: radFromDeg(55), sectorStopRad: radFromDeg(295) },
    ]);
    for (const azimuth of [56, 120, 180, 240, 294])
      expect(look(site, pointAt(azimuth, 20, 8e5), 0.1).kind).toBe('seen');
    for (const azimuth of [54, 0, 300]) expect(look(site, pointAt(azimuth, 20, 8e5), 0.1).kind).toBe('outside-sector');
  });

  it('names the limit that hides a target', () => {
    const limited = { ...RADAR, instrumentedRangeM: 1.5e6, minimumRangeM: 1e5, maximumOffBoresightRad: radFromDeg(45) };
    const site = siteOf([limited]);
    expect(look(site, pointAt(0, -1, 8e5), 0.1).kind).toBe('below-horizon');
    expect(look(site, pointAt(0, 1.9, 8e5), 0.1).kind).toBe('below-minimum-elevation');
    expect(look(site, pointAt(0, 86, 8e5), 0.1).kind).toBe('above-maximum-elevation');
    expect(look(site, pointAt(0, 70, 8e5), 0.1).kind).toBe('outside-array');
    expect(look(site, pointAt(0, 20, 9e4), 0.1).kind).toBe('inside-minimum-range');
    expect(look(site, pointAt(0, 20, 1.6e6), 0.1).kind).toBe('beyond-range');
    expect(look(site, pointAt(0, 20, 1.4e6), 0.1).kind).toBe('seen');
  });

  it('gives back the azimuth, elevation and range of the target to 1e-9 rad and 1 mm', () => {
    const seen = look(siteOf([ALL_ROUND]), pointAt(247, 33, 1.2e6), 0.1);
    expect(Math.abs(degFromRad(seen.angles.azimuthRad) - 247)).toBeLessThan(1e-7);
    expect(Math.abs(degFromRad(seen.angles.elevationRad) - 33)).toBeLessThan(1e-7);
    expect(Math.abs(seen.angles.rangeM - 1.2e6)).toBeLessThan(1e-3);
  });

  it('uses the array that sees best, and keeps the nearest miss as the reason when none sees', () => {
    const east = {
      ...RADAR,
      id: 'east',
      boresightAzimuthRad: PI / 2,
      sectorStartRad: radFromDeg(30),
      sectorStopRad: radFromDeg(150),
    };
    const site = siteOf([RADAR, east]);
    const seenBy = (azimuth: number): string | false => {
      const seen = look(site, pointAt(azimuth, 20, 8e5), 0.1);
      return seen.kind === 'seen' && seen.radarId;
    };
    expect(seenBy(35)).toBe('test');
    expect(seenBy(55)).toBe('east');
    expect(look(site, pointAt(200, 20, 8e5), 0.1).kind).toBe('outside-sector');
    expect(look(site, pointAt(90, 1, 8e5), 0.1).kind).toBe('below-minimum-elevation');
  });

  it('has the reference signal at the reference range on boresight', () => {
    const seen = look(siteOf([RADAR]), pointAt(0, 20, 1e6), 0.1);
    expect(seen.kind).toBe('seen');
    if (seen.kind !== 'seen') return;
    expect(seen.signalToNoise / 20).toBeCloseTo(1, 9);
    // Swerling 1, one pulse: Pfa^(1/(1+S)).
    expect(seen.probability).toBeCloseTo(1e-6 ** (1 / 21), 9);
  });

  it('sees lower than straight rays through the bending atmosphere, and less low than the 4/3 Earth at 1,000 km', () => {
    const lowestSeenM = (refraction: RadioRefraction): number => {
      const site = siteOf([ALL_ROUND], refraction);
      const angle = 1e6 / SPHERE.equatorialRadiusM;
      let low = 0;
      let high = 2e5;
      while (high - low > 1) {
        const middle = 0.5 * (low + high);
        const r = SPHERE.equatorialRadiusM + middle;
        const target = [r * Math.cos(angle), r * Math.sin(angle), 0] as unknown as Ecef;
        if (look(site, target, 1).kind === 'seen') high = middle;
        else low = middle;
      }
      return high;
    };
    const straight = minimumVisibleAltitudeM(1e6, SPHERE.equatorialRadiusM, 1);
    expect(Math.abs(lowestSeenM('none') - straight)).toBeLessThan(2);
    expect(lowestSeenM('exponential-atmosphere')).toBeLessThan(straight - 5_000);
    expect(lowestSeenM('exponential-atmosphere')).toBeGreaterThan(
      minimumVisibleAltitudeM(1e6, SPHERE.equatorialRadiusM, 4 / 3),
    );
  });

  it('from a mountain reaches below its level plane down to the sea horizon', () => {
    const high = siteOf([{ ...ALL_ROUND, minimumElevationRad: radFromDeg(-5) }], 'none', 2_000);
    const level = siteOf([ALL_ROUND], 'none', 2_000);
    // Dip of 2,000 m: 1.436 degrees.
    const up2000 = (elevationDeg: number): Ecef => {
      const p = pointAt(90, elevationDeg, 1e5);
      return [p[0] + 2_000, p[1], p[2]] as unknown as Ecef;
    };
    expect(look(high, up2000(-1.4), 1).kind).toBe('seen');
    expect(look(high, up2000(-1.5), 1).kind).toBe('below-horizon');
    expect(look(level, up2000(-1.4), 1).kind).toBe('below-minimum-elevation');
  });

  it('sees only what stands above the Earth, anywhere on the ellipsoid, and agrees with the tuned form', () => {
    const angle = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        angle(89),
        angle(180),
        angle(20),
        angle(30),
        fc.double({ min: 1e3, max: 3e6, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (latitude, longitude, north, east, heightM, start) => {
          const place = { latitudeRad: radFromDeg(latitude), longitudeRad: radFromDeg(longitude), heightM: 0 };
          const face = {
            ...RADAR,
            sectorStartRad: radFromDeg(start),
            sectorStopRad: radFromDeg((start + 120) % 360),
            minimumElevationRad: 0,
          };
          const site = radarSite({
            place,
            arrays: [face, { ...ALL_ROUND, minimumElevationRad: 0.3 }],
            earth: WGS_84,
            refraction: 'none',
          });
          const target = ecefFromGeodetic(
            {
              latitudeRad: radFromDeg(Math.max(-90, Math.min(90, latitude + north))),
              longitudeRad: radFromDeg(longitude + east),
              heightM,
            },
            WGS_84,
          );
          const seen = look(site, target, 0.1);
          const tuned = bestSignalToNoise(site, target[0], target[1], target[2], 0.1);
          expect(lookProbability(site, target, 0.1)).toBe(seen.kind === 'seen' ? seen.probability : 0);
          if (seen.kind === 'seen') {
            // 10 m inside the surface: the site itself stands on it.
            expect(isSightClear(site.positionEcefM, target, WGS_84, -10)).toBe(true);
            expect(seen.angles.elevationRad).toBeGreaterThanOrEqual(-1e-9);
            expect(tuned).toBe(seen.signalToNoise);
          } else expect(tuned).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the range law', () => {
  it('makes the signal fall with the fourth power of range and rise with the cross-section', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e4, max: 1e7, noNaN: true }),
        fc.double({ min: 1e-3, max: 10, noNaN: true }),
        (rangeM, area) => {
          const near = signalToNoise(RADAR, rangeM, area, 0);
          expect(near / signalToNoise(RADAR, 2 * rangeM, area, 0)).toBeCloseTo(16, 9);
          expect(signalToNoise(RADAR, rangeM, 3 * area, 0) / near).toBeCloseTo(3, 9);
          expect(rangeFor(RADAR, area, near) / rangeM).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('loses cos^3 of the signal for n = 1.5 at an angle off boresight', () => {
    expect(signalToNoise(RADAR, 1e6, 0.1, radFromDeg(60)) / 20).toBeCloseTo(0.125, 12);
  });
});

describe('the measurement error', () => {
  const view = { cosOffBoresight: 1, cosElevation: 1 };
  it('is resolution over sqrt(2 SNR), with a floor that a strong signal cannot pass', () => {
    const weak = measurementError({ ...RADAR, rangeErrorFloorM: 0, angleErrorFloorRad: 0 }, 50, view);
    expect(weak.rangeM).toBeCloseTo(1, 12);
    expect(weak.elevationRad).toBeCloseTo(0.01 / 1.6 / 10, 12);
    expect(measurementError(RADAR, 1e12, view).rangeM).toBeCloseTo(5, 6);
    expect(measurementError(RADAR, 1e12, view).elevationRad).toBeCloseTo(1e-4, 9);
  });
  it('widens in angle off boresight, and in azimuth with elevation', () => {
    const straight = measurementError(RADAR, 20, view);
    const off = measurementError(RADAR, 20, { cosOffBoresight: 0.5, cosElevation: 0.5 });
    expect(off.rangeM).toBe(straight.rangeM);
    expect(off.elevationRad).toBeGreaterThan(1.9 * straight.elevationRad);
    expect(off.azimuthRad / off.elevationRad).toBeCloseTo(2, 12);
  });
});
