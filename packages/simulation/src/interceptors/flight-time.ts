import type { Earth } from '@parasol/physics/earth';
import type { FlyoutTable } from '@parasol/physics/flight';
import { flyoutTimeToS } from '@parasol/physics/flyout';
import type { Ecef } from '@parasol/physics/frames';
import { distance } from '@parasol/physics/vectors';

/** Flight times that differ by less than this count as equal, s: 8 m at the closing speeds of the field. */
const SETTLED_S = 1e-3;
const ROUNDS = 12;

/**
 * Least flight time of an interceptor that meets an object at an Earth-fixed point, s; Infinity when no trajectory of the fan arrives.
 *
 * The point at which the table has to be read depends, through the Earth's turn, on the flight time itself: a fixed point, reached in a few
 * rounds because the ground moves at most a tenth as fast as the interceptor. Beside the jump under the lowest flight the rounds can go to and fro between two times without an end:
 * then it is the later one, in which the point aimed at for it is reached, while for the sooner one it is not.
 */
export function flightTimeToS(
  table: FlyoutTable,
  { siteEcefM, targetEcefM, earth }: { readonly siteEcefM: Ecef; readonly targetEcefM: Ecef; readonly earth: Earth },
): number {
  let timeOfFlightS = distance(siteEcefM, targetEcefM) / table.header.burnoutSpeedMPerS;
  let beforeS = timeOfFlightS;
  for (let round = 0; round < ROUNDS; round++) {
    const next = flyoutTimeToS(table, { siteEcefM, targetEcefM, timeOfFlightS, earth });
    if (!(next < Number.POSITIVE_INFINITY) || Math.abs(next - timeOfFlightS) < SETTLED_S) return next;
    beforeS = timeOfFlightS;
    timeOfFlightS = next;
  }
  return Math.max(beforeS, timeOfFlightS);
}
