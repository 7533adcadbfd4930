import { acos, cos, PI, sin } from '../quantities/index.ts';
import type { Sphere } from './vacuum-closed-forms.ts';

/** Burnout over a sphere that does not turn: distance from the centre, speed, angle above the local horizon. */
export interface Burnout {
  readonly radiusM: number;
  readonly speedMPerS: number;
  readonly flightPathAngleRad: number;
  readonly gravitationalParameterM3PerS2: number;
}

/** Free flight from burnout to re-entry at the same height. */
export interface FreeFlight {
  /** v^2 r / mu: twice the kinetic over the potential energy. */
  readonly energyRatio: number;
  readonly rangeAngleRad: number;
  readonly apogeeRadiusM: number;
  readonly flightTimeS: number;
}

/**
 * Free-flight range, apogee and time, or null at escape speed and above.
 *
 * @source   Bate, Mueller & White, Fundamentals of Astrodynamics (Dover 1971), equations 6.2-12 and 6.2-21
 * @checked  validation/ballistic
 */
export function freeFlight(burnout: Burnout): FreeFlight | null {
  const { radiusM, speedMPerS, flightPathAngleRad, gravitationalParameterM3PerS2: mu } = burnout;
  const q = (speedMPerS * speedMPerS * radiusM) / mu;
  if (!(q < 2)) return null;
  const horizontal = cos(flightPathAngleRad);
  const e = Math.sqrt(1 + q * (q - 2) * horizontal * horizontal);
  const semiMajorM = radiusM / (2 - q);
  const half = acos(Math.min(1, Math.max(-1, (1 - q * horizontal * horizontal) / e)));
  const anomaly = acos(Math.min(1, Math.max(-1, (1 - radiusM / semiMajorM) / e)));
  return {
    energyRatio: q,
    rangeAngleRad: 2 * half,
    apogeeRadiusM: semiMajorM * (1 + e),
    flightTimeS: 2 * semiMajorM * Math.sqrt(semiMajorM / mu) * (PI - anomaly + e * sin(anomaly)),
  };
}

/** The largest free-flight range angle of an energy ratio v^2 r / mu below 1, rad; half a turn from 1 on. */
export const longestRangeAngleRad = (energyRatio: number): number =>
  energyRatio >= 1 ? PI : PI - 2 * acos(energyRatio / (2 - energyRatio));

/** Apogee of a vertical shot from the surface, m above it; null at escape speed and above. */
export function verticalApogeeM(
  speedMPerS: number,
  { radiusM, gravitationalParameterM3PerS2: mu }: Sphere,
): number | null {
  const q = (speedMPerS * speedMPerS * radiusM) / mu;
  return q < 2 ? (radiusM * q) / (2 - q) : null;
}

/** Time of a vertical shot from the surface to a height, s; null where it does not rise so far. */
export function climbTimeS(speedMPerS: number, heightM: number, sphere: Sphere): number | null {
  const { radiusM, gravitationalParameterM3PerS2: mu } = sphere;
  const apogeeM = verticalApogeeM(speedMPerS, sphere);
  if (apogeeM === null || heightM > apogeeM) return null;
  // A straight ellipse: r = a (1 - cos E), t = sqrt(a^3 / mu) (E - sin E), apogee at E = pi.
  const a = 0.5 * (radiusM + apogeeM);
  const anomaly = (r: number): number => acos(Math.max(-1, 1 - r / a));
  const first = anomaly(radiusM);
  const last = anomaly(radiusM + heightM);
  return a * Math.sqrt(a / mu) * (last - first - sin(last) + sin(first));
}
