import type { FlyoutTable } from '../flight/index.ts';
import { climbedAltitudeM } from './climb.ts';
import { type FanOptions, interceptorFan } from './fan.ts';
import type { KinematicInterceptor } from './interceptor-model.ts';
import { type FlyoutGrid, flyoutTableFromFan } from './table-from-fan.ts';

/**
 * Shares of the full burnout speed that are flown beside it. A solid interceptor cannot throttle, but it can shape its climb to arrive with less: without
 * such flights everything between the site and the shallowest full-speed flight would be overflown, and a faster interceptor could reach less
 * than a slower one.
 */
const SHARES = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3] as const;

/** Launch angles of each of these fans: one degree apart or closer. */
const FLIGHTS = 76;

/**
 * A table of full-speed flights with the points added that only a slower flight of the same climb reaches; where both arrive, the sooner stays.
 *
 * @param full  table of the model at full speed; the others are laid on its grid
 * @omits       speeds between the steps: a point that needs one of them is reached by the next slower step, later
 */
export function withSlowerFlights(
  full: FlyoutTable,
  model: Required<KinematicInterceptor>,
  options: Omit<FanOptions, 'flights'>,
): FlyoutTable {
  const { chordCount, altitudeCount, maximumChord, maximumAltitudeM } = full.header;
  const grid: FlyoutGrid = { chordCount, altitudeCount, maximumChord, maximumAltitudeM };
  const timesS = full.timesS.slice();
  const speedsMPerS = full.speedsMPerS.slice();
  for (const share of SHARES) {
    const slower = { ...model, burnoutSpeedMPerS: share * model.burnoutSpeedMPerS };
    if (climbedAltitudeM(slower) < climbedAltitudeM(model)) break;
    const added = flyoutTableFromFan(interceptorFan(slower, { ...options, flights: FLIGHTS }), grid);
    for (let i = 0; i < timesS.length; i++) {
      if (!(added.timesS[i] < timesS[i])) continue;
      timesS[i] = added.timesS[i];
      speedsMPerS[i] = added.speedsMPerS[i];
    }
  }
  return { ...full, timesS, speedsMPerS };
}
