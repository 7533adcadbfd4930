import { DOWNRANGE_SHARE, DOWNRANGE_TO_HEIGHT_SHARE, LARGEST_HEIGHT_SHARE } from '../boost/index.ts';
import { atan2, cos, HALF_PI, sin, tan } from '../quantities/index.ts';
import type { Vector3 } from '../vectors/index.ts';
import {
  componentOfSlope,
  flightTimeS,
  joinEnds,
  type Leaving,
  leastSpeedComponent,
  leavingAngleRad,
} from './leaving.ts';

/** Everything about a launch but the place aimed at. */
export interface Sending {
  readonly radiusM: number;
  readonly gravitationalParameterM3PerS2: number;
  readonly rotationRadPerS: number;
  readonly burnTimeS: number;
  readonly burnoutAltitudeM: number;
  readonly burnoutDownrangeM: number | null;
  readonly maximumAngleRad: number;
  readonly loftRad: number;
  /** Unit vector, Earth-fixed. */
  readonly from: Vector3;
}

/** p [3], q [3], semi-major axis, eccentricity, seconds per rad, time of perigee, time of impact, anomalies of burnout and impact. */
export const ORBIT_WIDTH = 13;

/** What becomes of a missile sent to a place. */
export const ARC_STATUS = Object.freeze({
  /** Farther than the missile flies: the place is not threatened. */
  beyondRange: 0,
  flies: 1,
  /** Too near, at the antipodes, or through the ground. */
  noTrajectory: 2,
});

/** Rounds of (time of flight -> place of impact -> time of flight), and the change at which they end. */
const ROUNDS = 60;
const SETTLED_S = 1e-4;
/** The slopes are taken anew while the time of flight still changes by more than this. */
const SLOPE_CHANGE_S = 0.02;
/** Steps of the differences that stand for slopes: in time, and relative in the component along the chord. */
const TIME_STEP_S = 1;
const RELATIVE_STEP = 1e-4;
/** Places nearer to the launch place or its antipode than this name no plane (1 + cosine, and sine, of the angle). */
const FLAT = 1e-9;
/** First guess of the speed over ground, m/s. */
const GUESSED_SPEED_M_PER_S = 5000;

/**
 * The two-body orbit of least burnout speed relative to the turning Earth to a place, or one lofted from it by an angle.
 *
 * The place of impact turns with the Earth during the flight: it is found in rounds, and so is what a longer flight costs because the place
 * moves on meanwhile (the slopes of speed and time with the place, and of time with the component A of leaving.ts).
 *
 * @param to    unit vector of the place, Earth-fixed
 * @param orbit [ORBIT_WIDTH] filled when the status says that it flies; inertial axes are those of the Earth at missile launch
 * @returns     a value of ARC_STATUS
 * @checked     threat-arcs.test.ts: `arcBetween` and the kinematic missile of the boost room
 */
export function layOrbit(
  sending: Sending,
  to: Vector3,
  { orbit, leaving }: { orbit: Float64Array; leaving: Leaving },
): number {
  const { radiusM, rotationRadPerS: w, burnTimeS, from } = sending;
  const [lx, ly, lz] = from;
  const [px, py, pz] = to;
  const cosRange = lx * px + ly * py + lz * pz;
  const tx = px - cosRange * lx;
  const ty = py - cosRange * ly;
  const tz = pz - cosRange * lz;
  const sinRange = Math.sqrt(tx * tx + ty * ty + tz * tz);
  const rangeRad = atan2(sinRange, cosRange);
  if (rangeRad > sending.maximumAngleRad) return ARC_STATUS.beyondRange;
  if (sinRange < FLAT || 1 + cosRange < FLAT) return ARC_STATUS.noTrajectory;

  leaving.mu = sending.gravitationalParameterM3PerS2;
  let heightM = sending.burnoutAltitudeM;
  let downrangeRad = (sending.burnoutDownrangeM ?? 0) / radiusM;
  let timeS = (rangeRad * radiusM) / GUESSED_SPEED_M_PER_S;
  let component = 0;
  // Tangent of the angle to leave at, once the least-speed flight is known that it is counted from.
  let slope = 0;
  let lofting = false;
  // What a longer flight costs because the place moves on (see leaving.ts), and how much longer the flight gets for a second of that.
  let pull = 0;
  let drift = 0;
  let changeS = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    if (!(downrangeRad < rangeRad)) return ARC_STATUS.noTrajectory;
    // Axes of the Earth at burnout: the upward unit vector there, the place as it will lie at impact, and how fast it moves.
    const cd = cos(downrangeRad);
    const sd = sin(downrangeRad) / sinRange;
    leaving.r1 = radiusM + heightM;
    leaving.ux = cd * lx + sd * tx;
    leaving.uy = cd * ly + sd * ty;
    leaving.uz = cd * lz + sd * tz;
    leaving.siteX = -w * leaving.r1 * leaving.uy;
    leaving.siteY = w * leaving.r1 * leaving.ux;
    const ct = cos(w * timeS);
    const st = sin(w * timeS);
    const vx = radiusM * (ct * px - st * py);
    const vy = radiusM * (st * px + ct * py);
    const vz = radiusM * pz;
    if (component > 0 && w !== 0 && changeS > SLOPE_CHANGE_S) {
      const nextX = vx - w * TIME_STEP_S * vy;
      const nextY = vy + w * TIME_STEP_S * vx;
      if (!joinEnds(leaving, nextX, nextY, vz)) return ARC_STATUS.noTrajectory;
      const laterS = flightTimeS(leaving, component);
      const laterSpeed2 = leaving.relativeSpeed2;
      if (!joinEnds(leaving, vx, vy, vz)) return ARC_STATUS.noTrajectory;
      const longerS = flightTimeS(leaving, component * (1 + RELATIVE_STEP));
      const hereS = flightTimeS(leaving, component);
      drift = (laterS - hereS) / TIME_STEP_S;
      const timePerComponent = (longerS - hereS) / (component * RELATIVE_STEP) / (1 - drift);
      pull = 0.5 * ((laterSpeed2 - leaving.relativeSpeed2) / TIME_STEP_S) * timePerComponent;
      if (!(pull - pull === 0)) return ARC_STATUS.noTrajectory;
    } else if (!joinEnds(leaving, vx, vy, vz)) return ARC_STATUS.noTrajectory;
    const chosen = lofting ? componentOfSlope(leaving, slope, component) : leastSpeedComponent(leaving, pull);
    const foundS = flightTimeS(leaving, chosen);
    if (!(foundS > 0)) return ARC_STATUS.noTrajectory;
    changeS = Math.abs(foundS - timeS);
    const settled = changeS + Math.abs(chosen - component) < SETTLED_S;
    timeS += (foundS - timeS) / (1 - drift);
    component = chosen;
    if (settled && sending.loftRad !== 0 && !lofting) {
      const angleRad = leavingAngleRad(leaving, component) + sending.loftRad;
      if (!(Math.abs(angleRad) < HALF_PI)) return ARC_STATUS.noTrajectory;
      slope = tan(angleRad);
      lofting = true;
    } else if (settled) {
      turnedOrbit(leaving, w * burnTimeS, orbit);
      orbit[9] = burnTimeS - leaving.secondsPerRad * leaving.meanAtBurnoutRad;
      orbit[10] = burnTimeS + foundS;
      return ARC_STATUS.flies;
    }
    if (sending.burnoutDownrangeM === null) {
      // The rule of kinematic missiles: a flat flight burns out lower and nearer.
      const climbed = leaving.climbMPerS * burnTimeS;
      heightM = Math.min(sending.burnoutAltitudeM, LARGEST_HEIGHT_SHARE * climbed);
      if (!(heightM > 0)) return ARC_STATUS.noTrajectory;
      const share = Math.min(DOWNRANGE_SHARE, (DOWNRANGE_TO_HEIGHT_SHARE * heightM) / climbed);
      const across2 = leaving.relativeSpeed2 - leaving.climbMPerS * leaving.climbMPerS;
      downrangeRad = (share * Math.sqrt(Math.max(across2, 0)) * burnTimeS) / radiusM;
    }
  }
  return ARC_STATUS.noTrajectory;
}

/** The orbit that leaves as `leaving` says, its axes turned back from those of burnout to those of missile launch. */
function turnedOrbit(leaving: Leaving, turnRad: number, orbit: Float64Array): void {
  const { mu, r1, ux, uy, uz, vx, vy, vz, climbMPerS, semiMajorM, eccentricity: e } = leaving;
  const speed2 = vx * vx + vy * vy + vz * vz;
  const outward = ((speed2 / mu - 1 / r1) * r1) / e;
  const falling = (r1 * climbMPerS) / (mu * e);
  const ex = outward * ux - falling * vx;
  const ey = outward * uy - falling * vy;
  const ez = outward * uz - falling * vz;
  const wx = uy * vz - uz * vy;
  const wy = uz * vx - ux * vz;
  const wz = ux * vy - uy * vx;
  const semiMinor = (semiMajorM * Math.sqrt((1 - e) * (1 + e))) / Math.sqrt(wx * wx + wy * wy + wz * wz);
  const fx = (wy * ez - wz * ey) * semiMinor;
  const fy = (wz * ex - wx * ez) * semiMinor;
  const c = cos(turnRad);
  const s = sin(turnRad);
  orbit[0] = semiMajorM * (c * ex - s * ey);
  orbit[1] = semiMajorM * (s * ex + c * ey);
  orbit[2] = semiMajorM * ez;
  orbit[3] = c * fx - s * fy;
  orbit[4] = s * fx + c * fy;
  orbit[5] = (wx * ey - wy * ex) * semiMinor;
  orbit[6] = semiMajorM;
  orbit[7] = e;
  orbit[8] = leaving.secondsPerRad;
  orbit[11] = leaving.burnoutRad;
  orbit[12] = leaving.impactRad;
}
