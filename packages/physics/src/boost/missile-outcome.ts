import type { Atmosphere } from '../atmosphere/index.ts';
import type { Earth } from '../earth/index.ts';
import type { Ephemeris } from '../flight/index.ts';
import type { Geodetic } from '../frames/index.ts';

/** Which flight between the two places, out of a fixed set: nothing here searches what an attacker might prefer. */
export interface MissileTrajectory {
  readonly kind: 'minimum-energy';
  /** Burnout flight-path angle above (positive) or below that of the minimum-energy flight; absent = 0. */
  readonly flightPathAngleOffsetRad?: number;
}

export interface MissileRequest {
  readonly from: Geodetic;
  readonly to: Geodetic;
  readonly earth: Earth;
  readonly atmosphere: Atmosphere;
  readonly trajectory: MissileTrajectory;
  /**
   * For `state` and `table` models, which have one range: `slides` moves the launch place along the line from `to` through `from` until
   * the flight ends at `to`; `stays` flies from `from` in the direction of `to` and ends where it ends. Absent = `slides`.
   */
  readonly launchPlace?: 'slides' | 'stays';
}

export interface FlownMissile {
  readonly kind: 'flown';
  readonly flight: Ephemeris;
  /** Where it starts: `from`, but for a launch place that slides. */
  readonly launch: Geodetic;
  /** Relative to the turning Earth. */
  readonly burnoutSpeedMPerS: number;
  readonly burnoutAltitudeM: number;
  /** Of the velocity relative to the turning Earth above the local horizontal. */
  readonly burnoutFlightPathAngleRad: number;
  /** Along the ground, launch to impact. */
  readonly rangeM: number;
  /** Impact to `to`, along the ground. */
  readonly missM: number;
  /** Absent where the model has one range. */
  readonly maximumRangeM?: number;
}

export type MissileOutcome =
  | FlownMissile
  | { readonly kind: 'beyond-range'; readonly rangeM: number; readonly maximumRangeM: number }
  | { readonly kind: 'below-minimum-range'; readonly rangeM: number; readonly minimumRangeM: number }
  /** No flight of the kind asked for exists: same place, antipodes, or a path through the ground. */
  | { readonly kind: 'no-trajectory'; readonly reason: string };
