import { describe, expect, it } from 'vitest';
import { LARGE_SOLID } from '../aerodynamics/index.ts';
import { VACUUM } from '../atmosphere/index.ts';
import { advance, CONVERGED_STEPS, flyFree, workspace } from '../boost/index.ts';
import { type Earth, SPHERE, TURNING_SPHERE } from '../earth/index.ts';
import { type Ecef, ecef, ecefFromEci, eci, velocityEcefFromEci } from '../frames/index.ts';
import { distance } from '../vectors/index.ts';
import { aimPointForFlyout, flyoutTable, flyoutTimeToS } from './index.ts';

interface Shot {
  readonly latitudeRad: number;
  readonly azimuthRad: number;
  readonly elevationRad: number;
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
}

/** Where a kinematic interceptor is after a time, Earth-fixed: straight boost on top of the site's own motion, then free flight. */
function flown(shot: Shot, earth: Earth, timeS: number): { readonly site: Ecef; readonly end: Ecef } {
  const radius = earth.equatorialRadiusM;
  const { latitudeRad: lat, azimuthRad: az, elevationRad: el, burnTimeS, burnoutSpeedMPerS } = shot;
  const up = [Math.cos(lat), 0, Math.sin(lat)];
  const north = [-Math.sin(lat), 0, Math.cos(lat)];
  const east = [0, 1, 0];
  const line = [0, 1, 2].map(
    (i) => Math.sin(el) * up[i] + Math.cos(el) * (Math.sin(az) * east[i] + Math.cos(az) * north[i]),
  );
  const siteSpeed = [0, earth.rotationRadPerS * radius * up[0], 0];
  const along = 0.5 * burnoutSpeedMPerS * burnTimeS;
  const at = [0, 1, 2].map((i) => radius * up[i] + siteSpeed[i] * burnTimeS + line[i] * along);
  const velocity = [0, 1, 2].map((i) => siteSpeed[i] + line[i] * burnoutSpeedMPerS);
  const position = eci(at[0], at[1], at[2]);
  const work = workspace(earth, VACUUM, LARGE_SOLID);
  work.state.set([
    burnTimeS,
    ...ecefFromEci(position, burnTimeS, earth),
    ...velocityEcefFromEci(position, eci(velocity[0], velocity[1], velocity[2]), burnTimeS, earth),
  ]);
  const start = { positionEcefM: at, up, heading: east, launchAltitudeM: 0, groundAltitudeM: 0 };
  const rules = { ...CONVERGED_STEPS, bodyDragUntilOutOfAir: false, endS: timeS };
  const { end } = flyFree(work, { massAfterBurnoutKg: 1, dragAreaAfterBurnoutM2: 0 }, { start, rules, advance });
  return {
    site: ecef(radius * up[0], 0, radius * up[2]),
    end: end[0] < timeS - 1 ? ecef(0, 0, 0) : ecef(end[1], end[2], end[3]),
  };
}

const directions = [0.1, 1.2, 2.3, 3.4, 4.5, 5.6].flatMap((azimuthRad) =>
  [0.3, 0.6, 0.9, 1.2, 1.5].map((elevationRad) => ({ azimuthRad, elevationRad })),
);

/** Largest distance between the point to be read in the table of a still site and where the still interceptor really is. */
function worstErrorM(shot: Pick<Shot, 'burnTimeS' | 'burnoutSpeedMPerS'>, timeS: number): number {
  let worst = 0;
  for (const latitudeRad of [0, 0.6, 1]) {
    for (const direction of directions) {
      const full = { ...shot, ...direction, latitudeRad };
      const turning = flown(full, TURNING_SPHERE, timeS);
      const still = flown(full, SPHERE, timeS);
      if (still.end[0] === 0 || turning.end[0] === 0) continue;
      const aim = aimPointForFlyout(turning.site, turning.end, timeS, TURNING_SPHERE);
      worst = Math.max(worst, distance(aim, still.end));
    }
  }
  return worst;
}

describe('the aim point for a fly-out table', () => {
  // Bounds are what direct integration gives, rounded up; the turn itself moves the aim by 63, 111, 287 and 686 km.
  it.each([
    { burnTimeS: 70, burnoutSpeedMPerS: 3200, timeS: 600, boundM: 800 },
    { burnTimeS: 126, burnoutSpeedMPerS: 4500, timeS: 600, boundM: 2000 },
    { burnTimeS: 126, burnoutSpeedMPerS: 4500, timeS: 1000, boundM: 11_000 },
    { burnTimeS: 180, burnoutSpeedMPerS: 7000, timeS: 1200, boundM: 21_000 },
  ])('agrees with integration on the turning Earth to $boundM m after $timeS s at $burnoutSpeedMPerS m/s', (row) => {
    expect(worstErrorM(row, row.timeS)).toBeLessThan(row.boundM);
  });

  it('would be wrong by far more if the turn were left out', () => {
    const shot = { latitudeRad: 0, azimuthRad: 1.2, elevationRad: 0.6, burnTimeS: 126, burnoutSpeedMPerS: 4500 };
    const turning = flown(shot, TURNING_SPHERE, 600);
    expect(distance(turning.end, flown(shot, SPHERE, 600).end)).toBeGreaterThan(30_000);
  });

  it('is the target itself on an Earth that does not turn', () => {
    const target = ecef(6_600_000, 500_000, 300_000);
    const aim = aimPointForFlyout(ecef(6_371_000, 0, 0), target, 700, SPHERE);
    expect(distance(aim, target)).toBe(0);
  });

  it('gives the fly-out time of an interceptor of the turning Earth to half a second within 600 s', () => {
    const model = { kind: 'kinematic', burnTimeS: 126, burnoutSpeedMPerS: 4500 } as const;
    const table = flyoutTable(model, { earth: SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 1000 });
    for (const timeS of [300, 450, 600]) {
      for (const direction of directions) {
        if (direction.elevationRad > 1.3) continue;
        const { site, end } = flown({ ...model, ...direction, latitudeRad: 0.8 }, TURNING_SPHERE, timeS);
        const found = flyoutTimeToS(table, {
          siteEcefM: site,
          targetEcefM: end,
          timeOfFlightS: timeS,
          earth: TURNING_SPHERE,
        });
        expect(Math.abs(found - timeS)).toBeLessThan(0.5);
      }
    }
  });
});
