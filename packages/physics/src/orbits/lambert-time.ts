import { acosh, atan2, InvariantFailure } from '../quantities/index.ts';

const MAXIMUM_ITERATIONS = 40;
/** Householder's method is of fourth order: the step after one of this size is below rounding. */
const LAST_STEP = 1e-5;
/** Where the time takes Battin's series instead of the arc formulas, which cancel near the parabola x = 1. */
const NEAR_PARABOLA = 0.1;
/** The slopes hold 0 / 0 at the parabola: nearer than this they are taken at this distance, and steps go on until they vanish. */
export const SLOPE_GUARD = 1e-3;
const LAST_GUARDED_STEP = 1e-12;

/**
 * Solves Lambert's equation T(x) = time for one revolution at most.
 *
 * @param time    dimensionless: t sqrt(2 mu / s^3)
 * @param lambda  -1..1, negative for the long way
 * @param chord   c / s = 1 - lambda^2, handed in because the difference would cancel on short arcs
 * @returns       x: below 1 ellipse, 1 parabola, above 1 hyperbola
 * @source        Izzo 2015: starting values (his section 4), Householder steps with the derivatives of his equation (22)
 */
export function solveLambertTime(time: number, lambda: number, chord: number): number {
  if (!(time > 0 && time < Number.POSITIVE_INFINITY)) {
    throw new InvariantFailure(`time of a Lambert arc is positive and finite (got ${time})`);
  }
  let x = startingX(time, lambda, chord);
  const lambda3 = lambda * lambda * lambda;
  const yOf = (at: number): number => Math.sqrt(chord + lambda * lambda * at * at);
  for (let i = 0; i < MAXIMUM_ITERATIONS; i++) {
    const guarded = Math.abs(1 - x) < SLOPE_GUARD;
    const at = guarded ? 1 - SLOPE_GUARD : x;
    const y = yOf(at);
    const t = lambertTime(at, y, lambda);
    const u = 1 - at * at;
    const bend = lambda3 / (y * y * y);
    const d1 = (3 * t * at - 2 + (2 * lambda3 * at) / y) / u;
    const d2 = (3 * t + 5 * at * d1 + 2 * chord * bend) / u;
    const d3 = (7 * at * d2 + 8 * d1 - (6 * chord * bend * lambda * lambda * at) / (y * y)) / u;
    const error = (guarded ? lambertTime(x, yOf(x), lambda) : t) - time;
    const square = d1 * d1;
    const step = (-error * (square - 0.5 * error * d2)) / (d1 * (square - error * d2) + (d3 * error * error) / 6);
    x += step;
    if (Math.abs(step) <= (guarded ? LAST_GUARDED_STEP : LAST_STEP)) return x;
  }
  throw new InvariantFailure(`Lambert's equation converges (time ${time}, lambda ${lambda})`);
}

function startingX(time: number, lambda: number, chord: number): number {
  const least = atan2(Math.sqrt(chord), lambda) + lambda * Math.sqrt(chord);
  if (time >= least) return (least - time) / (time - least + 4);
  const parabolic = (2 / 3) * (1 - lambda * lambda * lambda);
  if (time < parabolic) {
    const lambda5 = lambda * lambda * lambda * lambda * lambda;
    return 1 + (2.5 * parabolic * (parabolic - time)) / (time * (1 - lambda5));
  }
  return (least - time) / (least - parabolic);
}

/** T(x): the time of flight of the arc, with y = sqrt(1 - lambda^2 (1 - x^2)). */
export function lambertTime(x: number, y: number, lambda: number): number {
  if (Math.abs(1 - x) < NEAR_PARABOLA) return parabolicTime(x, y, lambda);
  const u = 1 - x * x;
  // cos psi = x y + lambda (1 - x^2), sin psi = (y - lambda x) sqrt(1 - x^2); the hyperbolic partner beyond 1.
  const cosine = x * y + lambda * u;
  const psi = x < 1 ? atan2((y - lambda * x) * Math.sqrt(u), cosine) : acosh(cosine);
  return (psi / Math.sqrt(Math.abs(u)) - x + lambda * y) / u;
}

/** Battin's series 2F1(3, 1; 5/2; z), good on both sides of the parabola. */
function parabolicTime(x: number, y: number, lambda: number): number {
  const eta = y - lambda * x;
  const z = 0.5 * (1 - lambda - x * eta);
  let term = 1;
  let sum = 1;
  for (let k = 0; Math.abs(term) > 1e-17 * sum; k++) {
    term *= ((3 + k) * z) / (2.5 + k);
    sum += term;
  }
  return 0.5 * (eta * eta * eta * (4 / 3) * sum + 4 * lambda * eta);
}
