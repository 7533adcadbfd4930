import { acos, cos, finite } from '../quantities/index.ts';

/** Straight lines: light, and radio where refraction is left out. */
export const NO_REFRACTION = 1;
/**
 * Effective Earth radius factor of radio waves in the lowest kilometres.
 * @source ITU-R P.310: "standard refraction" corresponds to an effective Earth radius of 4/3 the actual one
 * @omits  it bends rays for ever; above some 10 km, or beyond some 500 km, use `rayTangents` of the exponential atmosphere
 */
export const STANDARD_RADIO_REFRACTION = 4 / 3;

/**
 * Lowest altitude that a sensor on the surface sees at a ground range, horizon at elevation zero.
 *
 * @param groundRangeM      along the surface, m, less than a quarter of the (effective) circumference
 * @param earthRadiusM      radius of the sphere, m
 * @param refractionFactor  effective-radius factor: `NO_REFRACTION` or `STANDARD_RADIO_REFRACTION`
 * @returns                 m above the surface; Infinity from a quarter of the circumference on
 * @source                  plane geometry: h = k R (sec(s / k R) - 1)
 * @checked                 validation/radar (radar horizon table)
 * @omits                   terrain, antenna height, elevation limits
 */
export function minimumVisibleAltitudeM(groundRangeM: number, earthRadiusM: number, refractionFactor: number): number {
  const radiusM = finite(refractionFactor * earthRadiusM, 'effective Earth radius');
  const c = cos(finite(groundRangeM, 'ground range') / radiusM);
  return c > 0 && groundRangeM < radiusM * 1.6 ? radiusM * (1 / c - 1) : Number.POSITIVE_INFINITY;
}

/** Farthest points seen at elevation zero between a surface sensor and an altitude. */
export interface HorizonDistance {
  /** Along the surface of the sphere, m. */
  readonly groundRangeM: number;
  /** Along the (straightened) ray, m. */
  readonly slantRangeM: number;
}

/** The inverse of `minimumVisibleAltitudeM`: how far a target at an altitude stays above the horizon of a surface sensor. */
export function horizonDistance(altitudeM: number, earthRadiusM: number, refractionFactor: number): HorizonDistance {
  const radiusM = finite(refractionFactor * earthRadiusM, 'effective Earth radius');
  const height = Math.max(0, finite(altitudeM, 'altitude'));
  return {
    groundRangeM: radiusM * acos(radiusM / (radiusM + height)),
    slantRangeM: Math.sqrt(height * (2 * radiusM + height)),
  };
}

/** Angle by which the horizon lies below the level of a sensor at a height, rad, straight lines. */
export const horizonDipRad = (heightM: number, earthRadiusM: number): number =>
  acos(earthRadiusM / (earthRadiusM + Math.max(0, heightM)));
