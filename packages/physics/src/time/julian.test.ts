import { describe, expect, it } from 'vitest';
import { degFromRad, TWO_PI } from '../quantities/index.ts';
import {
  earthRotationAngleRad,
  formatTPlus,
  gmstRad,
  julianDateFromSeconds,
  secondsFromJulianDate,
  secondsFromUtc,
} from './index.ts';

const julian = (utc: string): number => julianDateFromSeconds(secondsFromUtc(utc) ?? Number.NaN);

describe('Julian dates', () => {
  it('know J2000, the Unix epoch and the launch of Sputnik', () => {
    expect(julian('2000-01-01T12:00:00Z')).toBe(2_451_545);
    expect(julian('1970-01-01T00:00:00Z')).toBe(2_440_587.5);
    expect(julian('1957-10-04T19:28:34Z')).toBeCloseTo(2_436_116.31, 2);
  });

  it('go back to seconds within 40 microseconds', () => {
    for (const seconds of [-2e9, 0, 1_263_547_800.25, 4e9])
      expect(Math.abs(secondsFromJulianDate(julianDateFromSeconds(seconds)) - seconds)).toBeLessThan(4e-5);
  });
});

describe('the turning Earth', () => {
  it('gains a turn a year: one sidereal day is 86,164.09 s', () => {
    const start = julian('2010-01-15T00:00:00Z');
    const turned = gmstRad(start + 86_164.0905 / 86_400) - gmstRad(start);
    expect(Math.abs(turned)).toBeLessThan(1e-8);
  });

  it('has sidereal time and rotation angle apart by precession only: 0.13 degrees in ten years', () => {
    const date = julian('2010-01-01T12:00:00Z');
    const apart = degFromRad(gmstRad(date) - earthRotationAngleRad(date));
    // 4612.156534 arc seconds a century, IERS Conventions (2010), equation 5.32; the older precession in GMST leaves 0.1".
    expect(Math.abs(apart - (4612.156534 * 0.1) / 3600)).toBeLessThan(5e-5);
  });

  it('stays in 0..2pi', () => {
    for (let day = -40_000; day < 40_000; day += 373.3) {
      for (const angle of [gmstRad(2_451_545 + day), earthRotationAngleRad(2_451_545 + day)]) {
        expect(angle).toBeGreaterThanOrEqual(0);
        expect(angle).toBeLessThan(TWO_PI + 1e-12);
      }
    }
  });
});

describe('elapsed time', () => {
  it.each([
    [0, 0, 'T+00:00'],
    [125, 0, 'T+02:05'],
    [3607.49, 1, 'T+1:00:07.5'],
    [59.9996, 3, 'T+01:00.000'],
    [-30, 0, 'T-00:30'],
    [-0.2, 0, 'T+00:00'],
    [600.04, 2, 'T+10:00.04'],
  ] as const)('%d s with %d decimals reads %s', (timeS, decimals, text) => {
    expect(formatTPlus(timeS, decimals)).toBe(text);
  });
});
