import type { Earth } from '../earth/index.ts';
import { type Eci, eci } from '../frames/index.ts';

/**
 * Gravity of the Earth's point mass and its second zonal harmonic.
 *
 * @param positionEciM  [3] m, inertial axes with z along the pole (ECEF axes serve as well: the field turns about z unchanged)
 * @returns             [3] m/s2, same axes
 * @source              Vallado, Fundamentals of Astrodynamics and Applications, 4th ed. 2013, section 8.7.1
 * @checked             gravity.test.ts: slope of the potential; validation/nesc
 * @omits               higher harmonics (metres on an intercontinental arc), tides, Moon and Sun
 */
export function gravityMPerS2(positionEciM: Eci, earth: Earth): Eci {
  const [x, y, z] = positionEciM;
  const r2 = x * x + y * y + z * z;
  const inverse = 1 / r2;
  const k = -earth.gravitationalParameterM3PerS2 * inverse * (inverse * Math.sqrt(r2));
  const q = 1.5 * earth.j2 * (earth.equatorialRadiusM * earth.equatorialRadiusM) * inverse;
  const polar = 5 * (z * z) * inverse;
  const equatorial = k * (1 + q * (1 - polar));
  return eci(equatorial * x, equatorial * y, k * (1 + q * (3 - polar)) * z);
}
