import type { Ephemeris } from '../flight/index.ts';
import { type Ecef, ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { atan2 } from '../quantities/index.ts';
import { addScaled, angleBetweenRad, cross, dot, unit } from '../vectors/index.ts';
import {
  ecefOf,
  groundDistanceM,
  placeAlong,
  placeBelow,
  type Track,
  trackTowards,
  turnedTrack,
} from './ground-track.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';

/** A flight of one fixed shape, from a place along a track; null when it has none (never comes down). */
export type FixedFlight = (launch: Geodetic, track: Track) => Ephemeris | null;

const SLIDES = 12;
const LANDED_M = 1;

/**
 * Flies a model that has one range: from the launch place given, or from the place on the line from the target through it at which the
 * flight ends at the target. On the turning Earth the azimuth is corrected too.
 *
 * @param describe burnout figures of the model for the outcome
 */
export function flyFixed(
  fly: FixedFlight,
  request: MissileRequest,
  describe: {
    readonly burnoutSpeedMPerS: number;
    readonly burnoutAltitudeM: number;
    readonly burnoutFlightPathAngleRad: number;
  },
): MissileOutcome {
  const { from, to, earth } = request;
  const back = trackTowards(to, from, earth);
  if (back === null)
    return { kind: 'no-trajectory', reason: 'launch place and target lie on one line with the centre' };
  const target = unit(ecefFromGeodetic(to, earth));
  let launch = from;
  let turnRad = 0;
  let launchAngleRad = angleBetweenRad(ecefFromGeodetic(from, earth), target);
  for (let round = 0; ; round++) {
    const track = trackTowards(launch, to, earth);
    if (track === null) return { kind: 'no-trajectory', reason: 'the launch place slid onto the target' };
    const flight = fly(launch, turnedTrack(track, turnRad));
    if (flight === null) return { kind: 'no-trajectory', reason: 'the flight does not come down' };
    const impact = ecefOf(flight.positionsEcefM, flight.positionsEcefM.length - 3);
    const impactPlace = placeBelow(impact, earth);
    const missM = groundDistanceM(impactPlace, to, earth);
    if (request.launchPlace === 'stays' || missM < LANDED_M || round === SLIDES) {
      const rangeM = groundDistanceM(launch, impactPlace, earth);
      return { kind: 'flown', flight, launch, ...describe, rangeM, missM };
    }
    const { alongRad, acrossRad } = offsetsOf(track, unit(impact), target);
    launchAngleRad += alongRad;
    turnRad -= acrossRad;
    launch = placeAlong(back, launchAngleRad, { heightM: from.heightM, earth });
  }
}

/** How far an impact lies beyond the target along a track, and by which angle at the launch place it lies to the right. */
export function offsetsOf(
  track: Track,
  impact: Ecef,
  target: Ecef,
): { readonly alongRad: number; readonly acrossRad: number } {
  const right = cross(track.ahead, track.origin);
  const angleTo = (point: Ecef): number => atan2(dot(point, track.ahead), dot(point, track.origin));
  const flat = addScaled(impact, track.origin, -dot(impact, track.origin));
  return {
    alongRad: angleTo(impact) - angleTo(target),
    acrossRad: atan2(dot(flat, right), dot(flat, track.ahead)),
  };
}
