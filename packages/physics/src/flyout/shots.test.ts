import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { SPHERE } from '../earth/index.ts';
import { interceptorFan } from './fan.ts';
import { fanTimeS } from './fan-time.ts';
import { flyoutTable } from './flyout.ts';
import { shotsOfFan } from './shots.ts';

const grid = { chordCount: 120, altitudeCount: 60, maximumChord: 0.8, maximumAltitudeM: 1_500_000 };
const options = { earth: SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 1500, flights: 181 };
const interceptor = (burnoutSpeedMPerS: number) =>
  ({ kind: 'kinematic', burnTimeS: 180, burnoutSpeedMPerS, burnoutAltitudeM: 300_000 }) as const;

describe('the launches of a fan that climbs', () => {
  it('go from the vertical at full speed over the lowest to the vertical at the least speed, neighbours beside one another', () => {
    const shots = shotsOfFan(interceptor(6000), 181);
    expect(shots[0]).toEqual({ elevationRad: Math.PI / 2, burnoutSpeedMPerS: 6000 });
    const level = shots.map(({ elevationRad, burnoutSpeedMPerS }) => burnoutSpeedMPerS * Math.cos(elevationRad));
    const rising = shots.map(({ elevationRad, burnoutSpeedMPerS }) => burnoutSpeedMPerS * Math.sin(elevationRad));
    for (let k = 181; k < shots.length; k++) {
      expect(rising[k]).toBeCloseTo(rising[180], 6);
      expect(level[k - 1] - level[k]).toBeLessThan(50.001);
    }
    expect(level.at(-1)).toBeCloseTo(0, 6);
  });

  it('are enough: no flight between them is sooner anywhere', () => {
    const bound = interceptorFan(interceptor(6000), options);
    const inside = [0.9, 0.7, 0.5].map((share) => interceptorFan(interceptor(6000 * share), options));
    let compared = 0;
    for (let chord = 0.02; chord < 0.6; chord += 0.09) {
      for (let altitudeM = 90_000; altitudeM < 1_200_000; altitudeM *= 1.5) {
        const soonest = Math.min(...inside.map((fan) => fanTimeS(fan, { chord, altitudeM })));
        if (soonest === Number.POSITIVE_INFINITY) continue;
        compared++;
        // Of the linear time inside a mesh triangle.
        expect(fanTimeS(bound, { chord, altitudeM })).toBeLessThan(soonest + 0.1);
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('let a faster interceptor reach everything that a slower one of the same climb reaches, and no later', () => {
    const slow = flyoutTable(interceptor(6000), { ...options, grid });
    const fast = flyoutTable(interceptor(7750), { ...options, grid });
    let reached = 0;
    for (let i = 0; i < slow.timesS.length; i++) {
      if (slow.timesS[i] === Number.POSITIVE_INFINITY) continue;
      reached++;
      expect(fast.timesS[i]).toBeLessThan(slow.timesS[i] + 0.1);
    }
    expect(reached).toBeGreaterThan(1000);
  });
});
