import type { FlightPlan, Workspace } from '@parasol/physics/boost';
import type { BoostSchedule } from '@parasol/physics/propulsion';
import koffi from 'koffi';
import { cLibrary } from '../harness.ts';

/** What both C functions read: a vehicle, its plan and the tables of its workspace. */
export interface OracleJob {
  readonly work: Workspace;
  readonly boost: BoostSchedule;
  readonly plan: Omit<FlightPlan, 'pitch' | 'advance'>;
  readonly verticalToM: number;
  /** Steering after the turn: 2 along the velocity, 3 held line. */
  readonly steering: 2 | 3;
  /** [3 n] unit vectors of the velocity after the turn, one per flight. */
  readonly lines: Float64Array;
}

export interface BoostOracle {
  stagedFlights(job: OracleJob, ends: Float64Array): void;
  flyoutTable(
    job: OracleJob,
    table: {
      readonly meshS: Float64Array;
      readonly columns: number;
      readonly rows: number;
      readonly times: Float64Array;
      readonly speeds: Float64Array;
    },
  ): void;
}

/** Doubles of the C side's log of one flight. */
const LOG_DOUBLES = 7 * 20_000;

/** The C twins of the staged flight and of the fly-out table; null without gcc. */
export function boostOracle(): BoostOracle | null {
  const path = cLibrary('boost/oracle.c');
  if (path === null) return null;
  const library = koffi.load(path);
  const inputs = 'double *, double *, double *, int, double *, double *, int, double *, int';
  const staged = library.func(`void staged_flights(${inputs}, double *)`);
  const table = library.func(`void flyout_table(${inputs}, double *, int, int, int, double *, double *, double *)`);
  const common = ({ work, boost, plan, verticalToM, steering, lines }: OracleJob) => {
    const { start, rules } = plan;
    const numbers = Float64Array.of(
      ...start.positionEcefM,
      ...start.up,
      0,
      0,
      0,
      start.launchAltitudeM,
      start.groundAltitudeM,
      verticalToM,
      steering,
      rules.boostStepS,
      rules.coastStepS,
      rules.airStepS,
      rules.ballisticCoefficientKgPerM2 ?? 0,
      rules.bodyDragUntilOutOfAir ? 1 : 0,
      rules.endS ?? Number.POSITIVE_INFINITY,
      boost.massAfterBurnoutKg,
      boost.dragAreaAfterBurnoutM2,
    );
    const phases = Float64Array.from(
      boost.phases.flatMap((p) => [
        p.startS,
        p.endS,
        p.massAtStartKg,
        p.massFlowKgPerS,
        p.vacuumThrustN,
        p.nozzleExitAreaM2,
        p.dragAreaM2,
      ]),
    );
    const { motion, air, drag } = work;
    return [motion, air, drag, drag.length - 1, numbers, phases, boost.phases.length, lines, lines.length / 3] as const;
  };
  let scratch = new Float64Array(0);
  return {
    stagedFlights: (job, ends) => staged(...common(job), ends),
    flyoutTable: (job, { meshS, columns, rows, times, speeds }) => {
      const size = LOG_DOUBLES + 3 * (job.lines.length / 3) * meshS.length;
      if (scratch.length < size) scratch = new Float64Array(size);
      table(...common(job), meshS, meshS.length, columns, rows, scratch, times, speeds);
    },
  };
}
