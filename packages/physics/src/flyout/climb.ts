import {
  type BoostNodes,
  DOWNRANGE_SHARE,
  DOWNRANGE_TO_HEIGHT_SHARE,
  LARGEST_HEIGHT_SHARE,
  smoothBoost,
} from '../boost/index.ts';
import { ecef } from '../frames/index.ts';
import { asin, cos, HALF_PI, sin } from '../quantities/index.ts';
import type { KinematicInterceptor } from './interceptor-model.ts';

/** The model states a burnout altitude, so its boost is a climb. */
export const isClimbing = (model: KinematicInterceptor): model is Required<KinematicInterceptor> =>
  model.burnoutAltitudeM !== undefined;

/**
 * Burnout altitude that is flown: the stated one, or as high as the speed carries the interceptor straight up without braking.
 *
 * @param model  with a burnout altitude
 */
export const climbedAltitudeM = (model: Required<KinematicInterceptor>): number =>
  Math.min(model.burnoutAltitudeM, LARGEST_HEIGHT_SHARE * model.burnoutSpeedMPerS * model.burnTimeS);

/**
 * The least burnout angle above the local horizontal at which the burnout altitude is reached in the burn time: a shallower burnout would have
 * to climb faster than it flies at the end. This keeps shots out of the dense air that the model leaves out.
 */
export function leastBurnoutAngleRad(model: Required<KinematicInterceptor>): number {
  const sine = climbedAltitudeM(model) / (LARGEST_HEIGHT_SHARE * model.burnoutSpeedMPerS * model.burnTimeS);
  return sine >= 1 ? HALF_PI : asin(sine);
}

/**
 * Smooth climb of an interceptor from rest at a site that does not turn, in the plane of x (up at the site) and y (downrange).
 *
 * @param burnoutAngleRad  of the velocity above the local horizontal at burnout, from `leastBurnoutAngleRad` to a right angle
 * @returns                nodes at even times; the profile is the one of kinematic missiles (boost/profile.ts)
 */
export function interceptorClimb(
  model: Required<KinematicInterceptor>,
  {
    burnoutAngleRad,
    radiusM,
    intervals,
  }: { readonly burnoutAngleRad: number; readonly radiusM: number; readonly intervals: number },
): BoostNodes {
  const { burnTimeS, burnoutSpeedMPerS } = model;
  const altitudeM = climbedAltitudeM(model);
  const risingMPerS = burnoutSpeedMPerS * sin(burnoutAngleRad);
  const levelMPerS = burnoutAngleRad >= HALF_PI ? 0 : burnoutSpeedMPerS * cos(burnoutAngleRad);
  const heightShare = altitudeM / (risingMPerS * burnTimeS);
  const share = Math.min(DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE * heightShare);
  const radius = radiusM + altitudeM;
  const angle = (share * levelMPerS * burnTimeS) / radius;
  const c = cos(angle);
  const s = sin(angle);
  return smoothBoost(
    ecef(radiusM, 0, 0),
    {
      positionEcefM: ecef(radius * c, radius * s, 0),
      velocityEcefMPerS: ecef(risingMPerS * c - levelMPerS * s, risingMPerS * s + levelMPerS * c, 0),
    },
    { burnTimeS, intervals },
  );
}
