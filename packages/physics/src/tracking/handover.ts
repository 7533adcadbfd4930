import { transformSymmetric } from '../estimation/index.ts';
import { type Ecef, ecef } from '../frames/index.ts';
import { cos, exp, OutOfRange, PI, sin } from '../quantities/index.ts';
import { addScaled, cross, dot, unit } from '../vectors/index.ts';

/** Points of the trapezoid rule over half a turn: the integrand is smooth and periodic, so that digits double with the points. */
const LEAST_POINTS = 64;
const MOST_POINTS = 65_536;

/**
 * Probability that a target lies within a distance of the place where a track says it is, seen along a line: what an interceptor's sensor
 * can take over when it looks no wider than that.
 *
 * An aggregate: one covariance, one radius, no seeker. It may enter a kill probability as a factor.
 *
 * @param covariance   [n n] of an estimate, row-major, position first, m2, ECEF; n its number of states
 * @param lineEcef     [3] direction of approach, any length
 * @param radiusM      half the width that the sensor can search at the range of handover, m
 * @returns            0..1: P of a two-dimensional normal error inside a circle
 * @throws             OutOfRange for a radius that is not above 0, or a covariance without extent across the line
 * @source             integral over radius done in closed form, over direction by the trapezoid rule: elementary
 * @checked            handover.test.ts: Rayleigh distribution when both axes are equal, error function when one is sharp, share of drawn errors
 * @omits              bias of the track, search over time, discrimination
 */
export function handoverProbability(covariance: Float64Array, states: number, lineEcef: Ecef, radiusM: number): number {
  const line = unit(lineEcef);
  const axis = Math.abs(line[0]) < 0.6 ? ecef(1, 0, 0) : ecef(0, 1, 0);
  const across = unit(addScaled(axis, line, -dot(axis, line)));
  const upward = cross(line, across);
  const rows = new Float64Array(2 * states);
  for (let i = 0; i < 3; i += 1) {
    rows[i] = across[i];
    rows[states + i] = upward[i];
  }
  const [aa, ab, , bb] = transformSymmetric(rows, covariance, states);
  return insideCircle({ aa, ab, bb }, radiusM);
}

/**
 * Share of a two-dimensional normal error inside a circle: the mean over directions of (1 - exp(-q R^2 / 2)) / q, with q the inverse variance in
 * that direction, over the square root of the determinant.
 */
function insideCircle(
  variance: { readonly aa: number; readonly ab: number; readonly bb: number },
  radiusM: number,
): number {
  const middle = 0.5 * (variance.aa + variance.bb);
  const half = 0.5 * (variance.aa - variance.bb);
  const swing = Math.sqrt(half * half + variance.ab * variance.ab);
  const [major, minor] = [middle + swing, middle - swing];
  if (!(radiusM > 0) || !(minor > 0))
    throw new OutOfRange({
      quantity: radiusM > 0 ? 'variance across the line' : 'radius',
      value: radiusM > 0 ? minor : radiusM,
      minimum: 0,
      maximum: Number.POSITIVE_INFINITY,
      unit: radiusM > 0 ? 'm2' : 'm',
      model: 'handover probability',
      source: 'a normal error with extent',
    });
  // Narrow ellipses need as many points as their axes differ.
  const wanted = LEAST_POINTS * (1 + Math.floor(Math.sqrt(major / minor)));
  const points = Math.min(wanted, MOST_POINTS);
  let sum = 0;
  for (let k = 0; k < points; k += 1) {
    const angle = (PI * k) / points;
    const [c, s] = [cos(angle), sin(angle)];
    const q = (c * c) / major + (s * s) / minor;
    sum += (1 - exp(-0.5 * q * radiusM * radiusM)) / q;
  }
  return Math.min(1, sum / points / Math.sqrt(major * minor));
}
