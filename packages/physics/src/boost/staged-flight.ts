import type { BoostSchedule } from '../propulsion/index.ts';
import { crossStop, keepNode } from './event.ts';
import type { FlightPlan } from './flight-plan.ts';
import { flyPowered, stepsToFill } from './powered.ts';
import { altitudeOfM, FORCE, MOTION, ROSE, STOP, TOPPED, type Workspace } from './workspace.ts';

/** State of a flight at one time, Earth-fixed: time from launch s, position m [3], velocity m/s [3]. */
export type FlightNode = Float64Array;

/** One flight from launch to the ground, or to the end asked for. */
export interface StagedFlight {
  readonly burnout: FlightNode;
  /** The highest point; the last node where the flight ended before it. */
  readonly apogee: FlightNode;
  readonly end: FlightNode;
  /** `ground`: came down; `time`: broken off as asked; `fell-under-power`: never got away. */
  readonly ending: 'ground' | 'time' | 'fell-under-power';
}

/** More steps than any flight takes. */
const UNBOUNDED_STEPS = 1_000_000;

/**
 * Flies a vehicle through its powered phases and on to the ground. Nodes go to the workspace's log.
 *
 * @returns named states of the flight; copies, safe to keep
 * @omits   lift, attitude, wind, thrust build-up
 */
export function flyStages(work: Workspace, boost: BoostSchedule, plan: FlightPlan): StagedFlight {
  const { state } = work;
  work.logged = 0;
  state.fill(0);
  state.set(plan.start.positionEcefM, 1);
  keepNode(work);
  if (!flyPowered(work, boost, plan)) {
    const end = state.slice();
    return { burnout: end, apogee: end, end, ending: 'fell-under-power' };
  }
  return flyFree(work, boost, plan);
}

/** Free flight from the state of a workspace to the ground: long steps above the air, short ones inside. */
export function flyFree(
  work: Workspace,
  boost: Pick<BoostSchedule, 'massAfterBurnoutKg' | 'dragAreaAfterBurnoutM2'>,
  { start, rules, advance }: Pick<FlightPlan, 'start' | 'rules' | 'advance'>,
): StagedFlight {
  const { state, force, stops } = work;
  const burnout = state.slice();
  const coefficient = rules.ballisticCoefficientKgPerM2;
  const airTop = work.motion[MOTION.airTop];
  const endS = rules.endS ?? Number.POSITIVE_INFINITY;
  force.fill(0);
  force[FORCE.startS] = state[0];
  force[FORCE.mass] = boost.massAfterBurnoutKg;
  if (coefficient === undefined || rules.bodyDragUntilOutOfAir) force[FORCE.dragArea] = boost.dragAreaAfterBurnoutM2;
  else force[FORCE.inverseBallistic] = 1 / coefficient;

  let apogee: FlightNode | null = state[1] * state[4] + state[2] * state[5] + state[3] * state[6] > 0 ? null : burnout;
  let inAir = altitudeOfM(work, state[1], state[2], state[3]) < airTop;
  for (;;) {
    if (!inAir && coefficient !== undefined) {
      force[FORCE.dragArea] = 0;
      force[FORCE.inverseBallistic] = 1 / coefficient;
    }
    stops[STOP.riseM] = inAir && apogee === null ? airTop : Number.POSITIVE_INFINITY;
    stops[STOP.fallM] = inAir ? start.groundAltitudeM : Math.max(airTop, start.groundAltitudeM);
    stops[STOP.atApogee] = apogee === null ? 1 : 0;
    const longestS = inAir ? rules.airStepS : rules.coastStepS;
    const steps = rules.endS === undefined ? UNBOUNDED_STEPS : stepsToFill(endS - state[0], longestS);
    const stepS = rules.endS === undefined ? longestS : (endS - state[0]) / Math.max(steps, 1);
    advance(work, stepS, steps);
    const reason = stops[STOP.reason];
    if (reason === 0) {
      const end = state.slice();
      return { burnout, apogee: apogee ?? end, end, ending: 'time' };
    }
    crossStop(work, stepS, advance);
    keepNode(work);
    if (reason === TOPPED) apogee = state.slice();
    else if (reason === ROSE) inAir = false;
    else if (inAir) {
      const end = state.slice();
      return { burnout, apogee: apogee ?? end, end, ending: 'ground' };
    } else inAir = true;
  }
}
