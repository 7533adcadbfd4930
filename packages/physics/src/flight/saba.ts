import type { Earth } from '../earth/index.ts';
import { type Eci, eci } from '../frames/index.ts';
import { propagateKepler } from '../orbits/index.ts';
import { addScaled } from '../vectors/index.ts';
import type { MotionState } from './motion.ts';

/** Drifts and kicks of one step as shares of it, symmetric: drift, kick, drift, ..., kick, drift. */
interface Splitting {
  readonly drifts: readonly number[];
  readonly kicks: readonly number[];
}

/** Kicks stand at the points of Gauss-Legendre quadrature on 0..1 with its weights. */
function splitting(nodes: readonly number[], kicks: readonly number[]): Splitting {
  const stops = [0, ...nodes, 1];
  return { drifts: stops.slice(1).map((stop, i) => stop - (stops[i] as number)), kicks };
}

const ROOT_30 = Math.sqrt(30);
const INNER_4 = Math.sqrt(3 / 7 - (2 / 7) * Math.sqrt(6 / 5));
const OUTER_4 = Math.sqrt(3 / 7 + (2 / 7) * Math.sqrt(6 / 5));
const INNER_5 = Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3;
const OUTER_5 = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
const ROOT_70 = Math.sqrt(70);

const SPLITTINGS = {
  4: splitting(
    [(1 - OUTER_4) / 2, (1 - INNER_4) / 2, (1 + INNER_4) / 2, (1 + OUTER_4) / 2],
    [(18 - ROOT_30) / 72, (18 + ROOT_30) / 72, (18 + ROOT_30) / 72, (18 - ROOT_30) / 72],
  ),
  5: splitting(
    [(1 - OUTER_5) / 2, (1 - INNER_5) / 2, 0.5, (1 + INNER_5) / 2, (1 + OUTER_5) / 2],
    [
      (322 - 13 * ROOT_70) / 1800,
      (322 + 13 * ROOT_70) / 1800,
      64 / 225,
      (322 + 13 * ROOT_70) / 1800,
      (322 - 13 * ROOT_70) / 1800,
    ],
  ),
} as const;

export interface SabaArc {
  readonly state: MotionState;
  readonly timeS: number;
  readonly earth: Earth;
  /** Kicks per step. */
  readonly order: 4 | 5;
  readonly steps: number;
}

/**
 * A vacuum arc with J2: closed-form Kepler drifts between kicks of J2, a symplectic splitting that errs only in the square of J2 and
 * in the curvature of the kick along the arc.
 *
 * @returns  inertial state after the time; measured errors stand in README.md
 * @source   Laskar & Robutel, High order symplectic integrators for perturbed Hamiltonian systems, Celestial Mechanics and Dynamical
 *           Astronomy 80 (2001), class SABA
 * @checked  saba.test.ts against DOP853
 * @omits    drag, higher harmonics
 */
export function propagateSaba({ state, timeS, earth, order, steps }: SabaArc): MotionState {
  const { drifts, kicks } = SPLITTINGS[order];
  const h = timeS / steps;
  const mu = earth.gravitationalParameterM3PerS2;
  let position = state.positionEciM;
  let velocity = state.velocityEciMPerS;
  const drift = (share: number): void => {
    const moved = propagateKepler(position, velocity, share * h, mu);
    position = moved.positionM;
    velocity = moved.velocityMPerS;
  };
  for (let step = 0; step < steps; step++) {
    drift(drifts[0] as number);
    kicks.forEach((share, i) => {
      velocity = addScaled(velocity, oblatenessMPerS2(position, earth), share * h);
      drift(drifts[i + 1] as number);
    });
  }
  return { positionEciM: position, velocityEciMPerS: velocity };
}

/** The part of gravity that J2 adds to the point mass, [3] m/s2. */
export function oblatenessMPerS2(positionEciM: Eci, earth: Earth): Eci {
  const [x, y, z] = positionEciM;
  const r2 = x * x + y * y + z * z;
  const scaled = earth.equatorialRadiusM * earth.equatorialRadiusM * earth.gravitationalParameterM3PerS2 * earth.j2;
  const k = (-1.5 * scaled) / (r2 * r2 * Math.sqrt(r2));
  const polar = (5 * z * z) / r2;
  return eci(k * (1 - polar) * x, k * (1 - polar) * y, k * (3 - polar) * z);
}
