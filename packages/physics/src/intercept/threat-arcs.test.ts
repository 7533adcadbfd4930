import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { flyMissile } from '../boost/index.ts';
import { SPHERE, TURNING_SPHERE } from '../earth/index.ts';
import { arcBetween, positionAt } from '../flight/index.ts';
import { destination, type Geodetic } from '../frames/index.ts';
import { radFromDeg } from '../quantities/index.ts';
import { distance, length } from '../vectors/index.ts';
import { ANOMALY_STEP_RAD } from './anomaly-grid.ts';
import { ARC_STATUS, arcPoint, type ThreatArcsRequest, threatArcs } from './threat-arcs.ts';

const LAUNCH: Geodetic = { latitudeRad: radFromDeg(35), longitudeRad: radFromDeg(50), heightM: 0 };
const BURN = { burnoutAltitudeM: 150_000, burnTimeS: 150 };

const arcsTo = (places: readonly Geodetic[], rest: Partial<ThreatArcsRequest> = {}) =>
  threatArcs({
    launch: LAUNCH,
    places: {
      latitudesRad: Float64Array.from(places, ({ latitudeRad }) => latitudeRad),
      longitudesRad: Float64Array.from(places, ({ longitudeRad }) => longitudeRad),
    },
    ...BURN,
    maximumRangeM: 12_000_000,
    loftRad: 0,
    earth: TURNING_SPHERE,
    ...rest,
  });

const place = (latitudeDeg: number, longitudeDeg: number): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

const PLACES = [place(48, 2), place(40, 30), place(60, -100), place(36, 60), place(-20, 60), place(52, 21)];

describe('threat arcs', () => {
  it.each([0, 10, -10])('fly as the kinematic missile does, lofted by %d degrees', (loftDeg) => {
    const arcs = arcsTo(PLACES, { loftRad: radFromDeg(loftDeg) });
    PLACES.forEach((to, i) => {
      const missile = flyMissile(
        { kind: 'kinematic', ...BURN, maximumRangeM: 12_000_000 },
        {
          from: LAUNCH,
          to,
          earth: TURNING_SPHERE,
          atmosphere: VACUUM,
          trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: radFromDeg(loftDeg) },
        },
      );
      expect(arcs.status[i]).toBe(ARC_STATUS.flies);
      if (missile.kind !== 'flown') throw new Error(missile.kind);
      // The kinematic missile turns its boost a little sideways with the Earth: 40 km at burnout of the longest flight, none at the end.
      expect(Math.abs(arcs.impactS[i]! / missile.flight.impactS - 1)).toBeLessThan(loftDeg === 0 ? 0.0005 : 0.006);
      const middle = arcPoint(arcs, i, (arcs.firstNode[i]! + arcs.lastNode[i]!) >> 1);
      const there = positionAt(missile.flight, middle.timeS);
      expect(distance(middle.positionEcefM, there)).toBeLessThan(0.006 * missile.rangeM);
    });
  });

  it('are those of the Lambert search when they leave from the same burnout place', () => {
    const directly = { burnoutDownrangeM: 0 };
    const arcs = arcsTo(PLACES, directly);
    PLACES.forEach((to, i) => {
      const arc = arcBetween({
        from: LAUNCH,
        to,
        heightFromM: BURN.burnoutAltitudeM,
        earth: TURNING_SPHERE,
        kind: { kind: 'minimum-energy' },
      });
      if (arc.kind !== 'arc') throw new Error(arc.reason);
      // Slopes by differences leave the place of the minimum free by a second; the speed there is flat.
      expect(Math.abs(arcs.impactS[i]! - BURN.burnTimeS - arc.flightTimeS)).toBeLessThan(1);
    });
  });

  it('end at their places, turned with the Earth, and their samples obey time and radius', () => {
    fc.assert(
      fc.property(
        fc.record({
          bearing: fc.double({ min: 0, max: 6.28, noNaN: true }),
          rangeKm: fc.double({ min: 800, max: 11_000, noNaN: true }),
          loftDeg: fc.constantFrom(-10, 0, 10),
          turning: fc.boolean(),
        }),
        ({ bearing, rangeKm, loftDeg, turning }) => {
          const earth = turning ? TURNING_SPHERE : SPHERE;
          const to = destination(LAUNCH, bearing, (1000 * rangeKm) / earth.equatorialRadiusM);
          const arcs = arcsTo([{ ...to, heightM: 0 }], { loftRad: radFromDeg(loftDeg), earth });
          expect(arcs.status[0]).toBe(ARC_STATUS.flies);
          const last = arcPoint(arcs, 0, arcs.lastNode[0]!);
          const next = arcPoint(arcs, 0, arcs.lastNode[0]! + 1);
          // The place lies between the last node above the ground and the next one below.
          expect(last.altitudeM).toBeGreaterThan(0);
          expect(next.altitudeM).toBeLessThanOrEqual(0);
          expect(arcs.impactS[0]).toBeGreaterThan(last.timeS);
          expect(arcs.impactS[0]).toBeLessThanOrEqual(next.timeS);
          expect(Math.abs(length(last.positionEciM) - earth.equatorialRadiusM - last.altitudeM)).toBeLessThan(0.01);
          const share = (arcs.impactS[0]! - last.timeS) / (next.timeS - last.timeS);
          const [x, y, z] = [0, 1, 2].map((k) => last.positionEcefM[k]! * (1 - share) + next.positionEcefM[k]! * share);
          const radius = Math.hypot(x!, y!, z!);
          const cosLatitude = Math.cos(to.latitudeRad);
          const missM = Math.hypot(
            (earth.equatorialRadiusM * x!) / radius - earth.equatorialRadiusM * cosLatitude * Math.cos(to.longitudeRad),
            (earth.equatorialRadiusM * y!) / radius - earth.equatorialRadiusM * cosLatitude * Math.sin(to.longitudeRad),
            (earth.equatorialRadiusM * z!) / radius - earth.equatorialRadiusM * Math.sin(to.latitudeRad),
          );
          // A chord over one node of 7 s bends by g dt^2 / 8, 60 m; seen along the ground of a shallow arc a little more.
          expect(missM).toBeLessThan(300);
          const first = arcPoint(arcs, 0, arcs.firstNode[0]!);
          expect(first.timeS).toBeGreaterThanOrEqual(BURN.burnTimeS);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('need the least speed: a lofted and a depressed arc leave faster', () => {
    const speed2 = (loftDeg: number): number => {
      const arcs = arcsTo([place(48, 2)], { loftRad: radFromDeg(loftDeg), earth: SPHERE, burnoutDownrangeM: 0 });
      const r = SPHERE.equatorialRadiusM + BURN.burnoutAltitudeM;
      return SPHERE.gravitationalParameterM3PerS2 * (2 / r - 1 / arcs.semiMajorM[0]!);
    };
    const least = speed2(0);
    for (const loftDeg of [-10, -3, 3, 10]) expect(speed2(loftDeg)).toBeGreaterThan(least);
  });

  it('leave out places beyond the range and places that cannot be aimed at', () => {
    const arcs = arcsTo([place(35, 50), place(-35, -130), place(40, 40)], { maximumRangeM: 800_000 });
    expect([...arcs.status]).toEqual([ARC_STATUS.noTrajectory, ARC_STATUS.beyondRange, ARC_STATUS.beyondRange]);
    expect([...arcs.lastNode]).toEqual([-1, -1, -1]);
    expect(arcsTo([place(-35, -130)], { maximumRangeM: 1e9 }).status[0]).toBe(ARC_STATUS.noTrajectory);
  });

  it('know their grid', () => {
    expect(ANOMALY_STEP_RAD * 1024).toBeCloseTo(2 * Math.PI, 14);
  });
});
