import { describe, expect, it } from 'vitest';
import { type Curve, curveOf } from './curve.ts';

const curve = (gainAt: (value: number) => number, refine: number | null = 1): Curve => ({
  beneficiary: 'north',
  contributor: 'south',
  raidId: 'r1',
  threats: 'own-land',
  missiles: 1,
  measure: 'warningTimeS',
  varied: 'delay',
  values: [0, 60, 120, 300, 600],
  gainAt: (value) => ({ value: gainAt(value), interval: null }),
  refine,
});

describe('the end of a gain', () => {
  it('is bracketed to one second between two values', () => {
    // A gain of less than half a second does not show in whole seconds.
    expect(curveOf(curve((delayS) => Math.max(0, 200 - delayS)))?.goneBetween).toEqual([199, 200]);
  });

  it('is no nearer than the values where asking again would cost trials', () => {
    expect(curveOf(curve((delayS) => 200 - delayS, null))?.goneBetween).toEqual([120, 300]);
  });

  it('is open where the gain lasts, and where there never was one', () => {
    expect(curveOf(curve(() => 5))).toMatchObject({ goneBetween: null, lasts: true });
    expect(curveOf(curve(() => -5))).toMatchObject({ goneBetween: null, lasts: false });
  });

  it('is not where harm begins: that is bracketed by the sign', () => {
    // No gain is told beyond 200 s; a loss is told from 401 s on.
    const gainAt = (delayS: number): number => (delayS < 200 ? 10 : delayS <= 400 ? 0 : 400 - delayS);
    const found = curveOf(curve(gainAt));
    expect(found?.goneBetween).toEqual([199, 200]);
    expect(found?.harmBetween).toEqual([400, 401]);
    expect(curveOf(curve(() => 5))?.harmBetween).toBeNull();
  });

  it('has no curve where nothing is gained or lost at any value', () => {
    expect(curveOf(curve(() => 0))).toBeNull();
  });
});
