import type { Ecef } from '../frames/index.ts';
import { atan2, PI } from '../quantities/index.ts';
import type { Vector3 } from '../vectors/index.ts';
import { invertSymmetric } from './matrix.ts';
import { addOuter, bearingPositionInformation } from './position-information.ts';

/** Horizontal error ellipse of one standard deviation at a place. */
export interface HorizontalEllipse {
  readonly semiMajorM: number;
  readonly semiMinorM: number;
  /** Direction of the major axis, clockwise from north, 0..pi. */
  readonly majorAzimuthRad: number;
}

/**
 * How well bearings from one or more satellites place a launch on the ground.
 *
 * One satellite leaves its line of sight open: only what is assumed about the height closes it, so the ellipse stretches along the ground
 * track of the line as the satellite sinks towards the horizon. A second satellite well apart crosses the line.
 *
 * @param bearings          position of each satellite [3] m ECEF, and its bearing error, rad, one standard deviation
 * @param placeEcefM        [3] m, ECEF
 * @param axes              [3] unit vectors of east, north and up at the place, ECEF
 * @param heightErrorM      one standard deviation of the assumed height of the plume, m (cloud top, time since launch)
 * @returns                 the ellipse, or undefined when the bearings leave a direction open
 * @source                  information of bearings added up; marginal covariance in the horizontal plane
 * @checked                 overhead satellite: range times bearing error; slant: stretched by 1 / sin(grazing); two satellites never worse
 * @omits                   bias of pointing, wind, the trajectory's own shape
 */
export function launchPlaceFromBearings(
  bearings: readonly { readonly satelliteEcefM: Ecef; readonly errorRad: number }[],
  placeEcefM: Ecef,
  axes: { readonly eastEcef: Ecef; readonly northEcef: Ecef; readonly upEcef: Ecef },
  heightErrorM: number,
): HorizontalEllipse | undefined {
  const information = new Float64Array(9);
  addOuter(information, axes.upEcef, 1 / (heightErrorM * heightErrorM));
  for (const { satelliteEcefM, errorRad } of bearings) {
    const one = bearingPositionInformation(satelliteEcefM, placeEcefM, errorRad);
    for (let i = 0; i < 9; i += 1) information[i] += one[i];
  }
  const covariance = invertSymmetric(information, 3);
  if (covariance === undefined) return undefined;
  const form = (a: Vector3, b: Vector3): number => {
    let sum = 0;
    for (let i = 0; i < 3; i += 1) for (let j = 0; j < 3; j += 1) sum += a[i] * covariance[3 * i + j] * b[j];
    return sum;
  };
  const ee = form(axes.eastEcef, axes.eastEcef);
  const nn = form(axes.northEcef, axes.northEcef);
  const en = form(axes.eastEcef, axes.northEcef);
  return horizontalEllipse(ee, nn, en);
}

/** Ellipse of one standard deviation from variances east and north and their covariance, m2. */
export function horizontalEllipse(ee: number, nn: number, en: number): HorizontalEllipse {
  const middle = 0.5 * (ee + nn);
  const radius = Math.sqrt(0.25 * (ee - nn) * (ee - nn) + en * en);
  // Angle of the major axis from north towards east: tan(2 a) = 2 en / (nn - ee).
  const azimuth = 0.5 * atan2(2 * en, nn - ee);
  return {
    semiMajorM: Math.sqrt(middle + radius),
    semiMinorM: Math.sqrt(Math.max(0, middle - radius)),
    majorAzimuthRad: azimuth < 0 ? azimuth + PI : azimuth,
  };
}
