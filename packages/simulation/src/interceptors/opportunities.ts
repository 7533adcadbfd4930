import type { Earth } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { altitudeM } from '@parasol/physics/visibility';
import type { Threat } from '../threats/index.ts';
import type { Battery, InterceptorType } from './battery.ts';
import { flightTimeToS } from './flight-time.ts';
import { hasUplink } from './uplink.ts';

/** The limit that leaves no shot at all, in the order in which they are tested; null when there are shots. */
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
  readonly limit: GeometryLimit | null;
}

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
  const met = { floor: false, band: false, reachBelow: false, reachAbove: false, reach: false, time: false };
  const count = Math.floor(flight.impactS / OPPORTUNITY_STEP_S);
  for (let i = 1; i <= count; i++) {
    const timeS = i * OPPORTUNITY_STEP_S;
    const targetEcefM = positionAt(flight, timeS);
    const heightM = altitudeM(targetEcefM, earth);
    const needsS = flightTimeToS(type.flyout, { siteEcefM, targetEcefM, earth });
    const inReach = needsS <= timeS;
    const aboveFloor = heightM >= type.minimumInterceptAltitudeM;
    const belowCeiling = heightM <= type.maximumInterceptAltitudeM;
    met.floor ||= aboveFloor;
    met.band ||= aboveFloor && belowCeiling;
    met.reachBelow ||= inReach && !aboveFloor;
    met.reachAbove ||= inReach && !belowCeiling;
    if (!(inReach && aboveFloor && belowCeiling)) continue;
    met.reach = true;
    if (needsS > type.maximumFlightTimeS) continue;
    met.time = true;
    const burnTimeS = type.flyout.header.burnTimeS;
    if (
      type.needsUplink &&
      !hasUplink({ siteEcefM, targetEcefM, terminalsEcefM, earth, burnTimeS, flightTimeS: needsS })
    )
      continue;
    interceptS.push(launchTimeS + timeS);
    launchS.push(launchTimeS + timeS - needsS);
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
    limit: interceptS.length > 0 ? null : limitOf(met),
  };
}

/** The condition that no point of the flight meets together with those before it. */
function limitOf(
  met: Readonly<Record<'floor' | 'band' | 'reachBelow' | 'reachAbove' | 'reach' | 'time', boolean>>,
): GeometryLimit {
  if (met.time) return 'no-uplink';
  if (met.reach) return 'flight-time';
  if (!met.floor || (met.reachBelow && !met.reachAbove)) return 'too-low';
  return !met.band || met.reachAbove ? 'above-ceiling' : 'out-of-reach';
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
