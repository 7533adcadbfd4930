import { type Ecef, ecef } from '../frames/index.ts';
import { addScaled, cross, dot, length, subtract, unit, type Vector3 } from '../vectors/index.ts';

/**
 * Information of one radar measurement about the position of its target: 1 / sigma^2 along the line of sight, and across it in azimuth
 * and elevation.
 *
 * @param siteEcefM    [3] m, ECEF
 * @param upEcef       [3] unit vector of the local vertical at the site, ECEF
 * @param targetEcefM  [3] m, ECEF
 * @param errors       one standard deviation: m, rad in azimuth, rad in elevation
 * @returns            [9] 1/m2, symmetric, ECEF
 * @omits              bias: floors in the errors are taken as noise that is new in every measurement
 */
export function radarPositionInformation(
  siteEcefM: Ecef,
  upEcef: Ecef,
  targetEcefM: Ecef,
  errors: { readonly rangeM: number; readonly azimuthRad: number; readonly elevationRad: number },
): Float64Array {
  const line = subtract(targetEcefM, siteEcefM);
  const rangeM = length(line);
  const along = unit(line);
  const side = cross(along, upEcef);
  const level = length(side);
  // Straight overhead azimuth means nothing: any direction across serves, and its error across the line is that of elevation.
  const overhead = level < 1e-6;
  const across = overhead ? anyAcross(along) : unit(side);
  const upward = cross(across, along);
  const acrossM = overhead ? rangeM * errors.elevationRad : rangeM * level * errors.azimuthRad;
  const result = new Float64Array(9);
  addOuter(result, along, 1 / (errors.rangeM * errors.rangeM));
  addOuter(result, across, 1 / (acrossM * acrossM));
  addOuter(result, upward, 1 / (rangeM * rangeM * errors.elevationRad * errors.elevationRad));
  return result;
}

/**
 * Information of one bearing (both angles across the line of sight) about the position of its target.
 *
 * @param errorRad  one standard deviation across the line, rad
 * @returns         [9] 1/m2, symmetric, ECEF; nothing along the line of sight
 */
export function bearingPositionInformation(sensorEcefM: Ecef, targetEcefM: Ecef, errorRad: number): Float64Array {
  const line = subtract(targetEcefM, sensorEcefM);
  const rangeM = length(line);
  const weight = 1 / (rangeM * rangeM * errorRad * errorRad);
  const result = new Float64Array([weight, 0, 0, 0, weight, 0, 0, 0, weight]);
  addOuter(result, unit(line), -weight);
  return result;
}

/** Adds weight v v^t to a 3 by 3 matrix. */
export function addOuter(matrix: Float64Array, v: Vector3, weight: number): void {
  for (let i = 0; i < 3; i += 1) for (let j = 0; j < 3; j += 1) matrix[3 * i + j] += weight * v[i] * v[j];
}

/** Some unit vector at a right angle to a direction. */
function anyAcross(direction: Ecef): Ecef {
  const axis = Math.abs(direction[0]) < 0.6 ? ecef(1, 0, 0) : ecef(0, 1, 0);
  return unit(addScaled(axis, direction, -dot(axis, direction)));
}
