import { SPHERE } from '@parasol/physics/earth';
import { initialBearingRad } from '@parasol/physics/frames';
import { radFromDeg, TWO_PI } from '@parasol/physics/quantities';
import { describe, expect, it } from 'vitest';
import { parabolicFlight, place, threat } from '../engagement/testing/synthetic.ts';
import { fitsNotice, knowsNotice, type LaunchNotification, launchAzimuthRad } from './index.ts';

const FROM = place(69, 16);
const flightTo = (latitudeDeg: number, longitudeDeg: number) =>
  parabolicFlight(FROM, place(latitudeDeg, longitudeDeg), { apogeeM: 1_400_000, impactS: 1_000, burnoutS: 100 });
const north = threat('rocket', 100, flightTo(79, 14));
const notice = (change: Partial<LaunchNotification> = {}): LaunchNotification => ({
  id: 'notice',
  fromPartyId: 'green',
  toPartyIds: ['blue'],
  launchAreaIds: ['area'],
  fromS: 50,
  toS: 150,
  azimuthFromRad: radFromDeg(340),
  azimuthToRad: radFromDeg(20),
  ...change,
});
const fits = (change: Partial<LaunchNotification>) => fitsNotice(notice(change), north, SPHERE);

describe('a notice of a launch', () => {
  it.each([
    [79, 14],
    [69.1, 60],
    [50, 16],
    [60, -20],
  ])('asks for the azimuth of the great circle to %s N %s E', (latitudeDeg, longitudeDeg) => {
    const bearingRad = initialBearingRad(FROM, place(latitudeDeg, longitudeDeg));
    const azimuthRad = launchAzimuthRad(flightTo(latitudeDeg, longitudeDeg), SPHERE);
    expect(Math.abs(azimuthRad - (bearingRad < 0 ? bearingRad + TWO_PI : bearingRad))).toBeLessThan(1e-6);
  });

  it('fits by area, window and a sector through north', () => {
    expect(fits({})).toBe(true);
    expect(fits({ launchAreaIds: ['elsewhere'] })).toBe(false);
    expect(fits({ fromS: 101 })).toBe(false);
    expect(fits({ toS: 99 })).toBe(false);
    expect(fits({ fromS: 100, toS: 100 })).toBe(true);
    expect(fits({ azimuthFromRad: radFromDeg(20), azimuthToRad: radFromDeg(340) })).toBe(false);
    expect(fits({ azimuthFromRad: radFromDeg(0), azimuthToRad: radFromDeg(340) })).toBe(false);
    expect(fits({ azimuthFromRad: 0, azimuthToRad: TWO_PI })).toBe(true);
  });

  it('is known to those told and to him who gave it', () => {
    expect(['green', 'blue', 'white'].map((id) => knowsNotice(notice(), id))).toEqual([true, true, false]);
  });
});
