import { finite, InvariantFailure, TWO_PI } from '../quantities/index.ts';
import { addScaled, dot, length, scale, type Vector3 } from '../vectors/index.ts';
import { stumpff } from './stumpff.ts';

/** Position and velocity in one inertial frame: m and m/s. */
export interface OrbitState<V extends Vector3 = Vector3> {
  readonly positionM: V;
  readonly velocityMPerS: V;
}

/** Laguerre's method with degree 5 converges from any start on Kepler's equation; well under this many steps in practice. */
const MAXIMUM_ITERATIONS = 60;
/** The step that follows one of this relative size would be below rounding, for the method is of third order. */
const LAST_STEP = 1e-6;

/**
 * Two-body motion over any time, forward or backward, for ellipse, parabola and hyperbola alike.
 *
 * @param positionM      [3] m, any inertial frame with its origin at the attracting centre
 * @param velocityMPerS  [3] m/s, same axes
 * @param timeS          s, negative for the past
 * @param gravitationalParameterM3PerS2  m3/s2
 * @returns              state after that time, same frame
 * @throws               InvariantFailure on a non-finite argument
 * @source               Conway, An improved algorithm due to Laguerre for the solution of Kepler's equation, Celestial Mechanics 39 (1986);
 *                       universal form after Danby (1988), section 6.9
 * @checked              validation/orbits; kepler.property.test.ts (energy, angular momentum, there and back)
 * @omits                everything but the central point mass: over a 10,000 km arc J2 moves the end by tens of kilometres
 */
export function propagateKepler<V extends Vector3>(
  positionM: V,
  velocityMPerS: V,
  timeS: number,
  gravitationalParameterM3PerS2: number,
): OrbitState<V> {
  const mu = gravitationalParameterM3PerS2;
  const r0 = length(positionM);
  const eta = dot(positionM, velocityMPerS);
  const beta = (2 * mu) / r0 - dot(velocityMPerS, velocityMPerS);
  const dt = finite(withinOnePeriod(timeS, beta, mu), 'time of a Kepler arc');
  finite(beta, 'energy of a Kepler arc');

  let s = dt / r0;
  for (let i = 0; ; i++) {
    if (i === MAXIMUM_ITERATIONS)
      throw new InvariantFailure(`Kepler's equation converges (beta ${beta}, time ${timeS})`);
    const { c0, c1, c2, c3 } = stumpff(beta * s * s);
    const excess = s * (r0 * c1 + s * (eta * c2 + s * (mu * c3))) - dt;
    const r = r0 * c0 + s * (eta * c1 + s * (mu * c2));
    const slope = eta * c0 + (mu - beta * r0) * (s * c1);
    const step = (-5 * excess) / (r + Math.sqrt(Math.abs(16 * r * r - 20 * excess * slope)));
    s += step;
    if (Math.abs(step) <= LAST_STEP * Math.abs(s)) break;
  }
  const { c0, c1, c2 } = stumpff(beta * s * s);
  const r = r0 * c0 + s * (eta * c1 + s * (mu * c2));
  const f = 1 - (mu * (s * s * c2)) / r0;
  const g = s * (r0 * c1 + s * (eta * c2));
  const fDot = (-mu * (s * c1)) / (r0 * r);
  const gDot = 1 - (mu * (s * s * c2)) / r;
  return {
    positionM: addScaled(scale(positionM, f), velocityMPerS, g),
    velocityMPerS: addScaled(scale(positionM, fDot), velocityMPerS, gDot),
  };
}

/** The same point of an ellipse less than half a period away; the time itself for open orbits. beta = mu / semi-major axis. */
function withinOnePeriod(timeS: number, beta: number, mu: number): number {
  if (!(beta > 0)) return timeS;
  const periodS = (TWO_PI * mu) / (beta * Math.sqrt(beta));
  return timeS - periodS * Math.floor(timeS / periodS + 0.5);
}
