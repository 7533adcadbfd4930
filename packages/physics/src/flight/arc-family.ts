import type { Earth } from '../earth/index.ts';
import { type Ecef, type Eci, ecef, eci, eciFromEcef } from '../frames/index.ts';
import { lambert } from '../orbits/index.ts';
import { dot, length, scale } from '../vectors/index.ts';
import { groundRadiusOf, radialAltitudeM } from './altitude.ts';

/** The two ends of a family of arcs, both fixed to the turning Earth. */
export interface ArcEnds {
  readonly fromEcefM: Ecef;
  readonly toEcefM: Ecef;
  readonly earth: Earth;
}

/** One two-body arc of the family; ECI is ECEF frozen at departure. */
export interface FamilyArc {
  readonly flightTimeS: number;
  readonly departureVelocityEciMPerS: Eci;
  readonly arrivalVelocityEciMPerS: Eci;
  /** Relative to the turning Earth. */
  readonly departureVelocityEcefMPerS: Ecef;
  readonly arrivalPositionEciM: Eci;
}

/**
 * The arcs between two places, one for each time of flight: Lambert to where the turning Earth will have carried the aim point.
 * All the other ways to name an arc (least speed, apogee, angle, speed) are a search along this family.
 *
 * @returns  null where the ends and the centre lie on one line
 */
export function arcOfTime({ fromEcefM, toEcefM, earth }: ArcEnds, flightTimeS: number): FamilyArc | null {
  const from = eciFromEcef(fromEcefM, 0, earth);
  const to = eciFromEcef(toEcefM, flightTimeS, earth);
  const outcome = lambert({
    fromM: from,
    toM: to,
    timeS: flightTimeS,
    gravitationalParameterM3PerS2: earth.gravitationalParameterM3PerS2,
    way: 'short',
  });
  if (outcome.kind === 'no-plane') return null;
  const { departureVelocityMPerS: v, arrivalVelocityMPerS } = outcome;
  const w = earth.rotationRadPerS;
  return {
    flightTimeS,
    departureVelocityEciMPerS: v,
    arrivalVelocityEciMPerS: arrivalVelocityMPerS,
    departureVelocityEcefMPerS: ecef(v[0] + w * from[1], v[1] - w * from[0], v[2]),
    arrivalPositionEciM: to,
  };
}

/** Falling where it arrives: the other arcs would have come up through the ground. */
export const arrivesFromAbove = (arc: FamilyArc): boolean =>
  dot(arc.arrivalPositionEciM, arc.arrivalVelocityEciMPerS) < 0;

/** Highest altitude of an arc, m: at apogee when it is passed, else at the higher end. */
export function arcApogeeAltitudeM(ends: ArcEnds, arc: FamilyArc): number {
  const { earth } = ends;
  const ground = groundRadiusOf(earth);
  const from = eciFromEcef(ends.fromEcefM, 0, earth);
  const v = arc.departureVelocityEciMPerS;
  const climb = dot(from, v);
  const atEnds = Math.max(radialAltitudeM(from, ground), radialAltitudeM(ends.toEcefM, ground));
  if (climb <= 0 || !arrivesFromAbove(arc)) return atEnds;
  const mu = earth.gravitationalParameterM3PerS2;
  const r = length(from);
  const v2 = dot(v, v);
  const toPerigee = eci(
    (v2 - mu / r) * from[0] - climb * v[0],
    (v2 - mu / r) * from[1] - climb * v[1],
    (v2 - mu / r) * from[2] - climb * v[2],
  );
  const eccentricity = length(toPerigee) / mu;
  const semiMajorM = 1 / (2 / r - v2 / mu);
  return radialAltitudeM(scale(toPerigee, (-semiMajorM * (1 + eccentricity)) / (mu * eccentricity)), ground);
}
