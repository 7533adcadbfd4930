import type { Earth } from '../earth/index.ts';
import { atan2, cos, sin } from '../quantities/index.ts';
import type { Ecef, Geodetic } from './frames.ts';

/** Rounds of the fixed point: each gains about three digits near the ground, more than one at 100,000 km. */
const ROUNDS = 8;

/**
 * Geodetic place of a point: the inverse of `ecefFromGeodetic`.
 *
 * @param positionEcefM  [3] m, at least 1,000 km from the Earth's centre
 * @source  Bowring's parametric latitude, Survey Review 23 (1976) 323, iterated
 * @checked property: round trip within 1e-9 rad and 1e-5 m from -10 km to 100,000 km
 */
export function geodeticFromEcef([x, y, z]: Ecef, earth: Earth): Geodetic {
  const f = earth.flattening;
  const a = earth.equatorialRadiusM;
  const b = a * (1 - f);
  const e2 = f * (2 - f);
  const secondE2 = e2 / (1 - e2);
  const horizontal = Math.sqrt(x * x + y * y);
  let latitudeRad = atan2(z * a, horizontal * b);
  for (let round = 0; round < ROUNDS; round++) {
    const parametric = atan2((1 - f) * sin(latitudeRad), cos(latitudeRad));
    const s = sin(parametric);
    const c = cos(parametric);
    latitudeRad = atan2(z + secondE2 * b * s * s * s, horizontal - e2 * a * c * c * c);
  }
  const s = sin(latitudeRad);
  const c = cos(latitudeRad);
  const n = a / Math.sqrt(1 - e2 * s * s);
  // Along the normal: well conditioned at the poles as at the equator.
  const heightM = horizontal * c + z * s - n * (1 - e2 * s * s);
  return { latitudeRad, longitudeRad: atan2(y, x), heightM };
}
