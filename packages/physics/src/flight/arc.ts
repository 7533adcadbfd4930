import type { Earth } from '../earth/index.ts';
import {
  type Ecef,
  type Eci,
  ecef,
  ecefFromGeodetic,
  eciFromEcef,
  enuFromEcefVector,
  type Geodetic,
  lookAnglesFromEnu,
} from '../frames/index.ts';
import { finite } from '../quantities/index.ts';
import { length } from '../vectors/index.ts';
import { type ArcEnds, arcApogeeAltitudeM, arcOfTime, arrivesFromAbove, type FamilyArc } from './arc-family.ts';
import { arcWhere, leastSpeedArc, relativeSpeedMPerS } from './arc-search.ts';

/** Which of the arcs between two places: every kind but the flight time is searched along the family of flight times. */
export type ArcKind =
  /** Least burnout speed relative to the turning Earth. */
  | { readonly kind: 'minimum-energy' }
  /** Highest altitude above the ellipsoid. */
  | { readonly kind: 'apogee'; readonly apogeeAltitudeM: number }
  /** Burnout flight-path angle relative to the turning Earth. */
  | { readonly kind: 'flight-path-angle'; readonly flightPathAngleRad: number }
  /** Burnout flight-path angle above (positive) or below that of the minimum-energy arc. */
  | { readonly kind: 'loft'; readonly offsetRad: number }
  /** Burnout speed relative to the turning Earth. */
  | { readonly kind: 'speed'; readonly speedMPerS: number; readonly branch: 'lofted' | 'depressed' }
  | { readonly kind: 'flight-time'; readonly flightTimeS: number };

export interface ArcBetween {
  /** Burnout: place and height above the ellipsoid. */
  readonly from: Geodetic;
  /** Where the arc ends, height included. */
  readonly to: Geodetic;
  /** Burnout height that replaces that of `from`. */
  readonly heightFromM?: number;
  readonly earth: Earth;
  readonly kind: ArcKind;
}

/** A free flight between two places. Time 0 is burnout; ECI is ECEF frozen at that moment. */
export interface Arc {
  readonly kind: 'arc';
  readonly positionEcefM: Ecef;
  /** Relative to the turning Earth. */
  readonly velocityEcefMPerS: Ecef;
  readonly positionEciM: Eci;
  readonly velocityEciMPerS: Eci;
  readonly flightTimeS: number;
  readonly apogeeAltitudeM: number;
  readonly speedRelativeMPerS: number;
  readonly speedInertialMPerS: number;
  /** Above the local horizon (across the ellipsoid's normal) at burnout. */
  readonly flightPathAngleRelativeRad: number;
  readonly flightPathAngleInertialRad: number;
  /** Clockwise from north, 0..2 pi, at burnout. */
  readonly azimuthRelativeRad: number;
  readonly azimuthInertialRad: number;
}

export type UnreachableReason =
  /** The two places and the Earth's centre lie on one line: same spot or antipodes. */
  | 'no-plane'
  /** Less than the least burnout speed. */
  | 'too-slow'
  /** No arc of less than half a day, short of the ground, has that value. */
  | 'no-such-arc'
  /** The arc would run through the ground. */
  | 'through-the-ground';

export type ArcOutcome =
  | Arc
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason; readonly leastSpeedMPerS?: number };

/**
 * The two-body arc of a given kind between two places on the turning Earth. The aim point moves during the flight; the launch point
 * gives its own velocity.
 *
 * @returns  `arc`, or `unreachable` with the reason (`too-slow` names the least speed)
 * @throws   InvariantFailure on a place or a wanted value that is not a finite number
 * @checked  validation/ballistic, validation/reported-flights; arc.property.test.ts (Kepler lands on the target)
 * @omits    J2 and drag (`aimedArc` corrects for them); arcs of more than half a turn; ground that rises into a shallow arc
 */
export function arcBetween(request: ArcBetween): ArcOutcome {
  const { earth, kind, heightFromM } = request;
  const from = heightFromM === undefined ? request.from : { ...request.from, heightM: heightFromM };
  const ends = { fromEcefM: ecefFromGeodetic(from, earth), toEcefM: ecefFromGeodetic(request.to, earth), earth };
  return arcBetweenEnds(ends, from, kind);
}

/** As `arcBetween`, between ECEF points; `from` is the departure point as a place, for angles. */
export function arcBetweenEnds(ends: ArcEnds, from: Geodetic, kind: ArcKind): ArcOutcome {
  for (const value of [...ends.fromEcefM, ...ends.toEcefM]) finite(value, 'end of an arc');
  for (const value of Object.values(kind)) if (typeof value === 'number') finite(value, `${kind.kind} of an arc`);
  const found = familyArcOfKind(ends, from, kind);
  if ('reason' in found) return { kind: 'unreachable', ...found };
  if (!arrivesFromAbove(found)) return { kind: 'unreachable', reason: 'through-the-ground' };
  const positionEciM = eciFromEcef(ends.fromEcefM, 0, ends.earth);
  const relative = directionAt(from, found.departureVelocityEcefMPerS);
  const v = found.departureVelocityEciMPerS;
  const inertial = directionAt(from, ecef(v[0], v[1], v[2]));
  return {
    kind: 'arc',
    positionEcefM: ends.fromEcefM,
    velocityEcefMPerS: found.departureVelocityEcefMPerS,
    positionEciM,
    velocityEciMPerS: v,
    flightTimeS: found.flightTimeS,
    apogeeAltitudeM: arcApogeeAltitudeM(ends, found),
    speedRelativeMPerS: relativeSpeedMPerS(found),
    speedInertialMPerS: length(v),
    flightPathAngleRelativeRad: relative.elevationRad,
    flightPathAngleInertialRad: inertial.elevationRad,
    azimuthRelativeRad: relative.azimuthRad,
    azimuthInertialRad: inertial.azimuthRad,
  };
}

const directionAt = (place: Geodetic, vector: Ecef) => lookAnglesFromEnu(enuFromEcefVector(vector, place));

type Missing = { readonly reason: UnreachableReason; readonly leastSpeedMPerS?: number };

function familyArcOfKind(ends: ArcEnds, from: Geodetic, kind: ArcKind): FamilyArc | Missing {
  if (kind.kind === 'flight-time') return arcOfTime(ends, kind.flightTimeS) ?? { reason: 'no-plane' };
  const least = leastSpeedArc(ends);
  if (least === null) return { reason: 'no-plane' };
  const angleOf = (arc: FamilyArc): number => directionAt(from, arc.departureVelocityEcefMPerS).elevationRad;
  const search = (excess: (arc: FamilyArc) => number, side: 'lofted' | 'depressed'): FamilyArc | Missing =>
    arcWhere(ends, excess, { fromTimeS: least.flightTimeS, side }) ?? { reason: 'no-such-arc' };
  const searchRising = (excess: (arc: FamilyArc) => number): FamilyArc | Missing =>
    excess(least) === 0 ? least : search(excess, excess(least) < 0 ? 'lofted' : 'depressed');

  switch (kind.kind) {
    case 'minimum-energy':
      return least;
    case 'apogee':
      return searchRising((arc) => arcApogeeAltitudeM(ends, arc) - kind.apogeeAltitudeM);
    case 'flight-path-angle':
      return searchRising((arc) => angleOf(arc) - kind.flightPathAngleRad);
    case 'loft': {
      const wanted = angleOf(least) + kind.offsetRad;
      return searchRising((arc) => angleOf(arc) - wanted);
    }
    case 'speed': {
      const leastSpeedMPerS = relativeSpeedMPerS(least);
      if (kind.speedMPerS < leastSpeedMPerS) return { reason: 'too-slow', leastSpeedMPerS };
      return search((arc) => relativeSpeedMPerS(arc) - kind.speedMPerS, kind.branch);
    }
  }
}
