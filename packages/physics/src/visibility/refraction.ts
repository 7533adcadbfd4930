import { cos, exp, sin } from '../quantities/index.ts';

/** How radio rays bend: not at all, or as in the exponential reference atmosphere. */
export type RadioRefraction = 'none' | 'exponential-atmosphere';

/** @source ITU-R P.453, global mean reference: N(h) = 315 exp(-h / 7.35 km), refractivity in parts per million. */
const SURFACE_REFRACTIVITY = 315e-6;
const REFRACTIVITY_SCALE_HEIGHT_M = 7_350;
/** Refractivity is below 1e-12 here. */
const RAY_TOP_M = 150_000;

const refractiveIndexLessOne = (heightM: number): number =>
  SURFACE_REFRACTIVITY * exp(-heightM / REFRACTIVITY_SCALE_HEIGHT_M);

/**
 * One straight line tangent to a ray in the vertical plane of a site: with d the horizontal distance and u the height above the
 * level plane of the site, a point is on or above it when `u * cosine - d * sine >= offsetM`.
 */
export interface RayTangent {
  readonly cosine: number;
  readonly sine: number;
  readonly offsetM: number;
}

const tangent = (slopeRad: number, offsetM: number): RayTangent => ({
  cosine: cos(slopeRad),
  sine: sin(slopeRad),
  offsetM,
});

/** Heights at which tangents are laid: the steps keep the gap between ray and tangents below 60 m. */
const TANGENT_HEIGHTS_M = [0, 400, 1_500, 3_500, 7_000, 12_000, 22_000, RAY_TOP_M];
const STEPS_PER_PIECE = 40;

/**
 * The ray that leaves a site at an apparent elevation, as straight lines: a point is above the ray when it is above any of them,
 * since a ray that bends down lies below every tangent of it.
 *
 * @param apparentElevationRad  of the beam at the site, rad, 0 to pi/2
 * @param siteHeightM           above the surface, m
 * @param earthRadiusM          radius of curvature at the site, m
 * @returns                     tangents at rising heights; the last one is the straight way above the atmosphere
 * @source                      Snell's law on a sphere, n r cos(elevation) constant; bending = integral of -cot(elevation) dn/n
 *                              (Bean & Dutton, Radio Meteorology, 1966)
 * @checked                     the 4/3 Earth in the lowest kilometre; ray traced by small straight steps through shells
 * @omits                       weather, ducting, ionospheric refraction (matters for VHF below some 5 degrees)
 */
export function rayTangents(
  apparentElevationRad: number,
  siteHeightM: number,
  earthRadiusM: number,
  refraction: RadioRefraction,
): readonly RayTangent[] {
  const straight = [tangent(apparentElevationRad, 0)];
  if (refraction === 'none' || apparentElevationRad < 0) return straight;
  const siteRadiusM = earthRadiusM + siteHeightM;
  const invariantM = (1 + refractiveIndexLessOne(siteHeightM)) * siteRadiusM * cos(apparentElevationRad);
  // Along the ray: height = siteHeight + x^2, which removes the singularity of cot(elevation) at a level start.
  let bendingRad = 0;
  let before = 0;
  const rateAt = (x: number): number => {
    const heightM = siteHeightM + x * x;
    const excess = refractiveIndexLessOne(heightM);
    const cosine = invariantM / ((1 + excess) * (earthRadiusM + heightM));
    const sine = Math.sqrt(Math.max(1e-18, 1 - cosine * cosine));
    return ((excess / REFRACTIVITY_SCALE_HEIGHT_M / (1 + excess)) * cosine * 2 * x) / sine;
  };
  const tangents: RayTangent[] = straight;
  for (const aboveM of TANGENT_HEIGHTS_M.slice(1)) {
    const from = before;
    const to = Math.sqrt(aboveM);
    const h = (to - from) / STEPS_PER_PIECE;
    // Midpoint rule: never asks for the end x = 0.
    for (let i = 0; i < STEPS_PER_PIECE; i += 1) bendingRad += rateAt(from + (i + 0.5) * h) * h;
    before = to;
    const slopeRad = apparentElevationRad - bendingRad;
    // Tangent at this height: its distance from the Earth's centre is r cos(local elevation) = invariant / n.
    const distanceM = invariantM / (1 + refractiveIndexLessOne(siteHeightM + aboveM));
    tangents.push(tangent(slopeRad, distanceM - siteRadiusM * cos(slopeRad)));
  }
  return tangents;
}

/** Whether a point at horizontal distance d and height u over the level plane of the site is on or above a ray. */
export function isAboveRay(tangents: readonly RayTangent[], distanceM: number, upM: number): boolean {
  for (const line of tangents) if (upM * line.cosine - distanceM * line.sine >= line.offsetM) return true;
  return false;
}
