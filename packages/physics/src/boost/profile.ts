import type { Ecef } from '../frames/index.ts';
import { atan2, cos, pow, sin } from '../quantities/index.ts';
import { addScaled, dot, length, scale, unit } from '../vectors/index.ts';

/**
 * Share of (horizontal burnout speed times burn time) that a missile has gone downrange at burnout.
 * @source mean of the five rockets of validation/missiles at burnout: 0.439, 0.295, 0.248, 0.390, 0.365 (notional as a general rule)
 */
export const DOWNRANGE_SHARE = 0.35;
/** The downrange share stays below this part of the height share, so that every profile starts upwards. */
export const DOWNRANGE_TO_HEIGHT_SHARE = 0.8;
/** Largest height at burnout, as a share of vertical speed times burn time: beyond 1 the missile would brake. */
export const LARGEST_HEIGHT_SHARE = 0.85;

/** Nodes of a boost: position and velocity, Earth-fixed, at even times from launch to burnout, both ends included. */
export interface BoostNodes {
  readonly timesS: Float64Array;
  readonly positionsEcefM: Float64Array;
  readonly velocitiesEcefMPerS: Float64Array;
}

/**
 * A smooth climb from rest to a burnout state: height and ground angle each grow as a power of time, and the powers follow from the
 * state (end speed times burn time / distance). The power of the ground angle is the larger one, so the path starts upwards; speed only
 * grows. Sideways motion at burnout, if any, enters in the last interval only.
 *
 * @param rest    [3] m, launch place
 * @param burnout position [3] m and velocity [3] m/s relative to the turning Earth
 * @param burnTimeS time of burnout from launch
 * @param intervals number of equal time steps
 * @omits stages, the shape of a real pitch programme
 */
export function smoothBoost(
  rest: Ecef,
  burnout: { readonly positionEcefM: Ecef; readonly velocityEcefMPerS: Ecef },
  { burnTimeS, intervals }: { readonly burnTimeS: number; readonly intervals: number },
): BoostNodes {
  const { positionEcefM: end, velocityEcefMPerS: velocity } = burnout;
  const origin = unit(rest);
  const endUp = unit(end);
  const cosAngle = Math.min(1, dot(origin, endUp));
  const lateral = addScaled(endUp, origin, -cosAngle);
  const sinAngle = length(lateral);
  const ahead = sinAngle > 0 ? scale(lateral, 1 / sinAngle) : origin;
  const angle = sinAngle > 0 ? atan2(sinAngle, cosAngle) : 0;
  const restRadius = length(rest);
  const endRadius = length(end);
  const climb = endRadius - restRadius;
  const verticalSpeed = dot(velocity, endUp);
  const tangent = addScaled(scale(ahead, cosAngle), origin, -sinAngle);
  const horizontalSpeed = dot(velocity, tangent);
  const heightPower = (verticalSpeed * burnTimeS) / climb;
  const anglePower = angle > 0 ? (horizontalSpeed * burnTimeS) / (endRadius * angle) : 1;
  const timesS = new Float64Array(intervals + 1);
  const positionsEcefM = new Float64Array(3 * (intervals + 1));
  const velocitiesEcefMPerS = new Float64Array(3 * (intervals + 1));
  for (let i = 0; i <= intervals; i++) {
    const s = i / intervals;
    const heightShare = i === 0 ? 0 : pow(s, heightPower);
    const angleShare = i === 0 ? 0 : pow(s, anglePower);
    const radius = restRadius + climb * heightShare;
    const theta = angle * angleShare;
    const radialRate = i === 0 ? 0 : (climb * heightPower * heightShare) / (s * burnTimeS);
    const angleRate = i === 0 ? 0 : (angle * anglePower * angleShare) / (s * burnTimeS);
    const c = cos(theta);
    const sn = sin(theta);
    timesS[i] = burnTimeS * s;
    for (let axis = 0; axis < 3; axis++) {
      const up = c * origin[axis] + sn * ahead[axis];
      const along = c * ahead[axis] - sn * origin[axis];
      positionsEcefM[3 * i + axis] = radius * up;
      velocitiesEcefMPerS[3 * i + axis] = radialRate * up + radius * angleRate * along;
    }
  }
  // The last node is the state itself, sideways motion included.
  positionsEcefM.set(end, 3 * intervals);
  velocitiesEcefMPerS.set(velocity, 3 * intervals);
  return { timesS, positionsEcefM, velocitiesEcefMPerS };
}
