import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPHERE, TURNING_SPHERE, WGS_84 } from '../earth/index.ts';
import { ecefFromGeodetic, eciFromEcef, type Geodetic } from '../frames/index.ts';
import { propagateKepler } from '../orbits/index.ts';
import { distance } from '../vectors/index.ts';
import { type Arc, type ArcKind, arcBetween } from './arc.ts';
import { leastSpeedFlight } from './vacuum-closed-forms.ts';
import { destinationOnSphere } from './vacuum-flight.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Burnout up to 200 km high anywhere below 80 degrees, target 300 to 14,000 km away in any direction. */
const pair = fc
  .record({
    latitude: between(-1.4, 1.4),
    longitude: between(-3.1, 3.1),
    height: between(0, 200e3),
    bearing: between(0, 6.28),
    range: between(300e3, 14_000e3),
  })
  .map(({ latitude, longitude, height, bearing, range }) => {
    const from: Geodetic = { latitudeRad: latitude, longitudeRad: longitude, heightM: height };
    return { from, to: { ...destinationOnSphere(from, bearing, range / 6_371_000), heightM: 0 } };
  });

const arcOf = (ends: { from: Geodetic; to: Geodetic }, kind: ArcKind, earth = WGS_84): Arc => {
  const outcome = arcBetween({ ...ends, earth, kind });
  if (outcome.kind !== 'arc') throw new Error(outcome.reason);
  return outcome;
};

const missOf = (arc: Arc, to: Geodetic): number => {
  const mu = WGS_84.gravitationalParameterM3PerS2;
  const end = propagateKepler(arc.positionEciM, arc.velocityEciMPerS, arc.flightTimeS, mu);
  return distance(end.positionM, eciFromEcef(ecefFromGeodetic(to, WGS_84), arc.flightTimeS, WGS_84));
};

describe('arcBetween', () => {
  it('lands on the target that has moved with the Earth, within a centimetre', () => {
    fc.assert(
      fc.property(pair, (ends) => {
        expect(missOf(arcOf(ends, { kind: 'minimum-energy' }), ends.to)).toBeLessThan(0.01);
      }),
      { numRuns: 200 },
    );
  });

  it('has no slower neighbour: one second more or less needs more speed', () => {
    fc.assert(
      fc.property(pair, (ends) => {
        const least = arcOf(ends, { kind: 'minimum-energy' });
        for (const change of [-1, 1]) {
          const other = arcOf(ends, { kind: 'flight-time', flightTimeS: least.flightTimeS + change });
          expect(other.speedRelativeMPerS).toBeGreaterThan(least.speedRelativeMPerS);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('meets the apogee, angle, loft or speed that was asked, and still lands', () => {
    fc.assert(
      fc.property(pair, between(1.05, 2), (ends, factor) => {
        const least = arcOf(ends, { kind: 'minimum-energy' });
        const apogeeAltitudeM = least.apogeeAltitudeM * factor;
        const lofted = arcOf(ends, { kind: 'apogee', apogeeAltitudeM });
        expect(Math.abs(lofted.apogeeAltitudeM - apogeeAltitudeM)).toBeLessThan(0.01);
        expect(missOf(lofted, ends.to)).toBeLessThan(0.01);

        const angle = least.flightPathAngleRelativeRad + 0.1;
        const steeper = arcOf(ends, { kind: 'flight-path-angle', flightPathAngleRad: angle });
        expect(Math.abs(steeper.flightPathAngleRelativeRad - angle)).toBeLessThan(1e-9);
        expect(arcOf(ends, { kind: 'loft', offsetRad: 0.1 }).flightTimeS).toBeCloseTo(steeper.flightTimeS, 4);

        const speedMPerS = least.speedRelativeMPerS * 1.01;
        const high = arcOf(ends, { kind: 'speed', speedMPerS, branch: 'lofted' });
        const low = arcOf(ends, { kind: 'speed', speedMPerS, branch: 'depressed' });
        expect(Math.abs(high.speedRelativeMPerS - speedMPerS)).toBeLessThan(1e-6);
        expect(Math.abs(low.speedRelativeMPerS - speedMPerS)).toBeLessThan(1e-6);
        expect(low.flightTimeS).toBeLessThan(least.flightTimeS);
        expect(high.flightTimeS).toBeGreaterThan(least.flightTimeS);
        expect(missOf(low, ends.to)).toBeLessThan(0.01);
      }),
      { numRuns: 100 },
    );
  });

  it('is the closed form on a sphere that does not turn', () => {
    const from = { latitudeRad: 0.3, longitudeRad: 0.2, heightM: 0 };
    const sphere = {
      radiusM: SPHERE.equatorialRadiusM,
      gravitationalParameterM3PerS2: SPHERE.gravitationalParameterM3PerS2,
    };
    for (const rangeM of [500e3, 3000e3, 10_000e3]) {
      const to = destinationOnSphere(from, 1, rangeM / sphere.radiusM);
      const arc = arcOf({ from, to }, { kind: 'minimum-energy' }, SPHERE);
      const closed = leastSpeedFlight(rangeM, sphere);
      expect(Math.abs(arc.speedRelativeMPerS - closed.burnoutSpeedMPerS)).toBeLessThan(1e-4);
      expect(Math.abs(arc.apogeeAltitudeM - closed.apogeeM)).toBeLessThan(1);
      expect(Math.abs(arc.flightTimeS - closed.flightTimeS)).toBeLessThan(1e-3);
      expect(arc.azimuthRelativeRad).toBeCloseTo(1, 9);
    }
  });

  it('needs less speed eastward than westward on a turning Earth', () => {
    const from = { latitudeRad: 0, longitudeRad: 0, heightM: 0 };
    const speedTo = (bearing: number) =>
      arcOf({ from, to: destinationOnSphere(from, bearing, 1.2) }, { kind: 'minimum-energy' }, TURNING_SPHERE)
        .speedRelativeMPerS;
    expect(speedTo(Math.PI / 2)).toBeLessThan(speedTo(-Math.PI / 2) - 300);
  });

  it('is unchanged when both ends move by the same longitude', () => {
    fc.assert(
      fc.property(pair, between(-3, 3), (ends, shift) => {
        const moved = (place: Geodetic) => ({ ...place, longitudeRad: place.longitudeRad + shift });
        const here = arcOf(ends, { kind: 'minimum-energy' });
        const there = arcOf({ from: moved(ends.from), to: moved(ends.to) }, { kind: 'minimum-energy' });
        expect(Math.abs(here.speedRelativeMPerS - there.speedRelativeMPerS)).toBeLessThan(1e-6);
        expect(Math.abs(here.flightTimeS - there.flightTimeS)).toBeLessThan(1e-3);
      }),
      { numRuns: 50 },
    );
  });
});

describe('arcBetween where there is no arc', () => {
  const from: Geodetic = { latitudeRad: 0.7, longitudeRad: 0.5, heightM: 100e3 };
  const to = { ...destinationOnSphere(from, 2, 1), heightM: 0 };
  const reasonOf = (kind: ArcKind) => {
    const outcome = arcBetween({ from, to, earth: WGS_84, kind });
    return outcome.kind === 'unreachable' ? outcome.reason : outcome.kind;
  };

  it('names the least speed when the given one is too low', () => {
    const least = arcOf({ from, to }, { kind: 'minimum-energy' }).speedRelativeMPerS;
    const slow = arcBetween({ from, to, earth: WGS_84, kind: { kind: 'speed', speedMPerS: 4000, branch: 'lofted' } });
    expect(slow).toEqual({ kind: 'unreachable', reason: 'too-slow', leastSpeedMPerS: least });
  });

  it('refuses paths through the ground', () => {
    expect(reasonOf({ kind: 'flight-time', flightTimeS: 400 })).toBe('through-the-ground');
    expect(reasonOf({ kind: 'speed', speedMPerS: 10_500, branch: 'depressed' })).toBe('through-the-ground');
  });

  it('finds no lofted arc at escape speed, no apogee below the ends, no vertical launch', () => {
    expect(reasonOf({ kind: 'speed', speedMPerS: 12_000, branch: 'lofted' })).toBe('no-such-arc');
    expect(reasonOf({ kind: 'apogee', apogeeAltitudeM: 50e3 })).toBe('no-such-arc');
    expect(reasonOf({ kind: 'flight-path-angle', flightPathAngleRad: Math.PI / 2 })).toBe('no-such-arc');
  });

  it('refuses places and values that are not numbers', () => {
    const lost = { ...from, latitudeRad: Number.NaN };
    expect(() => arcBetween({ from: lost, to, earth: WGS_84, kind: { kind: 'minimum-energy' } })).toThrow('finite');
    expect(() => reasonOf({ kind: 'apogee', apogeeAltitudeM: Number.NaN })).toThrow('finite');
    expect(() => reasonOf({ kind: 'flight-time', flightTimeS: 0 })).toThrow('positive');
  });

  it('has no plane to the same place on an Earth that does not turn', () => {
    const outcome = arcBetween({ from, to: { ...from, heightM: 0 }, earth: SPHERE, kind: { kind: 'minimum-energy' } });
    expect(outcome).toEqual({ kind: 'unreachable', reason: 'no-plane' });
  });
});
