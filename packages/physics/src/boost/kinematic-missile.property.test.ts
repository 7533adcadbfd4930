import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMOOTH_US76 } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { velocityAt } from '../flight/index.ts';
import { radFromDeg } from '../quantities/index.ts';
import { length } from '../vectors/index.ts';
import { flyMissile, groundDistanceM } from './index.ts';

/** Even over a range: doubles of fast-check crowd at its ends. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);

const places = fc.record({
  latitudeRad: evenly(-1, 1).map(Math.asin),
  longitudeRad: evenly(-Math.PI, Math.PI),
  heightM: evenly(0, 2000),
});

const cases = fc.record({
  from: places,
  to: places,
  burnTimeS: evenly(60, 300),
  burnoutAltitudeM: evenly(60_000, 250_000),
  ballisticCoefficientKgPerM2: evenly(3000, 12_000),
  offsetDeg: fc.constantFrom(-10, 0, 10),
});

/** Shorter flights than this have no free flight worth the name after 300 s of boost. */
const SHORTEST_RANGE_M = 500_000;

describe('a kinematic missile, anywhere on Earth', () => {
  it('ends within two metres of its target, its times in order and its boost ever faster', () => {
    let flights = 0;
    fc.assert(
      fc.property(cases, ({ from, to, offsetDeg, ...figures }) => {
        fc.pre(groundDistanceM(from, to, WGS_84) > SHORTEST_RANGE_M);
        const outcome = flyMissile(
          { kind: 'kinematic', maximumRangeM: 13_000_000, ...figures },
          {
            from,
            to,
            earth: WGS_84,
            atmosphere: SMOOTH_US76,
            trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: radFromDeg(offsetDeg) },
          },
        );
        // Antipodes are beyond range; a flat flight between close places may not exist.
        if (outcome.kind !== 'flown') {
          expect(outcome.kind === 'beyond-range' || offsetDeg < 0).toBe(true);
          return;
        }
        flights++;
        expect(outcome.missM).toBeLessThan(2);
        expect(outcome.burnoutAltitudeM).toBeLessThanOrEqual(figures.burnoutAltitudeM);
        const { timesS, burnoutS } = outcome.flight;
        let speed = -1;
        for (let i = 1; i < timesS.length; i++) {
          expect(timesS[i]).toBeGreaterThan(timesS[i - 1]);
          if (timesS[i] > burnoutS) continue;
          const now = length(velocityAt(outcome.flight, timesS[i]));
          expect(now).toBeGreaterThan(speed);
          speed = now;
        }
      }),
      { numRuns: 150 },
    );
    expect(flights).toBeGreaterThan(50);
  });
});
