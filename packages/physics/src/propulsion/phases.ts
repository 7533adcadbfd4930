import { massAtLaunchKg, type Vehicle } from './stage.ts';

/**
 * A stretch of flight with constant propellant flow and no change of parts. Stage ignition, burnout and the drop of a shroud lie on
 * its ends, so an integrator that stops there never steps over a jump.
 */
export interface Phase {
  readonly startS: number;
  readonly endS: number;
  readonly massAtStartKg: number;
  readonly massFlowKgPerS: number;
  /** Thrust where the outside pressure is zero. */
  readonly vacuumThrustN: number;
  readonly nozzleExitAreaM2: number;
  readonly dragAreaM2: number;
}

/** Powered flight cut into phases, and what flies on afterwards. */
export interface BoostSchedule {
  readonly phases: readonly Phase[];
  readonly burnoutS: number;
  /** Mass just after burnout of the last stage: payload, with the empty stage where it stays on. */
  readonly massAfterBurnoutKg: number;
  readonly dragAreaAfterBurnoutM2: number;
}

/** How a vehicle is flown, as far as its masses are concerned. */
export interface ScheduleOptions {
  /** True: the empty last stage stays on the payload (a common convention of simple missile codes). */
  readonly keepLastStage: boolean;
  /** Burn of the last stage, s from its ignition, at most its burn time: thrust termination. Absent = burns out. */
  readonly lastStageBurnS?: number;
}

/**
 * Powered flight of a vehicle as phases in time order. Empty stages fall off at burnout, before their coast; a shroud still on when
 * its time comes is dropped between phases.
 *
 * @returns phases covering launch to burnout of the last stage without gaps
 * @omits   thrust build-up and tail-off, ullage, separation impulses
 */
export function boostSchedule(vehicle: Vehicle, options: ScheduleOptions): BoostSchedule {
  const { stages, shroud } = vehicle;
  const phases: Phase[] = [];
  let massKg = massAtLaunchKg(vehicle);
  let timeS = 0;
  let shroudOn = shroud !== undefined;

  const runTo = (
    endS: number,
    massFlowKgPerS: number,
    vacuumThrustN: number,
    exitAreaM2: number,
    areaM2: number,
  ): void => {
    const dropS = shroud === undefined ? 0 : Math.max(shroud.dropS, timeS);
    const splits = shroudOn && shroud !== undefined && dropS < endS;
    for (const until of splits ? [dropS, endS] : [endS]) {
      if (until > timeS) {
        phases.push({
          startS: timeS,
          endS: until,
          massAtStartKg: massKg,
          massFlowKgPerS,
          vacuumThrustN,
          nozzleExitAreaM2: exitAreaM2,
          dragAreaM2: areaM2,
        });
        massKg -= massFlowKgPerS * (until - timeS);
        timeS = until;
      }
      if (splits && shroud !== undefined && until === dropS && shroudOn) {
        massKg -= shroud.massKg;
        shroudOn = false;
      }
    }
  };

  stages.forEach((stage, index) => {
    const last = index === stages.length - 1;
    const burnS = last ? Math.min(stage.burnTimeS, options.lastStageBurnS ?? stage.burnTimeS) : stage.burnTimeS;
    const flow = stage.propellantKg / stage.burnTimeS;
    const thrust = flow * stage.exhaustSpeedMPerS + stage.nozzleExitAreaM2 * stage.referencePressurePa;
    runTo(timeS + burnS, flow, thrust, stage.nozzleExitAreaM2, stage.dragAreaM2);
    if (!last) {
      massKg -= stage.structureKg;
      runTo(timeS + stage.coastS, 0, 0, 0, stages[index + 1].dragAreaM2);
    } else if (!options.keepLastStage) {
      massKg -= stage.structureKg + flow * (stage.burnTimeS - burnS);
    }
  });
  const lastStage = stages[stages.length - 1];
  return {
    phases,
    burnoutS: timeS,
    massAfterBurnoutKg: massKg,
    dragAreaAfterBurnoutM2: lastStage === undefined ? 0 : lastStage.dragAreaM2,
  };
}

/** Phase that covers a time of powered flight; undefined before launch and from burnout on. */
const phaseAt = (schedule: BoostSchedule, timeS: number): Phase | undefined =>
  schedule.phases.find((phase) => timeS >= phase.startS && timeS < phase.endS);

/** Mass at a time from launch, kg; after burnout the mass that flies on. */
export function massAtKg(schedule: BoostSchedule, timeS: number): number {
  const phase = phaseAt(schedule, timeS);
  return phase === undefined
    ? schedule.massAfterBurnoutKg
    : phase.massAtStartKg - phase.massFlowKgPerS * (timeS - phase.startS);
}

/** Thrust at a time from launch under an outside pressure, N; 0 when nothing burns. */
export function thrustAtN(schedule: BoostSchedule, timeS: number, pressurePa: number): number {
  const phase = phaseAt(schedule, timeS);
  return phase === undefined ? 0 : phase.vacuumThrustN - phase.nozzleExitAreaM2 * pressurePa;
}
