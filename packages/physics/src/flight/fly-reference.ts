import { dot, length } from '../vectors/index.ts';
import { groundRadiusOf, radialAltitudeM } from './altitude.ts';
import { GROUND_TOLERANCE_M, MAXIMUM_CORRECTIONS } from './ballistic-kernel.ts';
import { ballisticAcceleration, type FallingBody, type MotionState, rk4Step } from './motion.ts';
import { type PhaseSchedule, stepLengthS } from './phase-schedule.ts';

export interface ReferenceFlight {
  readonly state: MotionState;
  readonly body: FallingBody;
  readonly schedule: PhaseSchedule;
  readonly airTopM: number;
  readonly groundHeightM: number;
  readonly maximumTimeS: number;
}

/**
 * The readable twin of `ballisticKernel`: the same steps, one tuple at a time.
 *
 * @returns  time and state on the ground, or null when the time runs out
 * @checked  ballistic-kernel.property.test.ts: equal within 1e-9
 */
export function flyReference(flight: ReferenceFlight): { readonly timeS: number; readonly state: MotionState } | null {
  const { body, schedule, airTopM, groundHeightM, maximumTimeS } = flight;
  const acceleration = ballisticAcceleration(body);
  const ground = groundRadiusOf(body.earth);
  const heightOf = (state: MotionState): number => radialAltitudeM(state.positionEciM, ground) - groundHeightM;
  let state = flight.state;
  let timeS = 0;
  while (timeS <= maximumTimeS) {
    const altitudeM = radialAltitudeM(state.positionEciM, ground);
    const radiiSquared =
      dot(state.positionEciM, state.positionEciM) / (body.earth.equatorialRadiusM * body.earth.equatorialRadiusM);
    const h = stepLengthS(schedule, { altitudeM, climbMPerS: climbOf(state), airTopM, radiiSquared });
    const next = rk4Step(state, h, acceleration);
    if (heightOf(next) < 0 && climbOf(next) < 0) return onGround(h, next);
    state = next;
    timeS += h;
  }
  return null;

  /** Newton's method on the length of the last step. */
  function onGround(tooLong: number, below: MotionState) {
    let h = tooLong;
    let end = below;
    for (let i = 0; i < MAXIMUM_CORRECTIONS && Math.abs(heightOf(end)) >= GROUND_TOLERANCE_M; i++) {
      const back = heightOf(end) / climbOf(end);
      h = climbOf(end) < -1 && back < h ? h - back : 0.5 * h;
      end = rk4Step(state, h, acceleration);
    }
    return { timeS: timeS + h, state: end };
  }
}

const climbOf = ({ positionEciM, velocityEciMPerS }: MotionState): number =>
  dot(positionEciM, velocityEciMPerS) / length(positionEciM);
