import { acos, atan2, cos, HALF_PI, PI, sin } from '../quantities/index.ts';
import { addScaled, dot, scale, type Vector3, vector } from '../vectors/index.ts';

/** A place by its direction and ground angle from the interceptor site; direction 0 points towards the launch places. */
export interface PlaceFromSite {
  readonly directionRad: number;
  readonly angleRad: number;
}

/** Where a trajectory that always has the same range must start, so that it ends at a place. */
export type SlidingLaunch =
  | { readonly kind: 'launch'; readonly angleFromSiteRad: number }
  /** The launch point would lie beside or behind the site: the missile reaches no farther. */
  | { readonly kind: 'none'; readonly limit: 'missile-range' }
  /** No launch point in the given direction, or one seen from which site and place lie more than a right angle apart. */
  | { readonly kind: 'none'; readonly limit: 'geometry' };

export interface SlidingRules {
  readonly rangeRad: number;
  readonly nearestLaunchRad: number;
  readonly farthestLaunchRad: number;
}

/**
 * The launch point in direction 0 from the site whose trajectory of fixed range ends at a place.
 *
 * The triangle of site, launch point and place on the sphere: cos range = cos x cos d + sin x sin d cos direction, the farther of the two solutions
 * (the nearer one sees site and place more than a right angle apart).
 *
 * @source  spherical law of cosines; the rule is that of a public footprint code (see validation/footprint)
 */
export function slidingLaunch({ directionRad, angleRad }: PlaceFromSite, rules: SlidingRules): SlidingLaunch {
  const a = cos(angleRad);
  const b = sin(angleRad) * cos(directionRad);
  const amplitude = Math.sqrt(a * a + b * b);
  const ratio = cos(rules.rangeRad) / amplitude;
  const behind = !(Math.abs(directionRad) < HALF_PI);
  // Behind the site the farthest place is the one reached from the nearest launch point.
  if (behind && angleRad > rules.rangeRad - rules.nearestLaunchRad) return { kind: 'none', limit: 'missile-range' };
  if (!(ratio <= 1)) return { kind: 'none', limit: 'geometry' };
  const angleFromSiteRad = atan2(b, a) + acos(Math.max(ratio, -1));
  if (angleFromSiteRad < rules.nearestLaunchRad) return { kind: 'none', limit: 'missile-range' };
  if (angleFromSiteRad > rules.farthestLaunchRad || angleFromSiteRad >= PI) return { kind: 'none', limit: 'geometry' };
  const square = cos(angleRad) - cos(angleFromSiteRad) * cos(rules.rangeRad);
  return square < 0 ? { kind: 'none', limit: 'geometry' } : { kind: 'launch', angleFromSiteRad };
}

/** Unit vectors of a launch point and of the direction in which it leaves, in axes whose first is the site and whose second is direction 0. */
export interface Track {
  readonly origin: Vector3;
  readonly ahead: Vector3;
}

/** The great circle from a launch point to the place where the trajectory ends. */
export function slidingTrack(
  { directionRad, angleRad }: PlaceFromSite,
  { angleFromSiteRad, rangeRad }: { readonly angleFromSiteRad: number; readonly rangeRad: number },
): Track {
  const origin = vector(cos(angleFromSiteRad), sin(angleFromSiteRad), 0);
  const s = sin(angleRad);
  const place = vector(cos(angleRad), s * cos(directionRad), s * sin(directionRad));
  const across = addScaled(place, origin, -dot(place, origin));
  return { origin, ahead: scale(across, 1 / sin(rangeRad)) };
}
