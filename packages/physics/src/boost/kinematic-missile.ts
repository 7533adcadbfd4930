import { meanRadiusM } from '../earth/index.ts';
import { type Arc, arcBetweenEnds, type Ephemeris, flyBallistic } from '../flight/index.ts';
import { type Ecef, ecef, ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { atan2 } from '../quantities/index.ts';
import { addScaled, cross, dot, length, scale, unit } from '../vectors/index.ts';
import { joinFlight } from './ephemeris-join.ts';
import {
  alongTrack,
  climbAngleRad,
  ecefOf,
  groundDistanceM,
  placeBelow,
  type Track,
  tangentAlong,
  trackTowards,
  turnedTrack,
} from './ground-track.ts';
import type { KinematicMissile } from './missile-model.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';
import { DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE, LARGEST_HEIGHT_SHARE, smoothBoost } from './profile.ts';

/** Rounds of (burnout place -> arc -> burnout place); the change falls by about ten each round. */
const BURNOUT_ROUNDS = 12;
/** The burnout place is settled when it moves less than this, m. */
const SETTLED_M = 0.01;
/** Rounds of aiming off for drag and J2, and the miss at which they end, m. */
const AIM_ROUNDS = 30;
const AIMED_M = 1;
/** A flight that still misses by more has no place in the answer. */
const LOST_M = 100;
/** Boost nodes are at most this far apart, s. */
const BOOST_NODE_S = 2;

interface Burnout {
  readonly place: Geodetic;
  readonly arc: Arc;
}

/**
 * Flies a kinematic missile: from rest along a smooth profile to a burnout state from which the free flight ends at the target.
 *
 * The burnout place lies at the given altitude along the direction in which the missile leaves the turning Earth; its distance is
 * given, or the usual share of horizontal speed times burn time. Where a shallow flight would have to brake to be as low as the burnout altitude
 * says, the altitude is lowered (the outcome carries the one flown). With drag or J2 the aim is shifted until the flight
 * itself ends at the target.
 */
export function flyKinematic(model: KinematicMissile, request: MissileRequest): MissileOutcome {
  const { from, to, earth, atmosphere, trajectory } = request;
  const rangeM = groundDistanceM(from, to, earth);
  if (rangeM > model.maximumRangeM) return { kind: 'beyond-range', rangeM, maximumRangeM: model.maximumRangeM };
  const track = trackTowards(from, to, earth);
  if (track === null)
    return { kind: 'no-trajectory', reason: 'launch place and target lie on one line with the centre' };
  const target = ecefFromGeodetic(to, earth);
  let aim = target;
  for (let round = 0; ; round++) {
    const burnout = settleBurnout(model, request, { track, aim, offsetRad: trajectory.flightPathAngleOffsetRad ?? 0 });
    if ('reason' in burnout) return { kind: 'no-trajectory', reason: burnout.reason };
    const state = { positionEcefM: burnout.arc.positionEcefM, velocityEcefMPerS: burnout.arc.velocityEcefMPerS };
    const outcome = flyBallistic({
      state,
      earth,
      atmosphere,
      ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 ?? Number.POSITIVE_INFINITY,
      groundHeightM: to.heightM,
      startS: model.burnTimeS,
    });
    if (outcome.kind !== 'impact') return { kind: 'no-trajectory', reason: outcome.kind };
    const impact = impactOf(outcome.flight);
    const miss = addScaled(target, impact, -1);
    if (length(miss) > AIMED_M && round < AIM_ROUNDS) {
      // Keep the aim on the ground: its length is that of the target.
      aim = scale(unit(addScaled(aim, miss, 1)), length(target));
      continue;
    }
    if (length(miss) > LOST_M) return { kind: 'no-trajectory', reason: 'the aim does not settle' };
    const boost = smoothBoost(ecefFromGeodetic(from, earth), state, {
      burnTimeS: model.burnTimeS,
      intervals: Math.floor(model.burnTimeS / BOOST_NODE_S) + 1,
    });
    return {
      kind: 'flown',
      flight: joinFlight(boost, outcome.flight),
      launch: from,
      burnoutSpeedMPerS: burnout.arc.speedRelativeMPerS,
      burnoutAltitudeM: burnout.place.heightM,
      burnoutFlightPathAngleRad: climbAngleRad(state.velocityEcefMPerS, burnout.place),
      rangeM: groundDistanceM(from, placeBelow(impact, earth), earth),
      missM: length(miss),
      maximumRangeM: model.maximumRangeM,
    };
  }
}

const impactOf = (flight: Ephemeris): Ecef => ecefOf(flight.positionsEcefM, flight.positionsEcefM.length - 3);

/** Finds the burnout place that agrees with the velocity of the arc leaving it. */
function settleBurnout(
  model: KinematicMissile,
  { from, earth }: MissileRequest,
  wanted: { readonly track: Track; readonly aim: Ecef; readonly offsetRad: number },
): Burnout | { readonly reason: string } {
  const radiusM = meanRadiusM(earth);
  const { burnTimeS } = model;
  let track = wanted.track;
  let heightM = model.burnoutAltitudeM;
  let angle = (model.burnoutDownrangeM ?? 0) / radiusM;
  let previous: Ecef = ecef(0, 0, 0);
  for (let round = 0; ; round++) {
    const place = { ...placeBelow(alongTrack(track, angle), earth), heightM };
    const position = ecefFromGeodetic(place, earth);
    const arc = arcBetweenEnds(
      { fromEcefM: position, toEcefM: wanted.aim, earth },
      place,
      wanted.offsetRad === 0 ? { kind: 'minimum-energy' } : { kind: 'loft', offsetRad: wanted.offsetRad },
    );
    if (arc.kind !== 'arc') return { reason: arc.reason };
    if (length(addScaled(position, previous, -1)) < SETTLED_M || round === BURNOUT_ROUNDS) return { place, arc };
    previous = position;
    const up = unit(position);
    const verticalSpeed = dot(arc.velocityEcefMPerS, up);
    const tangent = tangentAlong(track, angle);
    const horizontalSpeed = dot(arc.velocityEcefMPerS, tangent);
    const sideSpeed = dot(arc.velocityEcefMPerS, cross(tangent, up));
    track = turnedTrack(track, atan2(sideSpeed, horizontalSpeed));
    heightM = Math.min(model.burnoutAltitudeM, from.heightM + LARGEST_HEIGHT_SHARE * verticalSpeed * burnTimeS);
    const heightShare = (heightM - from.heightM) / (verticalSpeed * burnTimeS);
    const share = Math.min(DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE * heightShare);
    angle = (model.burnoutDownrangeM ?? share * horizontalSpeed * burnTimeS) / radiusM;
  }
}
