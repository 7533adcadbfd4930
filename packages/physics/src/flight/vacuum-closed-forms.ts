import { atan, cos, HALF_PI, PI, sin, tan } from '../quantities/index.ts';

/** One ballistic flight between two points of a sphere, surface to surface, without air. */
export interface SphericalFlight {
  readonly rangeM: number;
  readonly apogeeM: number;
  readonly flightTimeS: number;
  readonly burnoutSpeedMPerS: number;
  /** Above the local horizon, at both ends. */
  readonly flightPathAngleRad: number;
}

export interface Sphere {
  readonly radiusM: number;
  readonly gravitationalParameterM3PerS2: number;
}

// All arcs are symmetric about apogee: with half the range angle h, the conic r = p / (1 - e cos(angle from apogee)) passes
// the surface at h. Equations from Bate, Mueller & White, Fundamentals of Astrodynamics (Dover 1971), chapter 6, rewritten for e.

/** Least speed for a range. */
export function leastSpeedFlight(rangeM: number, sphere: Sphere): SphericalFlight {
  const half = (0.5 * rangeM) / sphere.radiusM;
  return fromAngle(half, 0.5 * (HALF_PI - half), sphere);
}

/** The flight of a range with a given height of apogee above the surface. */
export function apogeeFlight(rangeM: number, apogeeM: number, sphere: Sphere): SphericalFlight {
  const half = (0.5 * rangeM) / sphere.radiusM;
  const versine = 2 * sin(0.5 * half) * sin(0.5 * half);
  const eccentricity = apogeeM / (apogeeM + sphere.radiusM * versine);
  return fromEccentricity(half, eccentricity, sphere);
}

/** The flight of a range with a given launch flight-path angle, or null where it would need escape speed or more. */
export function angleFlight(rangeM: number, flightPathAngleRad: number, sphere: Sphere): SphericalFlight | null {
  const half = (0.5 * rangeM) / sphere.radiusM;
  if (!(flightPathAngleRad > 0 && flightPathAngleRad < 0.5 * (PI - half))) return null;
  return fromAngle(half, flightPathAngleRad, sphere);
}

const fromAngle = (half: number, angleRad: number, sphere: Sphere): SphericalFlight =>
  fromEccentricity(half, sin(angleRad) / sin(half + angleRad), sphere);

function fromEccentricity(
  half: number,
  e: number,
  { radiusM, gravitationalParameterM3PerS2: mu }: Sphere,
): SphericalFlight {
  const nearness = 1 - e * cos(half);
  const semiMajorM = (radiusM * nearness) / ((1 - e) * (1 + e));
  const fromApogee = 2 * atan(Math.sqrt((1 + e) / (1 - e)) * tan(0.5 * half));
  const versine = 2 * sin(0.5 * half) * sin(0.5 * half);
  return {
    rangeM: 2 * half * radiusM,
    apogeeM: (radiusM * e * versine) / (1 - e),
    flightTimeS: 2 * semiMajorM * Math.sqrt(semiMajorM / mu) * (fromApogee + e * sin(fromApogee)),
    burnoutSpeedMPerS: Math.sqrt(mu * (2 / radiusM - 1 / semiMajorM)),
    flightPathAngleRad: atan((e * sin(half)) / nearness),
  };
}
