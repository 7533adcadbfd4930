import { atan2 } from '../quantities/index.ts';
import { lambertTime, SLOPE_GUARD, solveLambertTime } from './lambert-time.ts';

/** A batch of Lambert problems, short way, one lane each; all arrays [lanes], m, m/s and s, one inertial frame. */
export interface LambertLanes {
  readonly gravitationalParameterM3PerS2: number;
  readonly fromX: Float64Array;
  readonly fromY: Float64Array;
  readonly fromZ: Float64Array;
  readonly toX: Float64Array;
  readonly toY: Float64Array;
  readonly toZ: Float64Array;
  readonly time: Float64Array;
  /** Departure velocity out; NaN where the lane has no plane or no positive time. */
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly vz: Float64Array;
  /** Arrival velocity out. */
  readonly endVx: Float64Array;
  readonly endVy: Float64Array;
  readonly endVz: Float64Array;
}

const MAXIMUM_ITERATIONS = 40;
const LAST_STEP = 1e-5;
const NEAR_PARABOLA = 0.1;

/** Lambert arcs of lanes [from, to): the tuned twin of `lambert` and `solveLambertTime`, state in locals, no allocation. */
export function lambertKernel(lanes: LambertLanes, from: number, to: number): void {
  const {
    gravitationalParameterM3PerS2: mu,
    fromX,
    fromY,
    fromZ,
    toX,
    toY,
    toZ,
    time,
    vx,
    vy,
    vz,
    endVx,
    endVy,
    endVz,
  } = lanes;
  for (let i = from; i < to; i++) {
    const ax = fromX[i];
    const ay = fromY[i];
    const az = fromZ[i];
    const bx = toX[i];
    const by = toY[i];
    const bz = toZ[i];
    const r1 = Math.sqrt(ax * ax + ay * ay + az * az);
    const r2 = Math.sqrt(bx * bx + by * by + bz * bz);
    const dx = bx - ax;
    const dy = by - ay;
    const dz = bz - az;
    const c = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const s = 0.5 * (r1 + r2 + c);
    const inverse1 = 1 / r1;
    const inverse2 = 1 / r2;
    const ex = ax * inverse1;
    const ey = ay * inverse1;
    const ez = az * inverse1;
    const fx = bx * inverse2;
    const fy = by * inverse2;
    const fz = bz * inverse2;
    const nx = ey * fz - ez * fy;
    const ny = ez * fx - ex * fz;
    const nz = ex * fy - ey * fx;
    const inverseSine = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
    const gx = ex + fx;
    const gy = ey + fy;
    const gz = ez + fz;
    const inverseS = 1 / s;
    const lambda = 0.5 * Math.sqrt(r1 * r2 * (gx * gx + gy * gy + gz * gz)) * inverseS;
    const chord = c * inverseS;
    const lambda2 = lambda * lambda;
    const lambda3 = lambda2 * lambda;
    const target = time[i] * Math.sqrt(2 * mu * inverseS) * inverseS;

    // Starting value: Izzo 2015, section 4, with straight lines between the two known times.
    const root = Math.sqrt(chord);
    const least = atan2(root, lambda) + lambda * root;
    const parabolic = (2 / 3) * (1 - lambda3);
    let x =
      target >= least
        ? (least - target) / (target - least + 4)
        : target >= parabolic
          ? (least - target) / (least - parabolic)
          : 1 + (2.5 * parabolic * (parabolic - target)) / (target * (1 - lambda2 * lambda3));
    let y = 0;
    for (let pass = 0; pass < MAXIMUM_ITERATIONS; pass++) {
      if (x - 1 < SLOPE_GUARD && x - 1 > -SLOPE_GUARD) {
        x = solveLambertTime(target, lambda, chord);
        break;
      }
      const fall = 1 - x * x;
      y = Math.sqrt(chord + lambda2 * x * x);
      const near = x - 1 < NEAR_PARABOLA && x - 1 > -NEAR_PARABOLA;
      // The elliptic arc stands here in full, for nearly all lanes take it.
      const t =
        near || x > 1
          ? lambertTime(x, y, lambda)
          : (atan2((y - lambda * x) * Math.sqrt(fall), x * y + lambda * fall) / Math.sqrt(fall) - x + lambda * y) /
            fall;
      const u = 1 / fall;
      const inverseY = 1 / y;
      const bend = lambda3 * inverseY * inverseY * inverseY;
      const d1 = (3 * t * x - 2 + 2 * lambda3 * x * inverseY) * u;
      const d2 = (3 * t + 5 * x * d1 + 2 * chord * bend) * u;
      const d3 = (7 * x * d2 + 8 * d1 - 6 * chord * bend * lambda2 * x * inverseY * inverseY) * u;
      const error = t - target;
      const square = d1 * d1;
      const step = (-error * (square - 0.5 * error * d2)) / (d1 * (square - error * d2) + (d3 * error * error) / 6);
      x += step;
      if (step <= LAST_STEP && step >= -LAST_STEP) break;
    }
    y = Math.sqrt(chord + lambda2 * x * x);
    const gamma = Math.sqrt(0.5 * mu * s);
    const rho = (r1 - r2) / c;
    const across = gamma * Math.sqrt((1 - rho) * (1 + rho)) * (y + lambda * x) * inverseSine;
    const inward = lambda * y - x;
    const outward = rho * (lambda * y + x);
    const radial1 = gamma * (inward - outward) * inverse1;
    const radial2 = -gamma * (inward + outward) * inverse2;
    const across1 = across * inverse1;
    const across2 = across * inverse2;
    vx[i] = radial1 * ex + across1 * (ny * ez - nz * ey);
    vy[i] = radial1 * ey + across1 * (nz * ex - nx * ez);
    vz[i] = radial1 * ez + across1 * (nx * ey - ny * ex);
    endVx[i] = radial2 * fx + across2 * (ny * fz - nz * fy);
    endVy[i] = radial2 * fy + across2 * (nz * fx - nx * fz);
    endVz[i] = radial2 * fz + across2 * (nx * fy - ny * fx);
  }
}
