/**
 * Step lengths of the fixed-step integrator by phase of flight: long where only gravity acts, short in air. A step above the
 * air never ends far below its top, and in air a step takes a bounded part of the scale height.
 */
export interface PhaseSchedule {
  /** Above the air, at one equatorial radius from the centre; it grows with the square of the distance, */
  readonly vacuumStepS: number;
  /** up to this. */
  readonly longestStepS: number;
  /** Between the top of the air and the dense floor: at most this long, */
  readonly thinAirStepS: number;
  /** and at most this much altitude in one step. */
  readonly thinAirFallM: number;
  readonly denseFloorM: number;
  /** Below the dense floor: at most this long, */
  readonly denseStepS: number;
  /** and at most this much altitude in one step. */
  readonly denseFallM: number;
  readonly shortestStepS: number;
}

/** @checked against DOP853 in fly-ballistic.test.ts: whole flights to 0.3 m. */
export const PHASE_SCHEDULE: PhaseSchedule = Object.freeze({
  vacuumStepS: 10,
  longestStepS: 30,
  thinAirStepS: 2,
  thinAirFallM: 2000,
  denseFloorM: 80_000,
  denseStepS: 1,
  denseFallM: 500,
  shortestStepS: 0.05,
});

/**
 * Length of the next step.
 *
 * @param phase  `climbMPerS`: rate of change of the distance to the Earth's centre; `radiiSquared`: that distance in equatorial radii, squared
 */
export function stepLengthS(
  schedule: PhaseSchedule,
  phase: {
    readonly altitudeM: number;
    readonly climbMPerS: number;
    readonly airTopM: number;
    readonly radiiSquared: number;
  },
): number {
  const { altitudeM, climbMPerS, airTopM, radiiSquared } = phase;
  if (altitudeM >= airTopM) {
    const longest = Math.min(schedule.vacuumStepS * radiiSquared, schedule.longestStepS);
    if (climbMPerS >= 0 || airTopM <= 0) return longest;
    return Math.min(longest, Math.max((airTopM - altitudeM) / climbMPerS, schedule.shortestStepS));
  }
  const dense = altitudeM < schedule.denseFloorM;
  const byFall = (dense ? schedule.denseFallM : schedule.thinAirFallM) / Math.abs(climbMPerS);
  return Math.min(dense ? schedule.denseStepS : schedule.thinAirStepS, Math.max(byFall, schedule.shortestStepS));
}
