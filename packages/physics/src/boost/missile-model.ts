import type { DragCurve } from '../aerodynamics/index.ts';
import type { Vehicle } from '../propulsion/index.ts';

/** A missile known by burn time, burnout altitude and range: its burnout speed follows from where it is sent. */
export interface KinematicMissile {
  readonly kind: 'kinematic';
  readonly burnTimeS: number;
  readonly burnoutAltitudeM: number;
  /** Ground distance at burnout; absent = 0.35 of horizontal burnout speed times burn time (see profile.ts). */
  readonly burnoutDownrangeM?: number;
  readonly maximumRangeM: number;
  /** Of what re-enters; absent = no drag. */
  readonly ballisticCoefficientKgPerM2?: number;
}

/** A missile known stage by stage, flown as a point mass. */
export interface StagedMissile {
  readonly kind: 'staged';
  readonly vehicle: Vehicle;
  readonly drag: DragCurve;
  readonly keepLastStage: boolean;
  /** Height of the vertical rise, at least 10 m: a gravity turn has no start at rest. */
  readonly turnHeightM: number;
  /** Angle of the turn from the vertical; absent = the one that reaches farthest for each burn. */
  readonly turnAngleRad?: number;
  readonly ballisticCoefficientKgPerM2?: number;
  readonly bodyDragUntilOutOfAir: boolean;
}

/** A missile known by one state after burnout, relative to the turning Earth, in the vertical plane of the flight. */
export interface StateMissile {
  readonly kind: 'state';
  readonly timeS: number;
  readonly altitudeM: number;
  readonly speedMPerS: number;
  /** Above the local horizontal at the place of the state. */
  readonly flightPathAngleRad: number;
  readonly downrangeM: number;
  readonly ballisticCoefficientKgPerM2?: number;
}

/** A missile known by its trajectory as a table from launch to impact. */
export interface TableMissile {
  readonly kind: 'table';
  readonly timesS: readonly number[];
  readonly altitudesM: readonly number[];
  /** Along the ground, from the launch place. */
  readonly downrangesM: readonly number[];
  readonly burnTimeS: number;
}

export type MissileModel = KinematicMissile | StagedMissile | StateMissile | TableMissile;
