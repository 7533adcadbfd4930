import { VACUUM } from '@parasol/physics/atmosphere';
import { DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE, LARGEST_HEIGHT_SHARE, smoothBoost } from '@parasol/physics/boost';
import type { Earth } from '@parasol/physics/earth';
import { type Ephemeris, flyBallistic } from '@parasol/physics/flight';
import {
  destination,
  type Ecef,
  ecefFromGeodetic,
  eciFromEcef,
  enuFromEcefVector,
  type Geodetic,
  geodeticFromEcef,
  initialBearingRad,
  velocityEcefFromEci,
} from '@parasol/physics/frames';
import { lambert } from '@parasol/physics/orbits';
import { atan2 } from '@parasol/physics/quantities';

export interface FlyoutOrder {
  readonly site: Geodetic;
  readonly meetingEcefM: Ecef;
  /** From launch to meeting, as the fly-out table gives it. */
  readonly flightTimeS: number;
  readonly burnTimeS: number;
  readonly burnoutAltitudeM: number;
  readonly earth: Earth;
}

/** The place of burnout settles in a few rounds: each changes it by a tenth of the change before. */
const ROUNDS = 8;
const BOOST_NODE_S = 2;

/**
 * A flight from the site to the meeting in the time of the fly-out table, and on to the ground as if there had been no meeting, without air: a smooth climb to the stated
 * burnout altitude, then the arc that leads from there to the meeting.
 *
 * @returns  null when the time is not longer than the burn, or the arc does not come down
 * @checked  nominal-flyout.test.ts: passes the meeting to within what J2 moves it; burnout speed near the published one
 * @omits    drag, staging, steering after burnout; oblateness on the way to the meeting (some km)
 */
export function nominalFlyout(order: FlyoutOrder): Ephemeris | null {
  const { site, meetingEcefM, flightTimeS, burnTimeS, burnoutAltitudeM, earth } = order;
  if (!(flightTimeS > burnTimeS)) return null;
  let bearingRad = initialBearingRad(site, geodeticFromEcef(meetingEcefM, earth));
  let downrangeM = 0.2 * burnoutAltitudeM;
  for (let round = 1; ; round++) {
    const below = destination(site, bearingRad, downrangeM / earth.equatorialRadiusM);
    const place = { ...below, heightM: site.heightM + burnoutAltitudeM };
    const positionEcefM = ecefFromGeodetic(place, earth);
    const start = eciFromEcef(positionEcefM, 0, earth);
    const arc = lambert({
      fromM: start,
      toM: eciFromEcef(meetingEcefM, flightTimeS - burnTimeS, earth),
      timeS: flightTimeS - burnTimeS,
      gravitationalParameterM3PerS2: earth.gravitationalParameterM3PerS2,
      way: 'short',
    });
    if (arc.kind === 'no-plane') return null;
    const velocityEcefMPerS = velocityEcefFromEci(start, arc.departureVelocityMPerS, 0, earth);
    if (round === ROUNDS) return flown(order, { positionEcefM, velocityEcefMPerS });
    const [east, north, up] = enuFromEcefVector(velocityEcefMPerS, place);
    bearingRad = atan2(east, north);
    // As the climb of the fly-out tables: downrange is a share of what the level speed would cover.
    const heightShare = Math.min(LARGEST_HEIGHT_SHARE, burnoutAltitudeM / (Math.max(1, up) * burnTimeS));
    const share = Math.min(DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE * heightShare);
    downrangeM = share * Math.sqrt(east * east + north * north) * burnTimeS;
  }
}

function flown(
  { site, burnTimeS, earth }: FlyoutOrder,
  state: { readonly positionEcefM: Ecef; readonly velocityEcefMPerS: Ecef },
): Ephemeris | null {
  const intervals = Math.floor(burnTimeS / BOOST_NODE_S) + 1;
  const boost = smoothBoost(ecefFromGeodetic(site, earth), state, { burnTimeS, intervals });
  const outcome = flyBallistic({
    state,
    earth,
    atmosphere: VACUUM,
    ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
    groundHeightM: 0,
    startS: burnTimeS,
  });
  if (outcome.kind === 'no-impact') return null;
  const { flight } = outcome;
  const joined = (before: Float64Array, after: Float64Array, width: number): Float64Array => {
    const all = new Float64Array(width * intervals + after.length);
    all.set(before.subarray(0, width * intervals));
    all.set(after, width * intervals);
    return all;
  };
  return {
    ...flight,
    timesS: joined(boost.timesS, flight.timesS, 1),
    positionsEcefM: joined(boost.positionsEcefM, flight.positionsEcefM, 3),
    velocitiesEcefMPerS: joined(boost.velocitiesEcefMPerS, flight.velocitiesEcefMPerS, 3),
  };
}
