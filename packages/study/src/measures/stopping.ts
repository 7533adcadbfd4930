import type { Interval } from '../results/index.ts';

/**
 * Whether more trials are wanted: the interval is still wider than asked for and the cap is not reached.
 * Look only at fixed chunk ends (runs/ does), so that the answer does not depend on the number of workers.
 *
 * @param halfWidth  wanted half width of the interval, in its own unit
 * @omits  the small loss of coverage that comes from looking more than once
 */
export const wantsMoreTrials = (
  interval: Interval,
  trials: number,
  wanted: { readonly halfWidth: number; readonly maximumTrials: number },
): boolean => trials < wanted.maximumTrials && (interval.high - interval.low) / 2 > wanted.halfWidth;
