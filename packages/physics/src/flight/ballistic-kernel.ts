/** What every lane of a batch shares, read once per call. */
export interface BallisticField {
  readonly gravitationalParameterM3PerS2: number;
  /** 1.5 J2 a^2, m2; 0 for a point mass */
  readonly oblatenessM2: number;
  readonly rotationRadPerS: number;
  readonly groundRadius: {
    readonly equatorialRadiusM: number;
    readonly k1: number;
    readonly k2: number;
    readonly k3: number;
  };
  /** Flight ends where it falls through this altitude, m. */
  readonly groundHeightM: number;
  /** [4 cells] cubic density cells; see CubicCells of the atmosphere room */
  readonly airCoefficients: Float64Array;
  readonly airCellHeightM: number;
  /** 0 switches the air and its step lengths off. */
  readonly airTopM: number;
  /** At one equatorial radius, growing with the square of the distance up to the longest. */
  readonly vacuumStepS: number;
  readonly longestStepS: number;
  readonly thinAirStepS: number;
  readonly thinAirFallM: number;
  readonly denseFloorM: number;
  readonly denseStepS: number;
  readonly denseFallM: number;
  readonly shortestStepS: number;
  readonly maximumTimeS: number;
}

/** A batch of bodies, one lane each: inertial state in, state on the ground out. */
export interface BallisticLanes {
  readonly field: BallisticField;
  /** [lanes] m, m/s: state at time 0 in, state at the end out, inertial axes */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly vz: Float64Array;
  /** [lanes] m2/kg: drag area over mass, 0 for no drag */
  readonly dragAreaPerMass: Float64Array;
  /** [lanes] s out: time of flight */
  readonly time: Float64Array;
  /** [lanes] out: number of nodes recorded, or OUT_OF_TIME, or OUT_OF_ROOM */
  readonly count: Int32Array;
  /** [lanes * nodesPerLane * 7] out: time, position, velocity of every step; empty when nodesPerLane is 0 */
  readonly nodes: Float64Array;
  readonly nodesPerLane: number;
}

export const OUT_OF_TIME = -1;
export const OUT_OF_ROOM = -2;
/** The fall through the ground is found to this height, m. */
export const GROUND_TOLERANCE_M = 1e-6;
/** Newton needs three or four; grazing falls are halved until they end. */
export const MAXIMUM_CORRECTIONS = 60;

/**
 * Flies lanes [from, to) to the ground: RK4 by phase schedule, J2, drag in air that turns with the Earth.
 *
 * The tuned twin of `flyReference`: state in locals, nothing allocated, one division and one square root per gravity call. The
 * forces stand twice, at the start of a step (where step length and ground are decided) and in the loop over its other stages: one
 * copy with a branch on the stage was a tenth slower. The ground is met by going back over the last step and correcting its length
 * by Newton's method. Only + - * / and square roots: the C twin in benchmarks/flight gives the same bits.
 */
export function ballisticKernel(lanes: BallisticLanes, from: number, to: number): void {
  const { field, nodes, nodesPerLane } = lanes;
  const negativeMu = -field.gravitationalParameterM3PerS2;
  const oblateness = field.oblatenessM2;
  const w = field.rotationRadPerS;
  const { equatorialRadiusM: a, k1, k2, k3 } = field.groundRadius;
  const ground = field.groundHeightM;
  const air = field.airCoefficients;
  const perCell = 1 / field.airCellHeightM;
  const airTop = field.airTopM;
  const vacuumStepPerM2 = field.vacuumStepS / (a * a);
  const { longestStepS, thinAirStepS, thinAirFallM, denseFloorM, denseStepS, denseFallM, shortestStepS, maximumTimeS } =
    field;

  for (let lane = from; lane < to; lane++) {
    // State at the start of the step, and where the current stage looks.
    let x = lanes.x[lane];
    let y = lanes.y[lane];
    let z = lanes.z[lane];
    let vx = lanes.vx[lane];
    let vy = lanes.vy[lane];
    let vz = lanes.vz[lane];
    let px = x;
    let py = y;
    let pz = z;
    let qx = vx;
    let qy = vy;
    let qz = vz;
    const halfArea = -0.5 * lanes.dragAreaPerMass[lane];
    let t = 0;
    let h = 0;
    let corrections = 0;
    let again = false;
    let count = 0;
    for (;;) {
      const r2 = px * px + py * py + pz * pz;
      const inverse = 1 / r2;
      const r = Math.sqrt(r2);
      const s = pz * pz * inverse;
      const altitude = r - a * (1 - s * (k1 - s * (k2 - s * k3)));
      if (again) again = false;
      else {
        const climb = (px * qx + py * qy + pz * qz) * (inverse * r);
        const error = altitude - ground;
        if (h > 0 && (corrections > 0 || (error < 0 && climb < 0))) {
          if ((error < GROUND_TOLERANCE_M && error > -GROUND_TOLERANCE_M) || corrections === MAXIMUM_CORRECTIONS) break;
          // A step back past the start of the step would be a node out of order: halve instead.
          h = climb < -1 && error / climb < h ? h - error / climb : 0.5 * h;
          corrections++;
          again = true;
          px = x;
          py = y;
          pz = z;
          qx = vx;
          qy = vy;
          qz = vz;
          continue;
        }
        t += h;
        x = px;
        y = py;
        z = pz;
        vx = qx;
        vy = qy;
        vz = qz;
        if (nodesPerLane > 0) {
          if (count + 1 >= nodesPerLane) {
            count = OUT_OF_ROOM;
            break;
          }
          const k = 7 * (lane * nodesPerLane + count);
          nodes[k] = t;
          nodes[k + 1] = x;
          nodes[k + 2] = y;
          nodes[k + 3] = z;
          nodes[k + 4] = vx;
          nodes[k + 5] = vy;
          nodes[k + 6] = vz;
          count++;
        }
        if (t > maximumTimeS) {
          count = OUT_OF_TIME;
          break;
        }
        if (altitude < airTop) {
          const dense = altitude < denseFloorM;
          const longest = dense ? denseStepS : thinAirStepS;
          h = (dense ? denseFallM : thinAirFallM) / (climb < 0 ? -climb : climb);
          h = h > shortestStepS ? h : shortestStepS;
          h = h < longest ? h : longest;
        } else {
          h = vacuumStepPerM2 * r2;
          h = h < longestStepS ? h : longestStepS;
          if (climb < 0 && airTop > 0) {
            const toAir = (airTop - altitude) / climb;
            const least = toAir > shortestStepS ? toAir : shortestStepS;
            h = h < least ? h : least;
          }
        }
      }
      const k = negativeMu * inverse * (inverse * r);
      const q = oblateness * inverse;
      const polar = 5 * s;
      const equatorial = k * (1 + q * (1 - polar));
      let ax = equatorial * px;
      let ay = equatorial * py;
      let az = k * (1 + q * (3 - polar)) * pz;
      if (altitude < airTop) {
        const position = altitude * perCell;
        const cell = position > 0 ? position | 0 : 0;
        const u = position - cell;
        const c = cell << 2;
        const density = air[c] + u * (air[c + 1] + u * (air[c + 2] + u * air[c + 3]));
        const ux = qx + w * py;
        const uy = qy - w * px;
        const drag = halfArea * density * Math.sqrt(ux * ux + uy * uy + qz * qz);
        ax += drag * ux;
        ay += drag * uy;
        az += drag * qz;
      }
      let sumX = qx;
      let sumY = qy;
      let sumZ = qz;
      let sumVx = ax;
      let sumVy = ay;
      let sumVz = az;
      let ahead = 0.5 * h;
      px = x + ahead * qx;
      py = y + ahead * qy;
      pz = z + ahead * qz;
      qx = vx + ahead * ax;
      qy = vy + ahead * ay;
      qz = vz + ahead * az;
      for (let stage = 1; stage < 4; stage++) {
        const r2 = px * px + py * py + pz * pz;
        const inverse = 1 / r2;
        const r = Math.sqrt(r2);
        const s = pz * pz * inverse;
        const altitude = r - a * (1 - s * (k1 - s * (k2 - s * k3)));
        const k = negativeMu * inverse * (inverse * r);
        const q = oblateness * inverse;
        const polar = 5 * s;
        const equatorial = k * (1 + q * (1 - polar));
        let ax = equatorial * px;
        let ay = equatorial * py;
        let az = k * (1 + q * (3 - polar)) * pz;
        if (altitude < airTop) {
          const position = altitude * perCell;
          const cell = position > 0 ? position | 0 : 0;
          const u = position - cell;
          const c = cell << 2;
          const density = air[c] + u * (air[c + 1] + u * (air[c + 2] + u * air[c + 3]));
          const ux = qx + w * py;
          const uy = qy - w * px;
          const drag = halfArea * density * Math.sqrt(ux * ux + uy * uy + qz * qz);
          ax += drag * ux;
          ay += drag * uy;
          az += drag * qz;
        }
        const weight = stage === 3 ? 1 : 2;
        sumX += weight * qx;
        sumY += weight * qy;
        sumZ += weight * qz;
        sumVx += weight * ax;
        sumVy += weight * ay;
        sumVz += weight * az;
        if (stage === 3) break;
        ahead = stage === 1 ? ahead : h;
        px = x + ahead * qx;
        py = y + ahead * qy;
        pz = z + ahead * qz;
        qx = vx + ahead * ax;
        qy = vy + ahead * ay;
        qz = vz + ahead * az;
      }
      const sixth = h / 6;
      px = x + sixth * sumX;
      py = y + sixth * sumY;
      pz = z + sixth * sumZ;
      qx = vx + sixth * sumVx;
      qy = vy + sixth * sumVy;
      qz = vz + sixth * sumVz;
    }
    if (count >= 0) {
      t += h;
      if (nodesPerLane > 0) {
        const k = 7 * (lane * nodesPerLane + count);
        nodes[k] = t;
        nodes[k + 1] = px;
        nodes[k + 2] = py;
        nodes[k + 3] = pz;
        nodes[k + 4] = qx;
        nodes[k + 5] = qy;
        nodes[k + 6] = qz;
        count++;
      }
    }
    lanes.x[lane] = px;
    lanes.y[lane] = py;
    lanes.z[lane] = pz;
    lanes.vx[lane] = qx;
    lanes.vy[lane] = qy;
    lanes.vz[lane] = qz;
    lanes.time[lane] = t;
    lanes.count[lane] = count;
  }
}
