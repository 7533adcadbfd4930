import { type Ecef, ecef, enu, type SiteFrame } from '../frames/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { addScaled, cross, dot, unit, type Vector3 } from '../vectors/index.ts';

/**
 * One look of one sensor. The measured direction is kept as a unit vector with two axes across it, so that no angle has a seam and no
 * point of the sky is singular. A look with a range measures place along these three axes, which is linear in the state; a direction
 * alone measures the tangents of the two angles between measured and predicted line of sight.
 */
export interface Measurement {
  readonly kind: 'direction' | 'radar' | 'doppler';
  readonly timeS: number;
  /** [3] m, ECEF, at the time of the measurement. */
  readonly sensorEcefM: Ecef;
  /** [3] m/s relative to the turning Earth; used by `doppler` alone. */
  readonly sensorVelocityEcefMPerS: Ecef;
  /** Measured line of sight and the two axes across it, orthonormal, ECEF. */
  readonly sightEcef: Ecef;
  readonly acrossEcef: Ecef;
  readonly upwardEcef: Ecef;
  /** Distance along the measured line of sight, m, and the rate of the range, m/s; 0 where the kind has none. */
  readonly alongM: number;
  readonly rangeRateMPerS: number;
  /** Variances across, upward, along, of the range rate. `direction`: [2] rad2; `radar`: [3] m2; `doppler`: [4] m2, the last m2/s2. */
  readonly variances: readonly number[];
}

const STILL = ecef(0, 0, 0);

/** One standard deviation of each measured value of a radar. */
export interface RadarErrors {
  readonly rangeM: number;
  readonly azimuthRad: number;
  readonly elevationRad: number;
  /** Present with a measured range rate. */
  readonly rangeRateMPerS?: number;
}

/**
 * A radar's look: range, azimuth, elevation and, where the radar gives it, range rate.
 *
 * Noise of the angles turns the measured line away from the target, which then lies a little less far along it: the distance is made less by
 * the mean of that, and its variance more.
 *
 * @param look    azimuth clockwise from north, elevation, rad; range, m; range rate, m/s, positive going away
 * @source        converted measurements: Lerro & Bar-Shalom, Tracking with debiased consistent converted measurements versus EKF, IEEE Trans.
 *                Aerospace and Electronic Systems 29 (1993) 1015-1022; here to second order in the angular noise, about the measured line
 * @checked       filters.test.ts: NIS and NEES over 100 trials; mean of the converted place
 * @omits         bias; azimuth error as an angle across the line of sight shrinks with the cosine of elevation, straight overhead it is taken
 *                at 1e-3 of itself
 */
export function radarMeasurement(
  site: SiteFrame,
  timeS: number,
  look: {
    readonly rangeM: number;
    readonly azimuthRad: number;
    readonly elevationRad: number;
    readonly rangeRateMPerS?: number;
  },
  errors: RadarErrors,
): Measurement {
  const level = cos(look.elevationRad);
  const rise = sin(look.elevationRad);
  const east = sin(look.azimuthRad);
  const north = cos(look.azimuthRad);
  const rated = look.rangeRateMPerS !== undefined && errors.rangeRateMPerS !== undefined;
  const across = look.rangeM * errors.azimuthRad * Math.max(level, 1e-3);
  const upward = look.rangeM * errors.elevationRad;
  const [acrossM2, upwardM2, rangeM2] = [across, upward, look.rangeM].map((x) => x * x);
  const turned = (acrossM2 * acrossM2 + upwardM2 * upwardM2) / (2 * rangeM2);
  const variances = [acrossM2, upwardM2, errors.rangeM * errors.rangeM + turned];
  return {
    kind: rated ? 'doppler' : 'radar',
    timeS,
    sensorEcefM: site.originEcefM,
    sensorVelocityEcefMPerS: STILL,
    sightEcef: site.ecefFromEnuVector(enu(level * east, level * north, rise)),
    acrossEcef: site.ecefFromEnuVector(enu(north, -east, 0)),
    upwardEcef: site.ecefFromEnuVector(enu(-rise * east, -rise * north, level)),
    alongM: look.rangeM - (acrossM2 + upwardM2) / (2 * look.rangeM),
    rangeRateMPerS: rated ? look.rangeRateMPerS : 0,
    variances: rated ? [...variances, errors.rangeRateMPerS * errors.rangeRateMPerS] : variances,
  };
}

/**
 * A bearing alone, as an infrared sensor gives it, from an observer that stands or moves.
 *
 * @param observerEcefM  [3] m, ECEF, at the time of the look
 * @param sightEcef      [3] towards the target as measured, any length
 * @param errorRad       one standard deviation in each direction across the line
 */
export function bearingMeasurement(observerEcefM: Ecef, timeS: number, sightEcef: Ecef, errorRad: number): Measurement {
  const sight = unit(sightEcef);
  const axis = Math.abs(sight[2]) < 0.9 ? ecef(0, 0, 1) : ecef(1, 0, 0);
  const upwardEcef = unit(addScaled(axis, sight, -dot(axis, sight)));
  return {
    kind: 'direction',
    timeS,
    sensorEcefM: observerEcefM,
    sensorVelocityEcefMPerS: STILL,
    sightEcef: sight,
    acrossEcef: cross(sight, upwardEcef),
    upwardEcef,
    alongM: 0,
    rangeRateMPerS: 0,
    variances: [errorRad * errorRad, errorRad * errorRad],
  };
}

/** Doubles of one packed measurement. */
export const MEASUREMENT_STRIDE = 24;

/** Writes a measurement as number `lane` of packed measurements: sensor, axes, distance and rate, variances, sensor velocity. */
export function packMeasurement(measurement: Measurement, into: Float64Array, lane: number): void {
  let at = MEASUREMENT_STRIDE * lane;
  const write = (v: Vector3): void => {
    for (let i = 0; i < 3; i += 1) into[at++] = v[i];
  };
  write(measurement.sensorEcefM);
  write(measurement.sightEcef);
  write(measurement.acrossEcef);
  write(measurement.upwardEcef);
  into[at++] = measurement.alongM;
  into[at++] = measurement.rangeRateMPerS;
  for (let i = 0; i < 4; i += 1) into[at++] = i < measurement.variances.length ? measurement.variances[i] : 0;
  write(measurement.sensorVelocityEcefMPerS);
}
