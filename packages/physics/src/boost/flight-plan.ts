import type { Advance } from './workspace.ts';

/** Where a flight starts: position and two unit vectors in Earth-fixed axes. */
export interface Start {
  readonly positionEcefM: readonly number[];
  readonly up: readonly number[];
  /** Horizontal, in the launch azimuth. */
  readonly heading: readonly number[];
  readonly launchAltitudeM: number;
  /** Altitude of the ground where the flight ends. */
  readonly groundAltitudeM: number;
}

/**
 * Pitch programme with one parameter. `gravity-turn`: vertical to a height above the launch place, then the velocity is turned at once
 * by an angle from the vertical, then thrust along the velocity relative to the air. `held-elevation`: vertical to a height (0 = from a
 * rail), then the velocity is turned to an elevation above the horizontal of the launch place and held there to burnout by tilting
 * the thrust against gravity.
 */
export type Pitch =
  | { readonly kind: 'gravity-turn'; readonly turnHeightM: number; readonly turnAngleRad: number }
  | { readonly kind: 'held-elevation'; readonly verticalToM: number; readonly elevationRad: number };

/** Step lengths by phase of flight, and which drag acts after burnout. */
export interface FlightRules {
  readonly boostStepS: number;
  readonly coastStepS: number;
  readonly airStepS: number;
  /** Ballistic coefficient of what re-enters; absent = drag curve, area and mass of the empty vehicle to the ground. */
  readonly ballisticCoefficientKgPerM2?: number;
  /** True: from burnout until it has left the air the vehicle's body has drag, the ballistic coefficient holds afterwards. */
  readonly bodyDragUntilOutOfAir: boolean;
  /** Free flight is broken off at this time from launch; absent = flown to the ground. */
  readonly endS?: number;
}

/** Steps that change range and apogee of a checked flight by less than 1e-4 when halved (steps.test.ts). */
export const CONVERGED_STEPS = { boostStepS: 0.5, coastStepS: 20, airStepS: 0.5 } as const;

export interface FlightPlan {
  readonly start: Start;
  readonly pitch: Pitch;
  readonly rules: FlightRules;
  /** The tuned kernel, or its readable twin. */
  readonly advance: Advance;
}
