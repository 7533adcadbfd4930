import { SPHERE, TURNING_SPHERE, WGS_84 } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { flyoutTimeToS } from '@parasol/physics/flyout';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { distance, length } from '@parasol/physics/vectors';
import { altitudeM } from '@parasol/physics/visibility';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneBattery } from '../engagement/testing/one-battery.ts';
import { interceptorType, straightFlyout } from '../engagement/testing/synthetic.ts';
import { flightTimeToS } from './flight-time.ts';
import { earliestShot, type InterceptorType, lastLaunchS, limitOf, opportunities } from './index.ts';

const {
  threats: [threat],
  batteries: [battery],
} = oneBattery();
const type = interceptorType();
const all = opportunities(battery, type, threat, SPHERE);

describe('the flight time of an interceptor', () => {
  const siteEcefM = ecefFromGeodetic(battery.site, SPHERE);
  const targetEcefM = positionAt(threat.flight, 500);

  it('is distance over speed for an interceptor that flies straight over a still Earth', () => {
    const time = flightTimeToS(type.flyout, { siteEcefM, targetEcefM, earth: SPHERE });
    const slantM = distance(siteEcefM, targetEcefM);
    const heightM = altitudeM(targetEcefM, SPHERE);
    // Linear in the square of the time: inside a cell the square is off by at most the sum of its squared sides over four.
    const cellsM2 =
      (length(siteEcefM) * length(targetEcefM)) / 159 ** 2 + ((2 * Math.sqrt(2_000_000 * heightM)) / 79) ** 2;
    expect(Math.abs(time / (slantM / 4_000) - 1)).toBeLessThan(cellsM2 / (8 * slantM * slantM));
  });

  it('changes by no more than the way the ground turns under it', () => {
    const still = flightTimeToS(type.flyout, { siteEcefM, targetEcefM, earth: SPHERE });
    const turning = flightTimeToS(type.flyout, { siteEcefM, targetEcefM, earth: TURNING_SPHERE });
    // The site's speed of at most 465 m/s against 4,000 m/s.
    expect(Math.abs(turning / still - 1)).toBeLessThan(465 / 4_000);
    expect(turning).not.toBe(still);
  });

  it('is the later one where the point to aim at lies on either side of a jump', () => {
    // 500 s near the site and 300 s beyond a chord, or the other way round: the turn carries the aim point of a point beside the border to the other side.
    const flat = straightFlyout(4_000, 900);
    const { chordCount } = flat.header;
    let toAndFro = 0;
    for (let border = 2; border < chordCount - 2; border++) {
      for (const [near, far] of [
        [500, 300],
        [300, 500],
      ] as const) {
        const timesS = flat.timesS.map((_, i) => (i % chordCount < border ? near : far));
        const table = { ...flat, timesS };
        for (let timeS = 300; timeS < 700; timeS += 5) {
          const meeting = { siteEcefM, targetEcefM: positionAt(threat.flight, timeS), earth: TURNING_SPHERE };
          const found = flightTimeToS(table, meeting);
          const needs = flyoutTimeToS(table, { ...meeting, timeOfFlightS: found });
          if (Math.abs(needs - found) > 1) toAndFro++;
          expect(needs).toBeLessThan(found + 0.01);
        }
      }
    }
    expect(toAndFro).toBeGreaterThan(0);
  });

  it('is infinite beyond the reach of the table', () => {
    const slow = straightFlyout(500, 300);
    expect(flightTimeToS(slow, { siteEcefM, targetEcefM: positionAt(threat.flight, 10), earth: WGS_84 })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('shot opportunities', () => {
  it('keep every limit at every point', () => {
    expect(all.interceptS.length).toBeGreaterThan(50);
    all.interceptS.forEach((timeS, i) => {
      expect(all.altitudeM[i]).toBeGreaterThanOrEqual(type.minimumInterceptAltitudeM);
      expect(all.altitudeM[i]).toBeLessThanOrEqual(type.maximumInterceptAltitudeM);
      expect(timeS - all.launchS[i]).toBeLessThanOrEqual(type.maximumFlightTimeS);
      expect(all.launchS[i]).toBeGreaterThanOrEqual(threat.launchTimeS);
      expect(all.altitudeM[i]).toBe(altitudeM(positionAt(threat.flight, timeS - threat.launchTimeS), SPHERE));
    });
  });

  it('move with the launch of the missile and with nothing else', () => {
    const later = opportunities(battery, type, { ...threat, launchTimeS: 1_000 }, SPHERE);
    expect([...later.interceptS]).toEqual([...all.interceptS].map((timeS) => timeS + 1_000));
  });

  it('end before the missile falls below the lowest altitude', () => {
    const last = all.interceptS.at(-1) ?? 0;
    expect(last).toBeGreaterThan(threat.flight.apogeeS);
    expect(altitudeM(positionAt(threat.flight, last + all.stepS), SPHERE)).toBeLessThan(type.minimumInterceptAltitudeM);
  });
});

describe('what leaves no shot', () => {
  const burnoutS = threat.launchTimeS + threat.flight.burnoutS;
  const limitWith = (change: Partial<InterceptorType>): string | null =>
    limitOf(opportunities(battery, { ...type, ...change }, threat, SPHERE), burnoutS);

  it('is nothing while the last launch has not passed, and reach afterwards', () => {
    expect(limitOf(all, burnoutS)).toBeNull();
    expect(limitOf(all, lastLaunchS(all))).toBeNull();
    expect(limitOf(all, lastLaunchS(all) + 1)).not.toBeNull();
    expect(
      limitOf(opportunities(battery, { ...type, flyout: straightFlyout(100, 900) }, threat, SPHERE), burnoutS),
    ).toBe('out-of-reach');
  });

  it('is the one limit that stands in the way', () => {
    expect(limitWith({ maximumInterceptAltitudeM: 100_100 })).toBe('above-ceiling');
    expect(limitWith({ minimumInterceptAltitudeM: 450_000 })).toBe('too-low');
    expect(limitWith({ maximumFlightTimeS: 5 })).toBe('flight-time');
  });
});

describe('the earliest shot', () => {
  it('is never before its launch allows, agrees with the table, and comes no earlier for a later launch', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 900, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (notBeforeS, waitS) => {
          const shot = earliestShot(all, notBeforeS);
          if (shot === null) {
            expect(notBeforeS).toBeGreaterThan(lastLaunchS(all));
            return;
          }
          expect(shot.launchS).toBeGreaterThanOrEqual(notBeforeS);
          const needsS = flightTimeToS(type.flyout, {
            siteEcefM: ecefFromGeodetic(battery.site, SPHERE),
            targetEcefM: positionAt(threat.flight, shot.interceptS - threat.launchTimeS),
            earth: SPHERE,
          });
          // 0.1 s: linear between points 2 s apart of a curve with second derivative below 0.1 per s.
          expect(Math.abs(shot.interceptS - shot.launchS - needsS)).toBeLessThan(0.1);
          const later = earliestShot(all, notBeforeS + waitS);
          if (later !== null) expect(later.interceptS).toBeGreaterThanOrEqual(shot.interceptS);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('waits on the ground when the missile is not yet high enough', () => {
    const shot = earliestShot(all, 0);
    expect(shot?.interceptS).toBe(all.interceptS[0]);
    expect(shot?.launchS).toBe(all.launchS[0]);
  });
});
