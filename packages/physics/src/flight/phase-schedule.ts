/**
 * Step lengths of the fixed-step integrator by phase of flight: long where only gravity acts, short in air. A step above a floor
 * never ends far below it, so that no step leaps into the air.
 */
export interface PhaseSchedule {
  /** Above the air. */
  readonly vacuumStepS: number;
  /** Between the top of the air and the dense floor. */
  readonly thinAirStepS: number;
  readonly denseFloorM: number;
  /** Below the dense floor: at most this long, */
  readonly denseStepS: number;
  /** and at most this much altitude in one step. */
  readonly denseFallM: number;
  readonly shortestStepS: number;
}

/** @checked against DOP853 in fly-ballistic.test.ts: vacuum arcs to 0.1 m, re-entries to 1 m. */
export const PHASE_SCHEDULE: PhaseSchedule = Object.freeze({
  vacuumStepS: 20,
  thinAirStepS: 2,
  denseFloorM: 100_000,
  denseStepS: 1,
  denseFallM: 500,
  shortestStepS: 0.05,
});

/** Length of the next step. `climbMPerS` is the rate of change of the distance to the Earth's centre. */
export function stepLengthS(
  schedule: PhaseSchedule,
  phase: { readonly altitudeM: number; readonly climbMPerS: number; readonly airTopM: number },
): number {
  const { altitudeM, climbMPerS, airTopM } = phase;
  if (altitudeM < schedule.denseFloorM && airTopM > 0) {
    const byFall = schedule.denseFallM / Math.abs(climbMPerS);
    return byFall < schedule.denseStepS ? Math.max(byFall, schedule.shortestStepS) : schedule.denseStepS;
  }
  const inAir = altitudeM < airTopM;
  const longest = inAir ? schedule.thinAirStepS : schedule.vacuumStepS;
  const floorM = inAir ? schedule.denseFloorM : airTopM;
  if (climbMPerS >= 0 || airTopM <= 0) return longest;
  const toFloor = (floorM - altitudeM) / climbMPerS;
  return toFloor < longest ? Math.max(toFloor, schedule.shortestStepS) : longest;
}
