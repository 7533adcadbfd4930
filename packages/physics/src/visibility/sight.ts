import type { Earth } from '../earth/index.ts';
import type { Ecef } from '../frames/index.ts';
import { asin } from '../quantities/index.ts';

/**
 * Height above the ellipsoid along the geocentric direction.
 *
 * @returns m; within 1 m of the geodetic height up to 100 km (the two directions differ by at most 0.2 degrees), exact on a sphere
 * @checked property test against points built from geodetic heights
 */
export function altitudeM(positionEcefM: Ecef, earth: Earth): number {
  const [x, y, z] = positionEcefM;
  const s = z / (1 - earth.flattening);
  const horizontal = x * x + y * y;
  return Math.sqrt(horizontal + z * z) * (1 - earth.equatorialRadiusM / Math.sqrt(horizontal + s * s));
}

/**
 * Whether the straight line between two points stays above the Earth by a clearance.
 * A point that itself lies below the clearance is judged by the rest of the line leaving upwards from it.
 *
 * @param fromEcefM   [3] m, ECEF
 * @param toEcefM     [3] m, ECEF
 * @param clearanceM  m above the ellipsoid that the line must keep (cloud tops, dense air); 0 = the surface
 * @returns           true when nothing is in the way
 * @source            the ellipsoid turned into a unit sphere by scaling; nearest point of a segment to the centre
 * @checked           property tests: symmetric; agrees with dense sampling; on the sphere with `minimumVisibleAltitudeM`
 * @omits             terrain, refraction (`rayTangents` for radars)
 */
export function isSightClear(fromEcefM: Ecef, toEcefM: Ecef, earth: Earth, clearanceM: number): boolean {
  const p = 1 / (earth.equatorialRadiusM + clearanceM);
  const q = 1 / (earth.equatorialRadiusM * (1 - earth.flattening) + clearanceM);
  const ax = fromEcefM[0] * p;
  const ay = fromEcefM[1] * p;
  const az = fromEcefM[2] * q;
  const dx = toEcefM[0] * p - ax;
  const dy = toEcefM[1] * p - ay;
  const dz = toEcefM[2] * q - az;
  const along = -(ax * dx + ay * dy + az * dz);
  const lengthSquared = dx * dx + dy * dy + dz * dz;
  // The line only rises from one of its ends: the nearest point to the centre is that end.
  if (along <= 0 || along >= lengthSquared) return true;
  return ax * ax + ay * ay + az * az - (along * along) / lengthSquared >= 1;
}

/** Sine of the angle between the local horizontal at a point and the direction from it to another; negative when that looks down. */
export function grazingSine(atEcefM: Ecef, towardsEcefM: Ecef, earth: Earth): number {
  // Gradient of the ellipsoid through the point: the local vertical.
  const k = 1 / (1 - earth.flattening);
  const [x, y, z] = atEcefM;
  const nz = z * k * k;
  const dx = towardsEcefM[0] - x;
  const dy = towardsEcefM[1] - y;
  const dz = towardsEcefM[2] - z;
  const product = (x * x + y * y + nz * nz) * (dx * dx + dy * dy + dz * dz);
  return product > 0 ? (x * dx + y * dy + nz * dz) / Math.sqrt(product) : 1;
}

/**
 * Angle between the local horizontal at a point and the line from there to another (elevation of the other point).
 *
 * @returns rad, -pi/2..pi/2; the vertical is that of the ellipsoid below within 0.2 degrees times height over radius
 */
export const grazingAngleRad = (atEcefM: Ecef, towardsEcefM: Ecef, earth: Earth): number =>
  asin(Math.min(1, Math.max(-1, grazingSine(atEcefM, towardsEcefM, earth))));

/**
 * Height of the lowest point of the endless straight line through two points: where the ray from one past the other passes the Earth.
 *
 * @returns m above the ellipsoid (approximate within flattening times height); negative when the line meets the Earth
 */
export function tangentHeightM(aEcefM: Ecef, bEcefM: Ecef, earth: Earth): number {
  const k = 1 / (1 - earth.flattening);
  const az = aEcefM[2] * k;
  const dx = bEcefM[0] - aEcefM[0];
  const dy = bEcefM[1] - aEcefM[1];
  const dz = bEcefM[2] * k - az;
  const along = aEcefM[0] * dx + aEcefM[1] * dy + az * dz;
  const squared =
    aEcefM[0] * aEcefM[0] + aEcefM[1] * aEcefM[1] + az * az - (along * along) / (dx * dx + dy * dy + dz * dz);
  return Math.sqrt(Math.max(0, squared)) - earth.equatorialRadiusM;
}
