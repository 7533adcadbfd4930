import { WGS_84 } from '@parasol/physics/earth';
import { radFromDeg } from '@parasol/physics/quantities';
import type { RadarSensor } from '@parasol/simulation/sensors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, globePoints, markedAreaM2 } from './index.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const radars: fc.Arbitrary<RadarSensor> = fc
  .record({
    latitudeDeg: number(-90, 90),
    longitudeDeg: number(-180, 180),
    startDeg: number(0, 360),
    widthDeg: fc.oneof(fc.constant(360), number(5, 355)),
    minimumElevationDeg: fc.oneof(fc.constant(0), number(0, 70)),
    rangeKm: number(300, 6000),
    scanLossExponent: fc.constantFrom(0, 1, 1.5),
    cuedOnly: fc.boolean(),
  })
  .map(
    ({ latitudeDeg, longitudeDeg, startDeg, widthDeg, minimumElevationDeg, rangeKm, scanLossExponent, cuedOnly }) => ({
      kind: 'radar',
      id: 'radar',
      partyId: 'blue',
      centreId: 'blue-centre',
      availability: 1,
      site: { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 },
      band: 's',
      cuedOnly,
      acquireTimeS: 0,
      arrays: [
        {
          id: 'face',
          referenceRangeM: rangeKm * 1000,
          referenceCrossSectionM2: 1,
          referenceSignalToNoise: 20,
          wavelengthM: 0.1,
          beamWidthRad: 0.02,
          rangeResolutionM: 30,
          boresightAzimuthRad: radFromDeg(startDeg + widthDeg / 2),
          boresightElevationRad: radFromDeg(20),
          sectorStartRad: radFromDeg(widthDeg === 360 ? 0 : startDeg),
          sectorStopRad: radFromDeg(widthDeg === 360 ? 360 : (startDeg + widthDeg) % 360),
          minimumElevationRad: radFromDeg(minimumElevationDeg),
          maximumElevationRad: radFromDeg(90),
          scanLossExponent,
          swerling: 1,
          falseAlarmProbability: 1e-6,
          rangeErrorFloorM: 10,
          angleErrorFloorRad: 2e-4,
        },
      ],
    }),
  );

const question = (altitudeM: number) => ({
  altitudeM,
  spacingKm: 400,
  crossSectionM2: { vhf: 1, uhf: 1, l: 1, s: 1, c: 1, x: 1 },
  timeS: 0,
});

/** 1 m2: rounding of sums over 3,000 cells of 5e14 m2. */
const ROUNDING_M2 = 1;

describe('coverage', () => {
  it('adds up to the globe over all counts', () => {
    fc.assert(
      fc.property(fc.array(radars, { maxLength: 6 }), number(1e4, 2e6), (sensors, altitudeM) => {
        const { globeM2, radar, sensors: each } = coverage(sensors, question(altitudeM), WGS_84);
        const total = radar.byCount.reduce((sum, { areaM2 }) => sum + areaM2, 0);
        expect(Math.abs(total - globeM2)).toBeLessThan(ROUNDING_M2);
        // Each sensor's area once: the counts weighted with themselves.
        const weighted = radar.byCount.reduce((sum, { count, areaM2 }) => sum + count * areaM2, 0);
        const bySensor = each.reduce((sum, { areaM2 }) => sum + areaM2, 0);
        expect(Math.abs(weighted - bySensor)).toBeLessThan(ROUNDING_M2);
      }),
      { numRuns: 40 },
    );
  });

  it('never shrinks when a sensor is added, for any number of sensors at least', () => {
    fc.assert(
      fc.property(fc.array(radars, { maxLength: 5 }), radars, number(1e4, 2e6), (sensors, added, altitudeM) => {
        const before = coverage(sensors, question(altitudeM), WGS_84).radar;
        const after = coverage([...sensors, added], question(altitudeM), WGS_84).radar;
        before.counts.forEach((count, i) => {
          expect(after.counts[i] - count === 0 || after.counts[i] - count === 1).toBe(true);
        });
        expect(after.areaM2).toBeGreaterThanOrEqual(before.areaM2 - ROUNDING_M2);
      }),
      { numRuns: 40 },
    );
  });

  it('never shrinks with altitude for an all-round radar with range to spare', () => {
    fc.assert(
      fc.property(radars, number(1e4, 2e6), number(1e3, 2e6), (sensor, altitudeM, higherByM) => {
        const [array] = sensor.arrays;
        const ample = {
          ...sensor,
          arrays: [
            { ...array, sectorStartRad: 0, sectorStopRad: radFromDeg(360), scanLossExponent: 0, referenceRangeM: 1e9 },
          ],
        };
        const low = coverage([ample], question(altitudeM), WGS_84).sensors[0];
        const high = coverage([ample], question(altitudeM + higherByM), WGS_84).sensors[0];
        low.seen.forEach((seen, i) => {
          if (seen === 1) expect(high.seen[i]).toBe(1);
        });
        expect(high.areaM2).toBeGreaterThanOrEqual(low.areaM2);
      }),
      { numRuns: 60 },
    );
  });

  it('has the surface of WGS 84 as its globe, at any spacing', () => {
    fc.assert(
      fc.property(number(100, 3000), (spacingKm) => {
        const points = globePoints(spacingKm, 0, WGS_84);
        // 510,065,621.724 km2: 4 pi times the square of the authalic radius 6,371,007.1809 m (TR8350.2, table 3.3).
        expect(Math.abs(markedAreaM2(points, () => true) / (4 * Math.PI * 6_371_007.1809 ** 2) - 1)).toBeLessThan(
          1e-10,
        );
      }),
      { numRuns: 20 },
    );
  });
});
