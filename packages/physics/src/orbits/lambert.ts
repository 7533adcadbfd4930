import { add, addScaled, cross, length, scale, subtract, type Vector3 } from '../vectors/index.ts';
import { solveLambertTime } from './lambert-time.ts';

/** `short` goes round the centre by less than half a turn, `long` by more. */
export type TransferWay = 'short' | 'long';

export type LambertOutcome<V extends Vector3 = Vector3> =
  | { readonly kind: 'transfer'; readonly departureVelocityMPerS: V; readonly arrivalVelocityMPerS: V }
  /** The two positions and the centre lie on one line: no plane is named. */
  | { readonly kind: 'no-plane' };

export interface LambertProblem<V extends Vector3 = Vector3> {
  /** [3] m, inertial, origin at the attracting centre */
  readonly fromM: V;
  /** [3] m, same frame */
  readonly toM: V;
  readonly timeS: number;
  readonly gravitationalParameterM3PerS2: number;
  readonly way: TransferWay;
}

/** Below this sine of the angle between the two positions rounding decides the plane. */
const SMALLEST_SINE = 1e-12;

/**
 * The velocities that lead from one position to another in a given time within one revolution.
 *
 * Symbols of the paper: s half perimeter of the triangle, c its chord, lambda^2 = 1 - c/s, x the unknown (0 at least energy).
 *
 * @returns  both velocities in the frame of the positions, or `no-plane`
 * @throws   InvariantFailure for a time that is not positive and finite
 * @source   Izzo, Revisiting Lambert's problem, Celestial Mechanics and Dynamical Astronomy 121 (2015), algorithm 1
 * @checked  validation/orbits; lambert.property.test.ts: Kepler leads back to the target
 * @omits    several revolutions: no ballistic missile needs them
 */
export function lambert<V extends Vector3>(problem: LambertProblem<V>): LambertOutcome<V> {
  const { fromM, toM, timeS, gravitationalParameterM3PerS2: mu, way } = problem;
  const r1 = length(fromM);
  const r2 = length(toM);
  const c = length(subtract(toM, fromM));
  const s = 0.5 * (r1 + r2 + c);
  const radial1 = scale(fromM, 1 / r1);
  const radial2 = scale(toM, 1 / r2);
  const normal = cross(radial1, radial2);
  const sine = length(normal);
  if (!(sine > SMALLEST_SINE)) return { kind: 'no-plane' };
  const sign = way === 'short' ? 1 : -1;
  // cos(angle / 2) from the sum of the directions: 1 - c/s would lose half its digits near half a turn.
  const lambda = (sign * 0.5 * Math.sqrt(r1 * r2) * length(add(radial1, radial2))) / s;
  const x = solveLambertTime(timeS * Math.sqrt((2 * mu) / (s * s * s)), lambda, c / s);

  const y = Math.sqrt(c / s + lambda * lambda * x * x);
  const gamma = Math.sqrt(0.5 * mu * s);
  const rho = (r1 - r2) / c;
  const across = gamma * Math.sqrt((1 - rho) * (1 + rho)) * (y + lambda * x);
  const inward = lambda * y - x;
  const outward = rho * (lambda * y + x);
  const axis = scale(normal, sign / sine);
  return {
    kind: 'transfer',
    departureVelocityMPerS: addScaled(
      scale(cross(axis, radial1), across / r1),
      radial1,
      (gamma * (inward - outward)) / r1,
    ),
    arrivalVelocityMPerS: addScaled(
      scale(cross(axis, radial2), across / r2),
      radial2,
      (-gamma * (inward + outward)) / r2,
    ),
  };
}
