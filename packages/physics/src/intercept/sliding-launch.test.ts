import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, length } from '../vectors/index.ts';
import { slidingLaunch, slidingTrack } from './sliding-launch.ts';

const RADIUS_KM = 6370;
const RULES = { rangeRad: 2026.2 / RADIUS_KM, nearestLaunchRad: 1 / RADIUS_KM, farthestLaunchRad: 20_000 / RADIUS_KM };
const angle = (deg: number): number => (deg * Math.PI) / 180;
const at = (directionDeg: number, distanceKm: number) => ({
  directionRad: angle(directionDeg),
  angleRad: distanceKm / RADIUS_KM,
});

describe('a launch point that slides', () => {
  it('lies one range ahead of the site when the site itself is the place', () => {
    const launch = slidingLaunch(at(0, 0), RULES);
    expect(launch.kind === 'launch' && launch.angleFromSiteRad * RADIUS_KM).toBeCloseTo(2026.2, 6);
  });

  it('comes up to the site when the place lies almost one range behind it', () => {
    const launch = slidingLaunch(at(180, 2000), RULES);
    expect(launch.kind === 'launch' && launch.angleFromSiteRad * RADIUS_KM).toBeCloseTo(26.2, 6);
    expect(slidingLaunch(at(180, 2025.3), RULES)).toEqual({ kind: 'none', limit: 'missile-range' });
    expect(slidingLaunch(at(90, 2030), RULES)).toEqual({ kind: 'none', limit: 'missile-range' });
  });

  it('does not exist where the place lies too far to the side ahead: the right angle at the launch point', () => {
    // sin d = sin range / sin 75 degrees: 2,100.2 km.
    expect(slidingLaunch(at(75, 2099), RULES).kind).toBe('launch');
    expect(slidingLaunch(at(75, 2101), RULES)).toEqual({ kind: 'none', limit: 'geometry' });
  });

  it('is one range from the place, and the track ends there', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 180, noNaN: true }),
        fc.double({ min: 1, max: 2000, noNaN: true }),
        (directionDeg, distanceKm) => {
          const place = at(directionDeg, distanceKm);
          const launch = slidingLaunch(place, RULES);
          fc.pre(launch.kind === 'launch');
          if (launch.kind !== 'launch') return;
          const { origin, ahead } = slidingTrack(place, { ...RULES, angleFromSiteRad: launch.angleFromSiteRad });
          expect(length(ahead)).toBeCloseTo(1, 9);
          expect(Math.abs(dot(origin, ahead))).toBeLessThan(1e-9);
          const end = [0, 1, 2].map(
            (k) => Math.cos(RULES.rangeRad) * origin[k]! + Math.sin(RULES.rangeRad) * ahead[k]!,
          );
          expect(end[0]).toBeCloseTo(Math.cos(place.angleRad), 9);
          expect(end[1]).toBeCloseTo(Math.sin(place.angleRad) * Math.cos(place.directionRad), 9);
          expect(end[2]).toBeCloseTo(Math.sin(place.angleRad) * Math.sin(place.directionRad), 9);
        },
      ),
      { numRuns: 200 },
    );
  });
});
