import type { Earth } from '@parasol/physics/earth';
import { type Ecef, ecef } from '@parasol/physics/frames';
import { length } from '@parasol/physics/vectors';
import { isSightClear } from '@parasol/physics/visibility';

interface UplinkPath {
  readonly siteEcefM: Ecef;
  readonly targetEcefM: Ecef;
  /** The battery's own site and the terminals that serve it. */
  readonly terminalsEcefM: readonly Ecef[];
  readonly earth: Earth;
  readonly burnTimeS: number;
  readonly flightTimeS: number;
}

/** Points looked at along the way from burnout to the intercept. */
const POINTS = 6;

/**
 * Whether a terminal has the interceptor in line of sight at least once after burnout.
 *
 * The way of the interceptor is taken as rising evenly from the site to the intercept while it goes round the Earth evenly: lower than the
 * true arc, so that sight found here is there in truth.
 */
export function hasUplink({
  siteEcefM,
  targetEcefM,
  terminalsEcefM,
  earth,
  burnTimeS,
  flightTimeS,
}: UplinkPath): boolean {
  const start = Math.min(1, burnTimeS / flightTimeS);
  for (let i = 0; i <= POINTS; i++) {
    const share = start + ((1 - start) * i) / POINTS;
    const point = alongWay(siteEcefM, targetEcefM, share);
    for (const terminal of terminalsEcefM) if (isSightClear(terminal, point, earth, 0)) return true;
  }
  return false;
}

/** Between two points: the direction by straight mixing, the distance from the Earth's centre evenly. */
function alongWay(from: Ecef, to: Ecef, share: number): Ecef {
  const x = from[0] + share * (to[0] - from[0]);
  const y = from[1] + share * (to[1] - from[1]);
  const z = from[2] + share * (to[2] - from[2]);
  const wanted = length(from) + share * (length(to) - length(from));
  const factor = wanted / Math.sqrt(x * x + y * y + z * z);
  return ecef(x * factor, y * factor, z * factor);
}
