import { TWO_PI } from '../quantities/index.ts';
import { STUMPFF_POLYNOMIAL_LIMIT } from './stumpff.ts';

/** A batch of two-body arcs, one lane each; all arrays [lanes], m, m/s and s, one inertial frame. */
export interface KeplerLanes {
  readonly gravitationalParameterM3PerS2: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
  readonly vz: Float64Array;
  readonly time: Float64Array;
  readonly endX: Float64Array;
  readonly endY: Float64Array;
  readonly endZ: Float64Array;
  readonly endVx: Float64Array;
  readonly endVy: Float64Array;
  readonly endVz: Float64Array;
}

/** Steps after which a lane that has not settled (a state that is not a number) is left as it is. */
const MAXIMUM_ITERATIONS = 60;
/** As in `propagateKepler`: the step after one of this relative size is below rounding. */
const LAST_STEP = 1e-6;

/**
 * Kepler arcs of lanes [from, to): the tuned twin of `propagateKepler`, state in locals, no allocation, no transcendental function.
 *
 * The Stumpff polynomials are those of `stumpff.ts`, written out: even and odd powers apart, which shortens the chain of dependent
 * multiplications. Only + - * / and square roots: the C twin in benchmarks/flight gives the same bits.
 */
export function keplerKernel(lanes: KeplerLanes, from: number, to: number): void {
  const { gravitationalParameterM3PerS2: mu, x, y, z, vx, vy, vz, time, endX, endY, endZ, endVx, endVy, endVz } = lanes;
  for (let i = from; i < to; i++) {
    const px = x[i];
    const py = y[i];
    const pz = z[i];
    const qx = vx[i];
    const qy = vy[i];
    const qz = vz[i];
    const r0 = Math.sqrt(px * px + py * py + pz * pz);
    const eta = px * qx + py * qy + pz * qz;
    const beta = (2 * mu) / r0 - (qx * qx + qy * qy + qz * qz);
    let dt = time[i];
    if (beta > 0) {
      const period = (TWO_PI * mu) / (beta * Math.sqrt(beta));
      dt -= period * Math.floor(dt / period + 0.5);
    }
    const slopeRate = mu - beta * r0;
    let s = dt / r0;
    let last = false;
    let r = r0;
    let g1 = 0;
    let g2 = 0;
    for (let pass = 0; ; pass++) {
      let w = beta * s * s;
      let quarterings = 0;
      while (w > STUMPFF_POLYNOMIAL_LIMIT || w < -STUMPFF_POLYNOMIAL_LIMIT) {
        w *= 0.25;
        quarterings++;
      }
      const u = w * w;
      let c2 =
        1 / 2 +
        u *
          (1 / 720 +
            u *
              (1 / 3628800 +
                u *
                  (1 / 87178291200 +
                    u * (1 / 6402373705728000 + u * (1 / 1.1240007277776077e21 + u / 4.0329146112660565e26))))) -
        w *
          (1 / 24 +
            u *
              (1 / 40320 +
                u *
                  (1 / 479001600 +
                    u *
                      (1 / 20922789888000 +
                        u * (1 / 2432902008176640000 + u * (1 / 6.204484017332394e23 + u / 3.0488834461171387e29))))));
      let c3 =
        1 / 6 +
        u *
          (1 / 5040 +
            u *
              (1 / 39916800 +
                u *
                  (1 / 1307674368000 +
                    u * (1 / 121645100408832000 + u * (1 / 2.585201673888498e22 + u / 1.0888869450418352e28))))) -
        w *
          (1 / 120 +
            u *
              (1 / 362880 +
                u *
                  (1 / 6227020800 +
                    u *
                      (1 / 355687428096000 +
                        u * (1 / 51090942171709440000 + u * (1 / 1.5511210043330986e25 + u / 8.841761993739702e30))))));
      let c1 = 1 - w * c3;
      let c0 = 1 - w * c2;
      for (let k = 0; k < quarterings; k++) {
        c3 = (c2 + c0 * c3) * 0.25;
        c2 = c1 * c1 * 0.5;
        c1 = c0 * c1;
        c0 = 1 - 4 * w * c2;
        w *= 4;
      }
      g1 = s * c1;
      g2 = s * s * c2;
      r = r0 * c0 + eta * g1 + mu * g2;
      if (last) break;
      const excess = r0 * g1 + eta * g2 + mu * (s * s * s * c3) - dt;
      const slope = eta * c0 + slopeRate * g1;
      const bend = 16 * r * r - 20 * excess * slope;
      const step = (-5 * excess) / (r + Math.sqrt(bend < 0 ? -bend : bend));
      s += step;
      last = (step < 0 ? -step : step) <= LAST_STEP * (s < 0 ? -s : s) || pass === MAXIMUM_ITERATIONS;
    }
    const f = 1 - (mu * g2) / r0;
    const g = r0 * g1 + eta * g2;
    const fDot = (-mu * g1) / (r0 * r);
    const gDot = 1 - (mu * g2) / r;
    endX[i] = f * px + g * qx;
    endY[i] = f * py + g * qy;
    endZ[i] = f * pz + g * qz;
    endVx[i] = fDot * px + gDot * qx;
    endVy[i] = fDot * py + gDot * qy;
    endVz[i] = fDot * pz + gDot * qz;
  }
}
