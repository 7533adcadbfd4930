import type { DragCurve } from '../aerodynamics/index.ts';
import type { Vehicle } from '../propulsion/index.ts';

/**
 * An interceptor known only by published burnout speed, burn time and burnout altitude. Boost is a smooth climb to the burnout altitude
 * (`climb.ts`), where the achieved speed, relative to the launch site, or a part of it (`shots.ts`) is reached at burnout angles from the vertical
 * down to the least that allows such a climb; gravity acts afterwards. Without a burnout altitude, boost is a constant acceleration along a straight line at any
 * launch elevation: a shallow shot then passes through dense air without loss, which no real one does.
 *
 * @omits drag, staging, gravity loss (the speed is the achieved one), divert of the kill vehicle
 */
export interface KinematicInterceptor {
  readonly kind: 'kinematic';
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
  /** Above the launch site, at every burnout angle. */
  readonly burnoutAltitudeM?: number;
}

/** An interceptor known stage by stage, flown as a point mass with drag; the empty last stage stays on. */
export interface StagedInterceptor {
  readonly kind: 'staged';
  readonly vehicle: Vehicle;
  readonly drag: DragCurve;
  /** Constant-coefficient drag once it has left the air; absent = drag curve of the body. */
  readonly ballisticCoefficientKgPerM2?: number;
  /** `exo`: vertical for 100 m, then the elevation is held to burnout. `endo`: leaves a rail at the elevation, which is held. */
  readonly launchRule: 'exo' | 'endo';
}

export type InterceptorModel = KinematicInterceptor | StagedInterceptor;

/** Vertical rise of the `exo` rule. @source MDFCC public code, version 0.502.24: the rise used when its tables are made */
export const EXO_VERTICAL_RISE_M = 100;
