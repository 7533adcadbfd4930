import { atan, sin } from '../quantities/index.ts';
import type { Earth } from './earth.ts';
import { eccentricitySquared, polarRadiusM } from './ellipsoid.ts';

/** Gravity on the ellipsoid at equator and pole, m/s2. */
export interface NormalGravity {
  readonly equatorMPerS2: number;
  readonly poleMPerS2: number;
}

/**
 * Gravity of a level ellipsoid, turning included: the exact field whose surface of equal potential is the ellipsoid.
 *
 * @throws   nothing; for a sphere that turns the closed form does not hold and the point mass with centrifugal term is returned
 * @source   Heiskanen and Moritz, Physical Geodesy (1967), equations 2-70 to 2-74 (Pizzetti, Somigliana)
 * @checked  validation/geodesy: 9.7803253359 and 9.8321849378 m/s2 of WGS 84
 */
export function normalGravity(earth: Earth): NormalGravity {
  const a = earth.equatorialRadiusM;
  const b = polarRadiusM(earth);
  const mu = earth.gravitationalParameterM3PerS2;
  const w2 = earth.rotationRadPerS * earth.rotationRadPerS;
  if (earth.flattening === 0) return { equatorMPerS2: mu / (a * a) - w2 * a, poleMPerS2: mu / (a * a) };
  const m = (w2 * a * a * b) / mu;
  const second = Math.sqrt(a * a - b * b) / b;
  const q0 = 0.5 * ((1 + 3 / (second * second)) * atan(second) - 3 / second);
  const q1 = 3 * (1 + 1 / (second * second)) * (1 - atan(second) / second) - 1;
  const k = (second * q1) / q0;
  return { equatorMPerS2: (mu / (a * b)) * (1 - m - (m * k) / 6), poleMPerS2: (mu / (a * a)) * (1 + (m * k) / 3) };
}

/**
 * Gravity on the ellipsoid at a geodetic latitude, m/s2, turning included (what a plumb line and a scale feel).
 *
 * @source  Somigliana's formula, Heiskanen and Moritz (1967), equation 2-76
 */
export function surfaceGravityMPerS2(latitudeRad: number, earth: Earth): number {
  const { equatorMPerS2, poleMPerS2 } = normalGravity(earth);
  const s2 = sin(latitudeRad) * sin(latitudeRad);
  const k = (polarRadiusM(earth) * poleMPerS2) / (earth.equatorialRadiusM * equatorMPerS2) - 1;
  return (equatorMPerS2 * (1 + k * s2)) / Math.sqrt(1 - eccentricitySquared(earth) * s2);
}
