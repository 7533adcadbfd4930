import type { Earth } from '../earth/index.ts';
import type { FlyoutTable } from '../flight/index.ts';
import { type Ecef, ecef } from '../frames/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { distance, length, unit } from '../vectors/index.ts';
import { flyoutTimeS } from './look-up.ts';

/**
 * The point at which a fly-out table of a site that does not turn has to be read, so that the interceptor of the turning Earth meets a
 * target at an Earth-fixed point after a given time of flight.
 *
 * In axes frozen at launch the target's place has turned to R(w t) r. The interceptor has its site's velocity u = w x s from the
 * start, which the table leaves out. An inherited velocity displaces a free trajectory by the gravity-gradient solution of
 * d'' = -(mu / r^3) (d - 3 e (e . d)), d(0) = 0, d'(0) = u, to third order in time d = u t - (mu t^3 / 6 r^3) (u - 3 e (e . u)), taken at
 * the middle of the flight, where the weighting t'(t - t') of the double integral is symmetric. The effective point is R(w t) r - d.
 *
 * @param siteEcefM       [3] m, launch site
 * @param targetEcefM     [3] m, Earth-fixed place of the meeting
 * @param timeOfFlightS   s from launch to meeting
 * @returns               [3] m, Earth-fixed axes of the launch time
 * @checked               aim-point.test.ts: direct integration on the turning Earth
 * @omits                 thrust direction changed by the inherited velocity during boost; J2
 */
export function aimPointForFlyout(siteEcefM: Ecef, targetEcefM: Ecef, timeOfFlightS: number, earth: Earth): Ecef {
  const w = earth.rotationRadPerS;
  const t = timeOfFlightS;
  const c = cos(w * t);
  const s = sin(w * t);
  const [x, y, z] = targetEcefM;
  const tx = c * x - s * y;
  const ty = s * x + c * y;
  const ux = -w * siteEcefM[1];
  const uy = w * siteEcefM[0];
  // Middle of the flight: half-way in the plane of site and target, raised by the fall of half the time.
  const mx = 0.5 * (siteEcefM[0] + tx);
  const my = 0.5 * (siteEcefM[1] + ty);
  const mz = 0.5 * (siteEcefM[2] + z);
  const r0 = Math.sqrt(mx * mx + my * my + mz * mz);
  const rate0 = earth.gravitationalParameterM3PerS2 / (r0 * r0);
  const r = r0 + (rate0 * t * t) / 8;
  const k = (earth.gravitationalParameterM3PerS2 * t * t * t) / (6 * r * r * r);
  const radial = (3 * (mx * ux + my * uy)) / (r0 * r0);
  return ecef(tx - ux * t + k * (ux - radial * mx), ty - uy * t + k * (uy - radial * my), z - k * radial * mz);
}

/**
 * Least fly-out time on the turning Earth to a target that will be at an Earth-fixed point after a given time, s. The table's altitude is
 * counted from the launch site.
 */
export function flyoutTimeToS(
  table: FlyoutTable,
  meeting: {
    readonly siteEcefM: Ecef;
    readonly targetEcefM: Ecef;
    readonly timeOfFlightS: number;
    readonly earth: Earth;
  },
): number {
  const { siteEcefM, targetEcefM, timeOfFlightS, earth } = meeting;
  const aim = aimPointForFlyout(siteEcefM, targetEcefM, timeOfFlightS, earth);
  return flyoutTimeS(table, distance(unit(aim), unit(siteEcefM)), length(aim) - length(siteEcefM));
}
