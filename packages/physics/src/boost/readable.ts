import { add, addScaled, dot, length, scale, type Vector3, vector } from '../vectors/index.ts';
import { AIR_CELL_WIDTH } from './air-table.ts';
import {
  ALONG_VELOCITY,
  altitudeOfM,
  FELL,
  FIXED,
  FORCE,
  HELD_LINE,
  MOTION,
  NODE_WIDTH,
  ROSE,
  STOP,
  TOPPED,
  UNPOWERED,
  type Workspace,
} from './workspace.ts';

interface Motion {
  readonly positionM: Vector3;
  readonly velocityMPerS: Vector3;
}

interface Air {
  readonly densityKgPerM3: number;
  readonly inverseSoundSpeedSPerM: number;
  readonly pressurePa: number;
}

const NO_AIR: Air = { densityKgPerM3: 0, inverseSoundSpeedSPerM: 0, pressurePa: 0 };

/** One cubic of the air table. */
function cubicAt(air: Float64Array, offset: number, c: number): number {
  const [a0, a1, a2, a3] = air.subarray(offset, offset + 4);
  return a0 + c * (a1 + c * (a2 + c * a3));
}

function airAt({ motion, air }: Workspace, altitudeM: number): Air {
  if (altitudeM >= motion[MOTION.airTop]) return NO_AIR;
  const scaled = Math.max(altitudeM, 0) * motion[MOTION.cellsPerM];
  const cell = Math.floor(scaled);
  const [density, slowness, pressure] = [0, 4, 8].map((q) => cubicAt(air, cell * AIR_CELL_WIDTH + q, scaled - cell));
  return { densityKgPerM3: density, inverseSoundSpeedSPerM: slowness, pressurePa: pressure };
}

/** Drag coefficient times area over mass, or one over the ballistic coefficient, m2/kg. */
function dragPerMassM2PerKg({ force, motion, drag }: Workspace, mach: number, massKg: number): number {
  if (force[FORCE.dragArea] === 0) return force[FORCE.inverseBallistic];
  const scaled = mach * motion[MOTION.dragPerMach];
  const last = drag.length - 1;
  const m = Math.min(Math.floor(scaled), last - 1);
  const coefficient = scaled >= last ? drag[last] : drag[m] + (scaled - m) * (drag[m + 1] - drag[m]);
  return (coefficient * force[FORCE.dragArea]) / massKg;
}

/** Gravity with J2 and the centrifugal term, m/s2: what pulls on a body at rest on the turning Earth. */
function fieldMPerS2({ motion }: Workspace, positionM: Vector3): Vector3 {
  const [x, y, z] = positionM;
  const r = length(positionM);
  const sine = z / r;
  const central = -motion[MOTION.mu] / (r * r * r);
  const oblate = motion[MOTION.oblateness] / (r * r);
  const equatorial = central * (1 + oblate * (1 - 5 * sine * sine));
  const polar = central * (1 + oblate * (3 - 5 * sine * sine));
  const omega = motion[MOTION.omega];
  return vector(equatorial * x + omega * omega * x, equatorial * y + omega * omega * y, polar * z);
}

/** Acceleration by thrust, m/s2. */
function thrustMPerS2(work: Workspace, state: Motion, push: number, fieldM: Vector3): Vector3 {
  const line = vector(work.force[FORCE.x], work.force[FORCE.y], work.force[FORCE.z]);
  switch (push === 0 ? UNPOWERED : work.force[FORCE.steering]) {
    case FIXED:
      return scale(line, push);
    case ALONG_VELOCITY:
      return scale(state.velocityMPerS, push / length(state.velocityMPerS));
    case HELD_LINE: {
      const sideways = addScaled(fieldM, line, -dot(fieldM, line));
      const forward = Math.sqrt(Math.max(0, push * push - dot(sideways, sideways)));
      return addScaled(scale(line, forward), sideways, -1);
    }
    default:
      return vector(0, 0, 0);
  }
}

/** Acceleration in Earth-fixed axes at a time counted from the start of the stretch. */
function accelerationMPerS2(work: Workspace, sinceStartS: number, state: Motion): Vector3 {
  const { force, motion } = work;
  const { positionM, velocityMPerS } = state;
  const [u, v] = velocityMPerS;
  const massKg = force[FORCE.mass] - force[FORCE.massFlow] * sinceStartS;
  const air = airAt(work, altitudeOfM(work, positionM[0], positionM[1], positionM[2]));
  const speed = length(velocityMPerS);
  const slowing = dragPerMassM2PerKg(work, speed * air.inverseSoundSpeedSPerM, massKg);
  const field = fieldMPerS2(work, positionM);
  const coriolis = vector(2 * motion[MOTION.omega] * v, -2 * motion[MOTION.omega] * u, 0);
  const drag = scale(velocityMPerS, -0.5 * air.densityKgPerM3 * speed * slowing);
  const thrustN =
    force[FORCE.vacuumThrust] === 0 ? 0 : force[FORCE.vacuumThrust] - force[FORCE.nozzleArea] * air.pressurePa;
  return add(add(add(field, coriolis), drag), thrustMPerS2(work, state, thrustN / massKg, field));
}

/** One classical Runge-Kutta step. */
function stepped(work: Workspace, sinceStartS: number, state: Motion, stepS: number): Motion {
  const rate = (at: Motion, timeS: number) => ({
    velocity: at.velocityMPerS,
    acceleration: accelerationMPerS2(work, timeS, at),
  });
  const ahead = (by: { velocity: Vector3; acceleration: Vector3 }, lengthS: number): Motion => ({
    positionM: addScaled(state.positionM, by.velocity, lengthS),
    velocityMPerS: addScaled(state.velocityMPerS, by.acceleration, lengthS),
  });
  const k1 = rate(state, sinceStartS);
  const k2 = rate(ahead(k1, stepS / 2), sinceStartS + stepS / 2);
  const k3 = rate(ahead(k2, stepS / 2), sinceStartS + stepS / 2);
  const k4 = rate(ahead(k3, stepS), sinceStartS + stepS);
  const mean = (of: 'velocity' | 'acceleration'): Vector3 =>
    scale(add(add(k1[of], scale(k2[of], 2)), add(scale(k3[of], 2), k4[of])), 1 / 6);
  return ahead({ velocity: mean('velocity'), acceleration: mean('acceleration') }, stepS);
}

/** Which stop a state lies beyond; 0 for none. */
function stopBeyond(work: Workspace, { positionM, velocityMPerS }: Motion): number {
  const altitude = altitudeOfM(work, positionM[0], positionM[1], positionM[2]);
  if (altitude > work.stops[STOP.riseM]) return ROSE;
  if (altitude < work.stops[STOP.fallM]) return FELL;
  return work.stops[STOP.atApogee] !== 0 && dot(positionM, velocityMPerS) < 0 ? TOPPED : 0;
}

/**
 * The readable twin of `advance`: the same flight in vectors and named forces, several times slower. It is what the tuned kernel is
 * checked against, and the place to read what the kernel does.
 */
export function advanceReadable(work: Workspace, stepS: number, steps: number): number {
  const { state: slots, stops, force, log } = work;
  const startS = slots[0];
  let state: Motion = {
    positionM: vector(slots[1], slots[2], slots[3]),
    velocityMPerS: vector(slots[4], slots[5], slots[6]),
  };
  let done = 0;
  stops[STOP.reason] = 0;
  for (; done < steps; done++) {
    const next = stepped(work, startS + done * stepS - force[FORCE.startS], state, stepS);
    stops[STOP.reason] = stopBeyond(work, next);
    if (stops[STOP.reason] !== 0) break;
    state = next;
    if (log.length > 0) {
      log.set([startS + (done + 1) * stepS, ...state.positionM, ...state.velocityMPerS], work.logged * NODE_WIDTH);
      work.logged++;
    }
  }
  slots.set([startS + done * stepS, ...state.positionM, ...state.velocityMPerS]);
  return done;
}
