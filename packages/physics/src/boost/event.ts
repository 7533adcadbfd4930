import { type Advance, altitudeOfM, FELL, NODE_WIDTH, ROSE, STOP, type Workspace } from './workspace.ts';

const NO_LOG = new Float64Array(0);
/** An event is found when it is bracketed to 1e-9 s or hit to 1e-6 (m, or m2/s for the radial speed times radius). */
const NARROW_S = 1e-9;
const HIT = 1e-6;
const MOST_TRIALS = 60;

/** Appends the present state to the log, where one is kept. */
export function keepNode(work: Workspace): void {
  if (work.log.length === 0) return;
  work.log.set(work.state, work.logged * NODE_WIDTH);
  work.logged++;
}

/** Signed distance from the stop that ended an advance: below zero on the near side. */
function beyond(work: Workspace, reason: number): number {
  const [, x, y, z, u, v, w] = work.state;
  if (reason === ROSE) return altitudeOfM(work, x, y, z) - work.stops[STOP.riseM];
  if (reason === FELL) return work.stops[STOP.fallM] - altitudeOfM(work, x, y, z);
  return -(x * u + y * v + z * w);
}

/**
 * Moves the state, which stands before the step that crosses a stop, onto the crossing. Regula falsi in the Illinois form on the length
 * of one Runge-Kutta step, so the event has the accuracy of the integrator.
 */
export function crossStop(work: Workspace, stepS: number, advance: Advance): void {
  const { state, stops, log } = work;
  const reason = stops[STOP.reason];
  const saved = stops.slice();
  const before = state.slice();
  work.log = NO_LOG;
  const trial = (lengthS: number): number => {
    state.set(before);
    stops[STOP.riseM] = Number.POSITIVE_INFINITY;
    stops[STOP.fallM] = Number.NEGATIVE_INFINITY;
    stops[STOP.atApogee] = 0;
    advance(work, lengthS, 1);
    stops.set(saved);
    return beyond(work, reason);
  };
  let nearS = 0;
  let farS = stepS;
  let near = beyond(work, reason);
  let far = trial(stepS);
  let side = 0;
  for (let i = 0; i < MOST_TRIALS && farS - nearS > NARROW_S && Math.abs(far) > HIT; i++) {
    const middleS = near < 0 ? (nearS * far - farS * near) / (far - near) : nearS;
    const middle = trial(middleS);
    if (Math.abs(middle) <= HIT) {
      farS = middleS;
      break;
    }
    if (middle > 0) {
      farS = middleS;
      far = middle;
      if (side === 1) near /= 2;
      side = 1;
    } else {
      nearS = middleS;
      near = middle;
      if (side === -1) far /= 2;
      side = -1;
    }
  }
  trial(farS);
  work.log = log;
}
