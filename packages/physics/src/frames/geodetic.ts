import type { Earth } from '../earth/index.ts';
import { atan2, OutOfRange } from '../quantities/index.ts';
import type { Ecef, Geodetic } from './frames.ts';

/** Newton's method doubles the digits each time: four steps suffice from 1 km to 1e9 m from the axis of a planet like ours. */
const STEPS = 6;
/** Nearer to the centre than the evolute (43 km on WGS 84) a point has several feet on the ellipsoid. */
const EVOLUTE_FACTOR = 1.2;

/**
 * Geodetic place of a point: the inverse of `ecefFromGeodetic`, in six rotations without trigonometry.
 *
 * The reduced latitude b of the foot point solves p sin b - w cos b - e2 a sin b cos b = 0, with p the distance from the
 * axis and w = (1 - f) z; its cosine and sine are turned by Newton's step until they rest.
 *
 * @param positionEcefM  [3] m, farther from the centre than about 51 km
 * @returns              latitude, longitude (-pi..pi; 0 on the axis), height above the ellipsoid
 * @throws               OutOfRange near the Earth's centre
 * @source               reduced latitude: Bowring, Survey Review 23 (1976) 323; Newton's method: elementary
 * @checked              round trip from -6,000 km to 100,000 km; validation/geodesy
 */
export function geodeticFromEcef([x, y, z]: Ecef, earth: Earth): Geodetic {
  const a = earth.equatorialRadiusM;
  const minor = 1 - earth.flattening;
  const excess = a * (1 - minor * minor);
  const p = Math.sqrt(x * x + y * y);
  const w = minor * z;
  const size = Math.sqrt(p * p + w * w);
  if (!(size > EVOLUTE_FACTOR * excess))
    throw new OutOfRange({
      quantity: 'distance from the centre',
      value: size,
      minimum: EVOLUTE_FACTOR * excess,
      maximum: Number.POSITIVE_INFINITY,
      unit: 'm',
      model: 'geodetic coordinates',
      source: 'evolute of the meridian ellipse',
    });
  let s = z / size;
  let c = (minor * p) / size;
  let norm = 1 / Math.sqrt(s * s + c * c);
  s *= norm;
  c *= norm;
  for (let step = 0; step < STEPS; step++) {
    const turn = (p * s - w * c - excess * s * c) / (p * c + w * s - excess * (c * c - s * s));
    const turnedS = s - turn * c;
    c += turn * s;
    norm = 1 / Math.sqrt(turnedS * turnedS + c * c);
    s = turnedS * norm;
    c *= norm;
  }
  // The normal at the foot point: its direction is the geodetic latitude.
  const along = 1 / Math.sqrt(s * s + minor * minor * c * c);
  const normalSine = s * along;
  const normalCosine = minor * c * along;
  return {
    latitudeRad: atan2(normalSine, normalCosine),
    longitudeRad: atan2(y, x),
    heightM: (p - a * c) * normalCosine + (z - a * minor * s) * normalSine,
  };
}
