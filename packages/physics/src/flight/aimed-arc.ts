import type { Atmosphere } from '../atmosphere/index.ts';
import { type Ecef, ecef, ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { length, subtract } from '../vectors/index.ts';
import { type Arc, type ArcBetween, type ArcKind, arcBetweenEnds, type UnreachableReason } from './arc.ts';
import type { Ephemeris } from './ephemeris.ts';
import { flyBallistic } from './fly-ballistic.ts';

export interface AimedArcRequest extends ArcBetween {
  /** VACUUM for J2 alone. */
  readonly atmosphere: Atmosphere;
  /** Mass over drag coefficient times area; Infinity for no drag. */
  readonly ballisticCoefficientKgPerM2: number;
}

/** A flight under gravity with J2 and drag that ends at its target. */
export interface AimedArc {
  readonly kind: 'aimed-arc';
  /** The two-body arc to the displaced aim point: burnout state and angles are those of the flight. */
  readonly arc: Arc;
  readonly flight: Ephemeris;
  /** Distance between impact and target, m. */
  readonly missM: number;
}

export type AimedArcOutcome =
  | AimedArc
  | {
      readonly kind: 'unreachable';
      readonly reason: UnreachableReason | 'aim-does-not-settle';
      readonly leastSpeedMPerS?: number;
    };

/** The aim is settled when the flight ends this near to the target, m. */
const MISS_M = 1;
/** Each pass leaves about a hundredth of the miss of J2 and a tenth of that of strong drag. */
const MAXIMUM_PASSES = 30;

/**
 * The arc of a given kind as it is flown with J2 and drag: the aim point of the two-body arc is moved by the miss until none is left.
 * Apogee and flight time, where they name the kind, are those of the flown path; least speed is that of the two-body arc.
 *
 * @returns  `aimed-arc` with its ephemeris from burnout to the target's height, or `unreachable`
 * @checked  aimed-arc.test.ts: the flown path, by another integrator, ends at the target
 * @omits    lift, wind, terrain, higher gravity harmonics
 */
export function aimedArc(request: AimedArcRequest): AimedArcOutcome {
  const { earth, to, heightFromM, atmosphere, ballisticCoefficientKgPerM2 } = request;
  const from: Geodetic = heightFromM === undefined ? request.from : { ...request.from, heightM: heightFromM };
  const fromEcefM = ecefFromGeodetic(from, earth);
  const target = ecefFromGeodetic(to, earth);
  let aim: Ecef = target;
  let kind: ArcKind = request.kind;
  for (let pass = 0; pass < MAXIMUM_PASSES; pass++) {
    const arc = arcBetweenEnds({ fromEcefM, toEcefM: aim, earth }, from, kind);
    if (arc.kind === 'unreachable') return arc;
    const flown = flyBallistic({
      state: arc,
      earth,
      atmosphere,
      ballisticCoefficientKgPerM2,
      groundHeightM: to.heightM,
      startS: 0,
    });
    if (flown.kind === 'no-impact') return { kind: 'unreachable', reason: 'no-such-arc' };
    const miss = subtract(endOf(flown.flight), target);
    const missM = length(miss);
    if (missM < MISS_M && nearEnough(request.kind, flown.flight))
      return { kind: 'aimed-arc', arc, flight: flown.flight, missM };
    aim = subtract(aim, miss);
    kind = corrected(kind, request.kind, flown.flight);
  }
  return { kind: 'unreachable', reason: 'aim-does-not-settle' };
}

function endOf({ positionsEcefM: p }: Ephemeris): Ecef {
  const k = p.length - 3;
  return ecef(p[k], p[k + 1], p[k + 2]);
}

/** Metres of apogee and seconds of flight to which those kinds are met. */
const KIND_TOLERANCE = { apogeeM: 1, timeS: 1e-3 };

function nearEnough(wanted: ArcKind, flight: Ephemeris): boolean {
  if (wanted.kind === 'apogee')
    return Math.abs(flight.apogeeAltitudeM - wanted.apogeeAltitudeM) < KIND_TOLERANCE.apogeeM;
  if (wanted.kind === 'flight-time') return Math.abs(flight.impactS - wanted.flightTimeS) < KIND_TOLERANCE.timeS;
  return true;
}

/** The kind asked of the next two-body arc: what was wanted, less what the flown path had too much of. */
function corrected(asked: ArcKind, wanted: ArcKind, flight: Ephemeris): ArcKind {
  if (asked.kind === 'apogee' && wanted.kind === 'apogee') {
    const apogeeAltitudeM = asked.apogeeAltitudeM + wanted.apogeeAltitudeM - flight.apogeeAltitudeM;
    return { kind: 'apogee', apogeeAltitudeM };
  }
  if (asked.kind === 'flight-time' && wanted.kind === 'flight-time') {
    return { kind: 'flight-time', flightTimeS: asked.flightTimeS + wanted.flightTimeS - flight.impactS };
  }
  return asked;
}
