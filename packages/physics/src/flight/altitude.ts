import type { Earth } from '../earth/index.ts';
import type { Vector3 } from '../vectors/index.ts';

/** Ground radius along a geocentric direction as a polynomial in sin^2 of the geocentric latitude: a (1 - s (k1 - s (k2 - s k3))). */
export interface GroundRadius {
  readonly equatorialRadiusM: number;
  readonly k1: number;
  readonly k2: number;
  readonly k3: number;
}

/** The binomial series of the ellipse to third order in its second eccentricity squared: 4 mm short at the poles of WGS 84. */
export function groundRadiusOf(earth: Earth): GroundRadius {
  const minor = 1 - earth.flattening;
  const k = 1 / (minor * minor) - 1;
  return {
    equatorialRadiusM: earth.equatorialRadiusM,
    k1: k / 2,
    k2: (3 * k * k) / 8,
    k3: (5 * k * k * k) / 16,
  };
}

/**
 * Height above the ellipsoid measured along the line to the Earth's centre: no iteration, no trigonometry, one square root.
 *
 * @param positionM  [3] m, Earth-centred, turning or inertial axes alike (only z and the length enter)
 * @returns          m; exact on the ground, above the geodetic height by at most 6e-6 of it elsewhere (0.6 m at 100 km)
 */
export function radialAltitudeM(positionM: Vector3, ground: GroundRadius): number {
  const [x, y, z] = positionM;
  const r2 = x * x + y * y + z * z;
  const s = (z * z) / r2;
  return Math.sqrt(r2) - ground.equatorialRadiusM * (1 - s * (ground.k1 - s * (ground.k2 - s * ground.k3)));
}
