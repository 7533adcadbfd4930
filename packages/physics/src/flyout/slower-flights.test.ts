import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { SPHERE } from '../earth/index.ts';
import { interceptorFan } from './fan.ts';
import { flyoutTable } from './flyout.ts';
import { flyoutTableFromFan } from './table-from-fan.ts';

const grid = { chordCount: 120, altitudeCount: 60, maximumChord: 0.8, maximumAltitudeM: 1_500_000 };
const options = { earth: SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 1500, flights: 181, grid };
const interceptor = (burnoutSpeedMPerS: number) =>
  ({ kind: 'kinematic', burnTimeS: 180, burnoutSpeedMPerS, burnoutAltitudeM: 300_000 }) as const;

describe('flights with less than the full burnout speed', () => {
  const fast = flyoutTable(interceptor(7750), options);
  const fullOnly = flyoutTableFromFan(interceptorFan(interceptor(7750), options), grid);

  it('only add points and never delay one', () => {
    let added = 0;
    for (let i = 0; i < fast.timesS.length; i++) {
      expect(fast.timesS[i]).toBeLessThanOrEqual(fullOnly.timesS[i]);
      if (fast.timesS[i] < Number.POSITIVE_INFINITY && fullOnly.timesS[i] === Number.POSITIVE_INFINITY) added++;
    }
    expect(added).toBeGreaterThan(100);
  });

  it('let a faster interceptor reach what a slower one of the same climb reaches, but for the edge cells of a step of speed', () => {
    const slow = flyoutTable(interceptor(6000), options);
    let reached = 0;
    let lost = 0;
    for (let i = 0; i < slow.timesS.length; i++) {
      if (slow.timesS[i] === Number.POSITIVE_INFINITY) continue;
      reached++;
      if (fast.timesS[i] === Number.POSITIVE_INFINITY) lost++;
    }
    // 3 % seen, between steps of 5 % in speed: reach is drawn in by up to a cell at the lower edge of each step.
    expect(lost / reached).toBeLessThan(0.04);
    let lostAtFullSpeed = 0;
    for (let i = 0; i < slow.timesS.length; i++) {
      if (slow.timesS[i] < Number.POSITIVE_INFINITY && fullOnly.timesS[i] === Number.POSITIVE_INFINITY)
        lostAtFullSpeed++;
    }
    expect(lostAtFullSpeed).toBeGreaterThan(10 * lost);
  });
});
