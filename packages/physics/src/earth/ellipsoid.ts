import { atanh, sin } from '../quantities/index.ts';
import type { Earth } from './earth.ts';

/** Polar radius, m. */
export const polarRadiusM = (earth: Earth): number => earth.equatorialRadiusM * (1 - earth.flattening);

/** Mean radius (2a + b) / 3, m. */
export const meanRadiusM = (earth: Earth): number => earth.equatorialRadiusM * (1 - earth.flattening / 3);

/** First eccentricity squared. */
export const eccentricitySquared = (earth: Earth): number => earth.flattening * (2 - earth.flattening);

/**
 * Area of the surface between two latitudes for each radian of longitude, m2: what a map cell is worth.
 *
 * @param southRad, northRad  geodetic latitudes
 * @source                    Snyder, Map Projections (1987), equation 3-12 (authalic latitude)
 * @checked                   earth.test.ts: the whole surface of WGS 84, a sphere's zones
 */
export function zoneAreaM2PerRad(southRad: number, northRad: number, earth: Earth): number {
  return areaFromEquator(northRad, earth) - areaFromEquator(southRad, earth);
}

function areaFromEquator(latitudeRad: number, earth: Earth): number {
  const s = sin(latitudeRad);
  const e2 = eccentricitySquared(earth);
  const b = polarRadiusM(earth);
  if (e2 === 0) return b * b * s;
  const e = Math.sqrt(e2);
  return 0.5 * b * b * (s / (1 - e2 * s * s) + atanh(e * s) / e);
}
