import type { Earth } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { VIOLATION, VIOLATION_RANK } from '@parasol/physics/intercept';
import { altitudeM } from '@parasol/physics/visibility';
import type { Threat } from '../threats/index.ts';
import type { Battery, InterceptorType } from './battery.ts';
import { flightTimeToS } from './flight-time.ts';
import { hasUplink } from './uplink.ts';

/** What leaves a battery no shot for a launch from some time on. */
export type GeometryLimit = 'out-of-reach' | 'too-low' | 'above-ceiling' | 'flight-time' | 'no-uplink';

/**
 * Every shot that one battery has at one object, whenever it may begin: points along the flight where all limits hold, each with the
 * latest launch that reaches it. Times in s of the scenario, ascending by intercept.
 */
export interface Opportunities {
  readonly interceptS: Float64Array;
  readonly launchS: Float64Array;
  readonly altitudeM: Float64Array;
  /** Largest `launchS` up to here: rises, so that a search finds the earliest intercept for a launch not before a time. */
  readonly latestLaunchS: Float64Array;
  readonly stepS: number;
  /**
   * [16] By the set of limits that points of the flight violate (`VIOLATION`, without late and fly-out; 0 = none): the latest launch that reaches such a point; minus infinity where none
   * does, NaN where there is no such point.
   */
  readonly launchByViolationsS: Float64Array;
}

/** Sets of limits. */
const SETS = 16;
const LIMITS: readonly (readonly [number, GeometryLimit])[] = [
  [VIOLATION.flightTime, 'flight-time'],
  [VIOLATION.ceiling, 'above-ceiling'],
  [VIOLATION.lowest, 'too-low'],
  [VIOLATION.uplink, 'no-uplink'],
];

/** One shot taken from the opportunities. */
export interface Shot {
  readonly launchS: number;
  readonly interceptS: number;
  readonly altitudeM: number;
}

/** Grid of intercept points along the flight, s. Windows are found to within one step, on the safe side. */
export const OPPORTUNITY_STEP_S = 2;

/**
 * @param threat  the object; points after its apogee below the lowest altitude of the interceptor are too late by definition
 * @omits  manoeuvre of the kill vehicle, closing speed, sun and Earth background of its seeker
 */
export function opportunities(battery: Battery, type: InterceptorType, threat: Threat, earth: Earth): Opportunities {
  const { flight, launchTimeS } = threat;
  const siteEcefM = ecefFromGeodetic(battery.site, earth);
  const terminalsEcefM = [battery.site, ...battery.uplinkSites].map((place) => ecefFromGeodetic(place, earth));
  const interceptS: number[] = [];
  const launchS: number[] = [];
  const altitude: number[] = [];
  const byViolations = new Float64Array(SETS).fill(Number.NaN);
  const count = Math.floor(flight.impactS / OPPORTUNITY_STEP_S);
  for (let i = 1; i <= count; i++) {
    const timeS = i * OPPORTUNITY_STEP_S;
    const targetEcefM = positionAt(flight, timeS);
    const heightM = altitudeM(targetEcefM, earth);
    const needsS = flightTimeToS(type.flyout, { siteEcefM, targetEcefM, earth });
    const launchedS = needsS <= timeS ? launchTimeS + timeS - needsS : Number.NEGATIVE_INFINITY;
    let violations = 0;
    if (needsS < Number.POSITIVE_INFINITY && needsS > type.maximumFlightTimeS) violations |= VIOLATION.flightTime;
    if (heightM > type.maximumInterceptAltitudeM) violations |= VIOLATION.ceiling;
    if (heightM < type.minimumInterceptAltitudeM) violations |= VIOLATION.lowest;
    const burnTimeS = type.flyout.header.burnTimeS;
    if (
      type.needsUplink &&
      launchedS > Number.NEGATIVE_INFINITY &&
      !hasUplink({ siteEcefM, targetEcefM, terminalsEcefM, earth, burnTimeS, flightTimeS: needsS })
    )
      violations |= VIOLATION.uplink;
    const set = violations >> 1;
    if (!(launchedS <= byViolations[set])) byViolations[set] = launchedS;
    if (violations !== 0 || launchedS === Number.NEGATIVE_INFINITY) continue;
    interceptS.push(launchTimeS + timeS);
    launchS.push(launchedS);
    altitude.push(heightM);
  }
  const latest = Float64Array.from(launchS);
  for (let i = 1; i < latest.length; i++) latest[i] = Math.max(latest[i - 1], latest[i]);
  return {
    interceptS: Float64Array.from(interceptS),
    launchS: Float64Array.from(launchS),
    altitudeM: Float64Array.from(altitude),
    latestLaunchS: latest,
    stepS: OPPORTUNITY_STEP_S,
    launchByViolationsS: byViolations,
  };
}

/**
 * What leaves no shot for a launch not before a time; null when there is one. The rule of the binding constraint (`physics/intercept`): of all points of
 * the flight the one that violates fewest limits, of those its first in the order flight time, ceiling, lowest altitude, uplink, out of reach. Where one limit
 * alone stands in the way somewhere, it is that one.
 */
export function limitOf({ launchByViolationsS }: Opportunities, notBeforeS: number): GeometryLimit | null {
  let leastRank = VIOLATION_RANK[VIOLATION.flyOut];
  for (let set = 0; set < SETS; set++) {
    const lastS = launchByViolationsS[set];
    if (Number.isNaN(lastS)) continue;
    leastRank = Math.min(leastRank, VIOLATION_RANK[2 * set + (lastS >= notBeforeS ? 0 : VIOLATION.flyOut)]);
  }
  const violations = leastRank % VIOLATION_RANK.length;
  return violations === 0 ? null : (LIMITS.find(([bit]) => (violations & bit) !== 0)?.[1] ?? 'out-of-reach');
}

/** The earliest intercept with a launch not before a time; the interceptor waits on the ground when the object is not yet in reach. */
export function earliestShot(all: Opportunities, notBeforeS: number): Shot | null {
  const { interceptS, launchS, altitudeM: heightM, latestLaunchS } = all;
  const count = latestLaunchS.length;
  if (count === 0 || latestLaunchS[count - 1] < notBeforeS) return null;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (latestLaunchS[middle] >= notBeforeS) high = middle;
    else low = middle + 1;
  }
  const joined = low > 0 && interceptS[low] - interceptS[low - 1] <= 1.5 * all.stepS;
  if (!joined || launchS[low] === notBeforeS) {
    return { launchS: launchS[low], interceptS: interceptS[low], altitudeM: heightM[low] };
  }
  // The point before needed an earlier launch: between the two lies the one that needs exactly this launch.
  const share = (notBeforeS - launchS[low - 1]) / (launchS[low] - launchS[low - 1]);
  return {
    launchS: notBeforeS,
    interceptS: interceptS[low - 1] + share * (interceptS[low] - interceptS[low - 1]),
    altitudeM: heightM[low - 1] + share * (heightM[low] - heightM[low - 1]),
  };
}

/** Latest launch that reaches the object at all, s; minus infinity when none does. */
export const lastLaunchS = (all: Opportunities): number =>
  all.latestLaunchS.length === 0 ? Number.NEGATIVE_INFINITY : all.latestLaunchS[all.latestLaunchS.length - 1];
