import type { BoostSchedule } from '../propulsion/index.ts';
import { cos, HALF_PI, sin } from '../quantities/index.ts';
import { crossStop, keepNode } from './event.ts';
import type { FlightPlan, Pitch } from './flight-plan.ts';
import { ALONG_VELOCITY, FELL, FIXED, FORCE, HELD_LINE, ROSE, STOP, UNPOWERED, type Workspace } from './workspace.ts';

/** A rocket standing on its pad may sag by rounding; below this it has fallen. */
const GROUND_SLACK_M = 0.5;

function steeringOf(pitch: Pitch, turned: boolean, thrustN: number): number {
  if (thrustN === 0) return UNPOWERED;
  if (pitch.kind === 'held-elevation') return turned ? HELD_LINE : FIXED;
  return turned ? ALONG_VELOCITY : FIXED;
}

/** Equal steps, none longer than asked, that fill a span. */
export const stepsToFill = (spanS: number, longestS: number): number => Math.floor(spanS / longestS + 1 - 1e-9);

/** Powered flight of a workspace that stands at launch, phase by phase. @returns false when the ground was met */
export function flyPowered(
  work: Workspace,
  boost: BoostSchedule,
  { start, pitch, rules, advance }: FlightPlan,
): boolean {
  const { state, force, stops } = work;
  const verticalToM = pitch.kind === 'gravity-turn' ? pitch.turnHeightM : pitch.verticalToM;
  const fromUpRad = pitch.kind === 'gravity-turn' ? pitch.turnAngleRad : HALF_PI - pitch.elevationRad;
  const c = cos(fromUpRad);
  const s = sin(fromUpRad);
  const line = [0, 1, 2].map((axis) => c * start.up[axis] + s * start.heading[axis]);
  let turned = verticalToM <= 0;
  for (const phase of boost.phases) {
    force[FORCE.startS] = phase.startS;
    force[FORCE.mass] = phase.massAtStartKg;
    force[FORCE.massFlow] = phase.massFlowKgPerS;
    force[FORCE.vacuumThrust] = phase.vacuumThrustN;
    force[FORCE.nozzleArea] = phase.nozzleExitAreaM2;
    force[FORCE.dragArea] = phase.dragAreaM2;
    force[FORCE.inverseBallistic] = 0;
    stops[STOP.fallM] = start.launchAltitudeM - GROUND_SLACK_M;
    stops[STOP.atApogee] = 0;
    while (state[0] < phase.endS) {
      const direction = turned ? line : start.up;
      force[FORCE.steering] = steeringOf(pitch, turned, phase.vacuumThrustN);
      force.set(direction, FORCE.x);
      stops[STOP.riseM] = turned ? Number.POSITIVE_INFINITY : start.launchAltitudeM + verticalToM;
      const spanS = phase.endS - state[0];
      const steps = stepsToFill(spanS, rules.boostStepS);
      advance(work, spanS / steps, steps);
      const reason = stops[STOP.reason];
      if (reason === FELL) return false;
      if (reason === ROSE) {
        crossStop(work, spanS / steps, advance);
        const speed = Math.sqrt(state[4] * state[4] + state[5] * state[5] + state[6] * state[6]);
        for (let axis = 0; axis < 3; axis++) state[4 + axis] = speed * line[axis];
        turned = true;
        keepNode(work);
      } else state[0] = phase.endS;
    }
  }
  return true;
}
