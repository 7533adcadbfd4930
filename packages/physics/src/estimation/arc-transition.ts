import type { Earth } from '../earth/index.ts';
import { type Ephemeris, positionAt } from '../flight/index.ts';
import { scaledIdentity } from './matrix.ts';

/** Longest step of the integration; RK4 at 10 s keeps the transition of a long arc within 1e-6 relative (tested). */
const LONGEST_STEP_S = 10;

/**
 * How small deviations of a ballistic state grow between two times of a known flight.
 *
 * State: position and velocity relative to the turning Earth, ECEF. The matrix solves dPhi/dt = A(t) Phi, with the gravity gradient of a
 * point mass along the flight, and the centrifugal and Coriolis terms of the turning frame.
 *
 * @param fromS  s from launch; the flight must be ballistic between the two times
 * @param toS    s from launch, before or after `fromS`
 * @returns      [36] row-major transition matrix
 * @source       Montenbruck & Gill, Satellite Orbits, 2000, section 7.2 (variational equations)
 * @checked      against differences of numerically flown neighbours; forwards times backwards is 1; determinant 1
 * @omits        oblateness (its gradient is a thousandth of the point mass's), drag
 */
export function arcTransition(flight: Ephemeris, fromS: number, toS: number, earth: Earth): Float64Array {
  const steps = Math.max(1, Math.floor(Math.abs(toS - fromS) / LONGEST_STEP_S + 0.999999));
  const h = (toS - fromS) / steps;
  let phi = scaledIdentity(6, 1);
  if (h === 0) return phi;
  for (let i = 0; i < steps; i += 1) {
    const t = fromS + i * h;
    const g0 = gradient(flight, t, earth);
    const g1 = gradient(flight, t + h / 2, earth);
    const g2 = gradient(flight, t + h, earth);
    const w = earth.rotationRadPerS;
    const k1 = rate(phi, g0, w);
    const k2 = rate(advanced(phi, k1, h / 2), g1, w);
    const k3 = rate(advanced(phi, k2, h / 2), g1, w);
    const k4 = rate(advanced(phi, k3, h), g2, w);
    const next = new Float64Array(36);
    for (let j = 0; j < 36; j += 1) next[j] = phi[j] + (h / 6) * (k1[j] + 2 * (k2[j] + k3[j]) + k4[j]);
    phi = next;
  }
  return phi;
}

/** Derivative of the acceleration by position in the turning frame, [9] 1/s2: gravity gradient plus centrifugal term. */
function gradient(flight: Ephemeris, timeS: number, earth: Earth): Float64Array {
  const [x, y, z] = positionAt(flight, timeS);
  const r2 = x * x + y * y + z * z;
  const k = earth.gravitationalParameterM3PerS2 / (r2 * Math.sqrt(r2));
  const q = (3 * k) / r2;
  const w2 = earth.rotationRadPerS * earth.rotationRadPerS;
  return new Float64Array([
    q * x * x - k + w2,
    q * x * y,
    q * x * z,
    q * x * y,
    q * y * y - k + w2,
    q * y * z,
    q * x * z,
    q * y * z,
    q * z * z - k,
  ]);
}

/** A Phi for A = [0 I; G C], C the Coriolis matrix of rotation w about z. */
function rate(phi: Float64Array, g: Float64Array, w: number): Float64Array {
  const result = new Float64Array(36);
  for (let j = 0; j < 6; j += 1) {
    const x = phi[j];
    const y = phi[6 + j];
    const z = phi[12 + j];
    const vx = phi[18 + j];
    const vy = phi[24 + j];
    result[j] = vx;
    result[6 + j] = vy;
    result[12 + j] = phi[30 + j];
    result[18 + j] = g[0] * x + g[1] * y + g[2] * z + 2 * w * vy;
    result[24 + j] = g[3] * x + g[4] * y + g[5] * z - 2 * w * vx;
    result[30 + j] = g[6] * x + g[7] * y + g[8] * z;
  }
  return result;
}

function advanced(phi: Float64Array, slope: Float64Array, h: number): Float64Array {
  const result = new Float64Array(36);
  for (let j = 0; j < 36; j += 1) result[j] = phi[j] + h * slope[j];
  return result;
}
