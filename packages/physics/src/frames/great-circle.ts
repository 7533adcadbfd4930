import { atan2, cos, PI, sin, TWO_PI } from '../quantities/index.ts';

/** A point on the sphere; a `Geodetic` place serves as well, its latitude then taken as spherical. */
export interface SpherePoint {
  readonly latitudeRad: number;
  readonly longitudeRad: number;
}

/** Longitude brought to -pi..pi (pi itself stays, -pi becomes pi). */
export function wrappedLongitudeRad(longitudeRad: number): number {
  const turns = Math.floor((longitudeRad + PI) / TWO_PI);
  const wrapped = longitudeRad - turns * TWO_PI;
  return wrapped <= -PI ? wrapped + TWO_PI : wrapped;
}

/** The arc from one point to another by its end points' components: cosine, and sine split along east and north. */
function arcParts(from: SpherePoint, to: SpherePoint) {
  const s1 = sin(from.latitudeRad);
  const c1 = cos(from.latitudeRad);
  const s2 = sin(to.latitudeRad);
  const c2 = cos(to.latitudeRad);
  const difference = to.longitudeRad - from.longitudeRad;
  const half = sin(0.5 * difference);
  // c1 s2 - s1 c2 cos(difference) without cancellation for neighbours.
  const north = sin(to.latitudeRad - from.latitudeRad) + 2 * s1 * c2 * half * half;
  return { east: c2 * sin(difference), north, cosine: s1 * s2 + c1 * c2 * cos(difference) };
}

/** Central angle between two points, rad in 0..pi; well conditioned for neighbours and antipodes. */
export function greatCircleAngleRad(from: SpherePoint, to: SpherePoint): number {
  const { east, north, cosine } = arcParts(from, to);
  return atan2(Math.sqrt(east * east + north * north), cosine);
}

/**
 * Great-circle distance on a sphere.
 *
 * @param radiusM  of the sphere: the choice changes the answer (mean radius 6,371,008.8 m leaves up to 0.56 % against WGS 84)
 * @returns        m
 * @checked        great-circle.property.test.ts; validation/geodesy compares with geodesics of WGS 84
 */
export const greatCircleDistanceM = (from: SpherePoint, to: SpherePoint, radiusM: number): number =>
  radiusM * greatCircleAngleRad(from, to);

/** Bearing at the start of the shorter arc, rad clockwise from north in 0..2pi; 0 where it is not defined. */
export function initialBearingRad(from: SpherePoint, to: SpherePoint): number {
  const { east, north } = arcParts(from, to);
  const bearing = atan2(east, north);
  return bearing < 0 ? bearing + TWO_PI : bearing;
}

/** The point at a central angle along a bearing; longitude in -pi..pi. */
export function destination(from: SpherePoint, bearingRad: number, angleRad: number): SpherePoint {
  const s1 = sin(from.latitudeRad);
  const c1 = cos(from.latitudeRad);
  const s = sin(angleRad);
  const c = cos(angleRad);
  const north = s * cos(bearingRad);
  const east = s * sin(bearingRad);
  const outward = c1 * c - s1 * north;
  const z = s1 * c + c1 * north;
  return {
    latitudeRad: atan2(z, Math.sqrt(outward * outward + east * east)),
    longitudeRad: wrappedLongitudeRad(from.longitudeRad + atan2(east, outward)),
  };
}

/** The point at a share (0..1) of the arc from one point to another. */
export const alongGreatCircle = (from: SpherePoint, to: SpherePoint, share: number): SpherePoint =>
  destination(from, initialBearingRad(from, to), share * greatCircleAngleRad(from, to));
