import type { Atmosphere } from '../atmosphere/index.ts';
import type { Earth } from '../earth/index.ts';
import { airCellsOf, groundRadiusOf } from '../flight/index.ts';
import { InvariantFailure } from '../quantities/index.ts';

/** Drag with the drag area over mass as a seventh state. */
export interface DragModel {
  readonly atmosphere: Atmosphere;
  /** Intensity of the random walk of drag area over mass, m4/kg2/s: what Mach number, tumbling and ablation may change. */
  readonly noiseM4PerKg2S: number;
}

/** The motion that a filter believes in, and how far it doubts it. */
export interface BallisticModel {
  readonly earth: Earth;
  /** Intensity of white acceleration on each axis, m2/s3: the velocity variance that a second adds. */
  readonly accelerationNoiseM2PerS3: number;
  readonly drag: DragModel | null;
  /** Longer predictions are made in equal steps no longer than this, s. */
  readonly longestStepS: number;
}

/** A model as the kernels read it. */
export interface PackedModel extends BallisticModel {
  /** 6 (position, velocity), or 7 with drag area over mass. */
  readonly states: 6 | 7;
  /** [11] mu, 1.5 J2 a^2, w, acceleration noise, a, three coefficients of the ground radius, cells per m, cells, drag noise. */
  readonly values: Float64Array;
  /** [4 cells] density, see `CubicCells`. */
  readonly air: Float64Array;
}

/**
 * The motion model of a filter, checked and packed.
 *
 * State, ECEF (WGS 84 axes, turning): position [3] m, velocity relative to the turning Earth [3] m/s and, with drag, drag area over mass
 * m2/kg (the inverse of the ballistic coefficient, in which the acceleration is linear). Forces: point mass, J2, centrifugal, Coriolis, drag
 * in air at rest over the ground. Process noise: white acceleration, Q = q [h^3/3 h^2/2; h^2/2 h] per axis; drag a random walk.
 *
 * @throws  InvariantFailure when a noise or the step is negative, not finite, or (step) 0
 * @source  Bar-Shalom, Li & Kirubarajan, Estimation with Applications to Tracking and Navigation, 2001, section 6.2 (discretised white noise)
 * @omits   lift, wind, thrust; oblateness in the derivatives that carry the covariance (a thousandth of the point mass's)
 */
export function packedModel(model: BallisticModel): PackedModel {
  const { earth, drag, accelerationNoiseM2PerS3, longestStepS } = model;
  const dragNoise = drag === null ? 0 : drag.noiseM4PerKg2S;
  for (const noise of [accelerationNoiseM2PerS3, dragNoise])
    if (!(noise >= 0 && noise < Number.POSITIVE_INFINITY)) throw new InvariantFailure('process noise is 0 or more');
  if (!(longestStepS > 0 && longestStepS < Number.POSITIVE_INFINITY))
    throw new InvariantFailure('the longest step of a filter is above 0 s');
  const ground = groundRadiusOf(earth);
  const air = drag === null ? { coefficients: new Float64Array(4), cellM: 1, count: 1 } : airCellsOf(drag.atmosphere);
  return Object.freeze({
    ...model,
    states: drag === null ? 6 : 7,
    values: Float64Array.of(
      earth.gravitationalParameterM3PerS2,
      1.5 * earth.j2 * earth.equatorialRadiusM * earth.equatorialRadiusM,
      earth.rotationRadPerS,
      accelerationNoiseM2PerS3,
      ground.equatorialRadiusM,
      ground.k1,
      ground.k2,
      ground.k3,
      1 / air.cellM,
      air.count,
      dragNoise,
    ),
    air: air.coefficients,
  });
}
