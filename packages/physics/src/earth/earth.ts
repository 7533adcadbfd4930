/** The Earth as a model sees it: shape, gravity, rotation. Selectable data, never a global. */
export interface Earth {
  readonly id: string;
  readonly equatorialRadiusM: number;
  readonly flattening: number;
  readonly gravitationalParameterM3PerS2: number;
  /** Second zonal harmonic, unnormalised; 0 for a point-mass field. */
  readonly j2: number;
  readonly rotationRadPerS: number;
  readonly source: string;
}

/** @source NIMA TR8350.2 (WGS 84, third edition); J2 = 1.08262982e-3 from its normalised C20. */
export const WGS_84: Earth = Object.freeze({
  id: 'wgs-84',
  equatorialRadiusM: 6_378_137,
  flattening: 1 / 298.257223563,
  gravitationalParameterM3PerS2: 3.986004418e14,
  j2: 1.08262982e-3,
  rotationRadPerS: 7.292115e-5,
  source: 'NIMA TR8350.2',
});

/** The sphere of the closed forms: R 6,371 km, point mass, not turning. */
export const SPHERE: Earth = Object.freeze({
  id: 'sphere',
  equatorialRadiusM: 6_371_000,
  flattening: 0,
  gravitationalParameterM3PerS2: 3.986004418e14,
  j2: 0,
  rotationRadPerS: 0,
  source: 'mean radius of WGS 84, point mass',
});

/** The same sphere, turning once a sidereal day. */
export const TURNING_SPHERE: Earth = Object.freeze({ ...SPHERE, id: 'turning-sphere', rotationRadPerS: 7.292115e-5 });
