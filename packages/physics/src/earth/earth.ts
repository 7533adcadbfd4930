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

/**
 * The default. J2 from the normalised C20 of its field: 0.484166774985e-3 times the square root of 5.
 *
 * @source NIMA TR8350.2 (WGS 84, third edition, 1997), tables 3.1 and 5.1
 */
export const WGS_84: Earth = Object.freeze({
  id: 'wgs-84',
  equatorialRadiusM: 6_378_137,
  flattening: 1 / 298.257223563,
  gravitationalParameterM3PerS2: 3.986004418e14,
  j2: 1.0826298213e-3,
  rotationRadPerS: 7.292115e-5,
  source: 'NIMA TR8350.2',
});

/** @source H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74 (2000) 128 */
export const GRS_80: Earth = Object.freeze({
  id: 'grs-80',
  equatorialRadiusM: 6_378_137,
  flattening: 1 / 298.257222101,
  gravitationalParameterM3PerS2: 3.986005e14,
  j2: 1.08263e-3,
  rotationRadPerS: 7.292115e-5,
  source: 'Moritz, GRS 80',
});

/** What orbital elements of the NORAD kind are made with. @source Hoots and Roehrich, Spacetrack Report 3 (1980); Vallado and others, AIAA 2006-6753 */
export const WGS_72: Earth = Object.freeze({
  id: 'wgs-72',
  equatorialRadiusM: 6_378_135,
  flattening: 1 / 298.26,
  gravitationalParameterM3PerS2: 3.986008e14,
  j2: 1.082616e-3,
  rotationRadPerS: 7.292115147e-5,
  source: 'Spacetrack Report 3',
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

/** The sphere of the public MDFCC footprint code (MIT), for comparison with its figures: R 6,370 km, not turning. */
export const MDFCC_SPHERE: Earth = Object.freeze({
  id: 'mdfcc-sphere',
  equatorialRadiusM: 6_370_000,
  flattening: 0,
  gravitationalParameterM3PerS2: 3.986e14,
  j2: 0,
  rotationRadPerS: 0,
  source: 'constants of the MDFCC code, version 0.502.24',
});

/** Every Earth that a scenario may name. */
export const EARTHS: readonly Earth[] = Object.freeze([WGS_84, GRS_80, WGS_72, SPHERE, TURNING_SPHERE, MDFCC_SPHERE]);
