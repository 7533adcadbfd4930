import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { SPHERE } from '../earth/index.ts';
import { HALF_PI } from '../quantities/index.ts';
import { climbedAltitudeM, interceptorClimb, leastBurnoutAngleRad } from './climb.ts';
import { interceptorFan } from './fan.ts';

const model = { kind: 'kinematic', burnTimeS: 140, burnoutSpeedMPerS: 6300, burnoutAltitudeM: 200_000 } as const;
const RADIUS_M = 6_371_000;

const angles = (): number[] => {
  const least = leastBurnoutAngleRad(model);
  return [0, 0.25, 0.5, 0.75, 1].map((share) => least + share * (HALF_PI - least));
};

describe('the climb of an interceptor', () => {
  it.each(angles())('ends at the stated altitude, speed and angle of %d rad', (burnoutAngleRad) => {
    const { positionsEcefM: p, velocitiesEcefMPerS: v } = interceptorClimb(model, {
      burnoutAngleRad,
      radiusM: RADIUS_M,
      intervals: 70,
    });
    const [x, y] = p.slice(-3);
    const [u, w] = v.slice(-3);
    const r = Math.hypot(x, y);
    expect(r - RADIUS_M).toBeCloseTo(200_000, 3);
    expect(Math.hypot(u, w)).toBeCloseTo(6300, 6);
    expect(Math.asin((u * x + w * y) / (r * 6300))).toBeCloseTo(burnoutAngleRad, 6);
  });

  it.each(angles())('starts upwards from rest and only rises and speeds up, at %d rad', (burnoutAngleRad) => {
    const { positionsEcefM: p, velocitiesEcefMPerS: v } = interceptorClimb(model, {
      burnoutAngleRad,
      radiusM: RADIUS_M,
      intervals: 70,
    });
    expect(Math.hypot(...v.slice(0, 3))).toBe(0);
    let before = { height: 0, speed: 0 };
    for (let i = 1; i <= 70; i++) {
      const here = {
        height: Math.hypot(...p.slice(3 * i, 3 * i + 3)) - RADIUS_M,
        speed: Math.hypot(...v.slice(3 * i, 3 * i + 3)),
      };
      expect(here.height).toBeGreaterThan(before.height);
      expect(here.speed).toBeGreaterThan(before.speed);
      before = here;
    }
    expect(Math.atan2(p[3] - RADIUS_M, p[4])).toBeGreaterThanOrEqual(burnoutAngleRad);
  });

  it('needs a steeper burnout for a higher burnout or a slower interceptor', () => {
    expect(leastBurnoutAngleRad({ ...model, burnoutAltitudeM: 300_000 })).toBeGreaterThan(leastBurnoutAngleRad(model));
    expect(leastBurnoutAngleRad({ ...model, burnoutSpeedMPerS: 5000 })).toBeGreaterThan(leastBurnoutAngleRad(model));
  });

  it('lowers an altitude that the speed cannot reach straight up', () => {
    const slow = { ...model, burnoutSpeedMPerS: 1000 };
    expect(climbedAltitudeM(slow)).toBeLessThan(140_000);
    expect(leastBurnoutAngleRad(slow)).toBe(HALF_PI);
  });

  it('bounds the fan: no burnout below the stated altitude', () => {
    const fan = interceptorFan(model, { earth: SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 900, flights: 19 });
    const burnout = fan.timesS.findIndex((t) => t >= model.burnTimeS);
    for (let k = 0; k < 19; k++) {
      expect(fan.altitudesM[k * fan.timesS.length + burnout]).toBeCloseTo(200_000, 0);
    }
    expect(fan.elevationsRad[18]).toBeCloseTo(leastBurnoutAngleRad(model), 12);
  });
});
