import { WGS_84 } from '@parasol/physics/earth';
import { positionAt, velocityAt } from '@parasol/physics/flight';
import { destination, ecefFromGeodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { distance, length } from '@parasol/physics/vectors';
import { altitudeM } from '@parasol/physics/visibility';
import { describe, expect, it } from 'vitest';
import { type FlyoutOrder, nominalFlyout } from './nominal-flyout.ts';

const site = { latitudeRad: radFromDeg(54), longitudeRad: radFromDeg(17), heightM: 0 };

/** A meeting 1,000 km away and 400 km high. */
const order = (bearingDeg: number, flightTimeS: number): FlyoutOrder => ({
  site,
  meetingEcefM: ecefFromGeodetic(
    { ...destination(site, radFromDeg(bearingDeg), 1_000_000 / WGS_84.equatorialRadiusM), heightM: 400_000 },
    WGS_84,
  ),
  flightTimeS,
  burnTimeS: 120,
  burnoutAltitudeM: 150_000,
  earth: WGS_84,
});

describe('a nominal fly-out', () => {
  it.each([0, 90, 135, 270])(
    'starts at rest at its site and passes the meeting in time, towards %d degrees',
    (bearing) => {
      const asked = order(bearing, 350);
      const flight = nominalFlyout(asked);
      if (flight === null) throw new Error('there is a flight');
      expect(distance(positionAt(flight, 0), ecefFromGeodetic(site, WGS_84))).toBeLessThan(1);
      expect(length(velocityAt(flight, 0))).toBeLessThan(1);
      expect(Math.abs(altitudeM(positionAt(flight, 120), WGS_84) - 150_000)).toBeLessThan(100);
      // The arc to the meeting is a two-body one; J2 moves it by half of 1e-2 m/s2 times the square of the time, some hundred metres.
      expect(distance(positionAt(flight, 350), asked.meetingEcefM)).toBeLessThan(1000);
      expect(flight.timesS.every((timeS, i) => i === 0 || timeS > flight.timesS[i - 1])).toBe(true);
    },
  );

  it('is faster when it has less time, and none when it has no more than the burn', () => {
    const speed = (timeS: number): number => {
      const flight = nominalFlyout(order(90, timeS));
      return flight === null ? Number.NaN : length(velocityAt(flight, 120));
    };
    expect(speed(300)).toBeGreaterThan(speed(400));
    expect(nominalFlyout(order(90, 120))).toBeNull();
  });
});
