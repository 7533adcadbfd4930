// The kernels of packages/physics/src/flight and orbits with the same arithmetic in the same order, for `npx parasol bench flight`.
// Built without contraction, so that every result made of + - * / and square roots has the same bits.
#include <math.h>

enum { MU, OBLATENESS, ROTATION, RADIUS, K1, K2, K3, GROUND, PER_CELL, AIR_TOP, VACUUM_STEP, LONGEST_STEP, THIN_STEP, THIN_FALL, DENSE_FLOOR, DENSE_STEP,
       DENSE_FALL, SHORTEST_STEP, MAXIMUM_TIME };

// Twin of ballisticKernel without recorded nodes.
void ballistic(const double *field, const double *air, double *X, double *Y, double *Z, double *VX, double *VY, double *VZ,
               const double *dragAreaPerMass, double *time, int *steps, int from, int to) {
  const double negativeMu = -field[MU], oblateness = field[OBLATENESS], w = field[ROTATION], a = field[RADIUS];
  const double k1 = field[K1], k2 = field[K2], k3 = field[K3], ground = field[GROUND], perCell = field[PER_CELL];
  const double airTop = field[AIR_TOP], vacuumStepPerM2 = field[VACUUM_STEP] / (a * a), longestStep = field[LONGEST_STEP], thinStep = field[THIN_STEP], thinFall = field[THIN_FALL];
  const double denseFloor = field[DENSE_FLOOR], denseStep = field[DENSE_STEP], denseFall = field[DENSE_FALL];
  const double shortestStep = field[SHORTEST_STEP], maximumTime = field[MAXIMUM_TIME];
  for (int lane = from; lane < to; lane++) {
    double x = X[lane], y = Y[lane], z = Z[lane], vx = VX[lane], vy = VY[lane], vz = VZ[lane];
    double px = x, py = y, pz = z, qx = vx, qy = vy, qz = vz;
    double sumX = 0, sumY = 0, sumZ = 0, sumVx = 0, sumVy = 0, sumVz = 0;
    const double halfArea = -0.5 * dragAreaPerMass[lane];
    double t = 0, h = 0;
    int stage = 0, corrections = 0, again = 0, count = 0;
    for (;;) {
      const double r2 = px * px + py * py + pz * pz;
      const double inverse = 1 / r2;
      const double r = sqrt(r2);
      const double s = pz * pz * inverse;
      const double altitude = r - a * (1 - s * (k1 - s * (k2 - s * k3)));
      if (stage == 0 && again) again = 0;
      else if (stage == 0) {
        const double climb = (px * qx + py * qy + pz * qz) * (inverse * r);
        const double error = altitude - ground;
        if (h > 0 && (corrections > 0 || (error < 0 && climb < 0))) {
          if ((error < 1e-6 && error > -1e-6) || corrections == 60) break;
          h = climb < -1 && error / climb < h ? h - error / climb : 0.5 * h;
          corrections++;
          again = 1;
          px = x; py = y; pz = z; qx = vx; qy = vy; qz = vz;
          continue;
        }
        t += h;
        x = px; y = py; z = pz; vx = qx; vy = qy; vz = qz;
        count++;
        if (t > maximumTime) { count = -1; break; }
        if (altitude < airTop) {
          const int dense = altitude < denseFloor;
          const double longest = dense ? denseStep : thinStep;
          h = (dense ? denseFall : thinFall) / (climb < 0 ? -climb : climb);
          h = h > shortestStep ? h : shortestStep;
          h = h < longest ? h : longest;
        } else {
          h = vacuumStepPerM2 * r2;
          h = h < longestStep ? h : longestStep;
          if (climb < 0 && airTop > 0) {
            const double toAir = (airTop - altitude) / climb;
            const double least = toAir > shortestStep ? toAir : shortestStep;
            h = h < least ? h : least;
          }
        }
      }
      const double k = negativeMu * inverse * (inverse * r);
      const double q = oblateness * inverse;
      const double polar = 5 * s;
      const double equatorial = k * (1 + q * (1 - polar));
      double ax = equatorial * px, ay = equatorial * py, az = k * (1 + q * (3 - polar)) * pz;
      if (altitude < airTop) {
        const double position = altitude * perCell;
        const int cell = position > 0 ? (int)position : 0;
        const double u = position - cell;
        const double *c = air + 4 * cell;
        const double density = c[0] + u * (c[1] + u * (c[2] + u * c[3]));
        const double ux = qx + w * py, uy = qy - w * px;
        const double drag = halfArea * density * sqrt(ux * ux + uy * uy + qz * qz);
        ax += drag * ux; ay += drag * uy; az += drag * qz;
      }
      if (stage == 0) {
        sumX = qx; sumY = qy; sumZ = qz; sumVx = ax; sumVy = ay; sumVz = az;
      } else {
        const double weight = stage == 3 ? 1 : 2;
        sumX += weight * qx; sumY += weight * qy; sumZ += weight * qz;
        sumVx += weight * ax; sumVy += weight * ay; sumVz += weight * az;
      }
      if (stage < 3) {
        const double ahead = stage == 2 ? h : 0.5 * h;
        px = x + ahead * qx; py = y + ahead * qy; pz = z + ahead * qz;
        qx = vx + ahead * ax; qy = vy + ahead * ay; qz = vz + ahead * az;
        stage++;
      } else {
        const double sixth = h / 6;
        px = x + sixth * sumX; py = y + sixth * sumY; pz = z + sixth * sumZ;
        qx = vx + sixth * sumVx; qy = vy + sixth * sumVy; qz = vz + sixth * sumVz;
        stage = 0;
      }
    }
    if (count >= 0) t += h;
    X[lane] = px; Y[lane] = py; Z[lane] = pz; VX[lane] = qx; VY[lane] = qy; VZ[lane] = qz;
    time[lane] = t;
    steps[lane] = count;
  }
}

// Twin of keplerKernel.
void kepler(double mu, const double *x, const double *y, const double *z, const double *vx, const double *vy, const double *vz,
            const double *time, double *endX, double *endY, double *endZ, double *endVx, double *endVy, double *endVz, int from, int to) {
  for (int i = from; i < to; i++) {
    const double px = x[i], py = y[i], pz = z[i], qx = vx[i], qy = vy[i], qz = vz[i];
    const double r0 = sqrt(px * px + py * py + pz * pz);
    const double eta = px * qx + py * qy + pz * qz;
    const double beta = (2 * mu) / r0 - (qx * qx + qy * qy + qz * qz);
    double dt = time[i];
    if (beta > 0) {
      const double period = (6.283185307179586 * mu) / (beta * sqrt(beta));
      dt -= period * floor(dt / period + 0.5);
    }
    const double slopeRate = mu - beta * r0;
    double s = dt / r0, r = r0, g1 = 0, g2 = 0;
    int last = 0;
    for (int pass = 0;; pass++) {
      double w = beta * s * s;
      int quarterings = 0;
      while (w > 12 || w < -12) { w *= 0.25; quarterings++; }
      const double u = w * w;
      double c2 = 1.0 / 2 + u * (1.0 / 720 + u * (1.0 / 3628800 + u * (1.0 / 87178291200.0 + u * (1.0 / 6402373705728000.0 +
                  u * (1.0 / 1.1240007277776077e21 + u / 4.0329146112660565e26))))) -
                  w * (1.0 / 24 + u * (1.0 / 40320 + u * (1.0 / 479001600 + u * (1.0 / 20922789888000.0 +
                  u * (1.0 / 2432902008176640000.0 + u * (1.0 / 6.204484017332394e23 + u / 3.0488834461171387e29))))));
      double c3 = 1.0 / 6 + u * (1.0 / 5040 + u * (1.0 / 39916800 + u * (1.0 / 1307674368000.0 + u * (1.0 / 121645100408832000.0 +
                  u * (1.0 / 2.585201673888498e22 + u / 1.0888869450418352e28))))) -
                  w * (1.0 / 120 + u * (1.0 / 362880 + u * (1.0 / 6227020800.0 + u * (1.0 / 355687428096000.0 +
                  u * (1.0 / 51090942171709440000.0 + u * (1.0 / 1.5511210043330986e25 + u / 8.841761993739702e30))))));
      double c1 = 1 - w * c3, c0 = 1 - w * c2;
      for (int k = 0; k < quarterings; k++) {
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
      const double excess = r0 * g1 + eta * g2 + mu * (s * s * s * c3) - dt;
      const double slope = eta * c0 + slopeRate * g1;
      const double bend = 16 * r * r - 20 * excess * slope;
      const double step = (-5 * excess) / (r + sqrt(bend < 0 ? -bend : bend));
      s += step;
      last = (step < 0 ? -step : step) <= 1e-6 * (s < 0 ? -s : s) || pass == 60;
    }
    const double f = 1 - (mu * g2) / r0, g = r0 * g1 + eta * g2;
    const double fDot = (-mu * g1) / (r0 * r), gDot = 1 - (mu * g2) / r;
    endX[i] = f * px + g * qx; endY[i] = f * py + g * qy; endZ[i] = f * pz + g * qz;
    endVx[i] = fDot * px + gDot * qx; endVy[i] = fDot * py + gDot * qy; endVz[i] = fDot * pz + gDot * qz;
  }
}

static double lambertTime(double x, double y, double lambda) {
  if (fabs(1 - x) < 0.1) {
    const double eta = y - lambda * x;
    const double z = 0.5 * (1 - lambda - x * eta);
    double term = 1, sum = 1;
    for (int k = 0; fabs(term) > 1e-17 * sum; k++) {
      term *= ((3 + k) * z) / (2.5 + k);
      sum += term;
    }
    return 0.5 * (eta * eta * eta * (4.0 / 3) * sum + 4 * lambda * eta);
  }
  const double u = 1 - x * x, cosine = x * y + lambda * u;
  const double psi = x < 1 ? atan2((y - lambda * x) * sqrt(u), cosine) : acosh(cosine);
  return (psi / sqrt(fabs(u)) - x + lambda * y) / u;
}

// Twin of lambertKernel; atan2 and acosh are those of the C library. Lanes within a thousandth of the parabola keep the plain slopes.
void lambert(double mu, const double *fromX, const double *fromY, const double *fromZ, const double *toX, const double *toY,
             const double *toZ, const double *time, double *vx, double *vy, double *vz, double *endVx, double *endVy, double *endVz,
             int from, int to) {
  for (int i = from; i < to; i++) {
    const double ax = fromX[i], ay = fromY[i], az = fromZ[i], bx = toX[i], by = toY[i], bz = toZ[i];
    const double r1 = sqrt(ax * ax + ay * ay + az * az), r2 = sqrt(bx * bx + by * by + bz * bz);
    const double dx = bx - ax, dy = by - ay, dz = bz - az;
    const double c = sqrt(dx * dx + dy * dy + dz * dz);
    const double s = 0.5 * (r1 + r2 + c);
    const double inverse1 = 1 / r1, inverse2 = 1 / r2;
    const double ex = ax * inverse1, ey = ay * inverse1, ez = az * inverse1;
    const double fx = bx * inverse2, fy = by * inverse2, fz = bz * inverse2;
    const double nx = ey * fz - ez * fy, ny = ez * fx - ex * fz, nz = ex * fy - ey * fx;
    const double inverseSine = 1 / sqrt(nx * nx + ny * ny + nz * nz);
    const double gx = ex + fx, gy = ey + fy, gz = ez + fz;
    const double inverseS = 1 / s;
    const double lambda = 0.5 * sqrt(r1 * r2 * (gx * gx + gy * gy + gz * gz)) * inverseS;
    const double chord = c * inverseS, lambda2 = lambda * lambda, lambda3 = lambda2 * lambda;
    const double target = time[i] * sqrt(2 * mu * inverseS) * inverseS;
    const double root = sqrt(chord);
    const double least = atan2(root, lambda) + lambda * root;
    const double parabolic = (2.0 / 3) * (1 - lambda3);
    double x = target >= least ? (least - target) / (target - least + 4)
             : target >= parabolic ? (least - target) / (least - parabolic)
             : 1 + (2.5 * parabolic * (parabolic - target)) / (target * (1 - lambda2 * lambda3));
    double y = 0;
    for (int pass = 0; pass < 40; pass++) {
      const double fall = 1 - x * x;
      y = sqrt(chord + lambda2 * x * x);
      const int near = x - 1 < 0.1 && x - 1 > -0.1;
      const double t = near || x > 1 ? lambertTime(x, y, lambda)
          : (atan2((y - lambda * x) * sqrt(fall), x * y + lambda * fall) / sqrt(fall) - x + lambda * y) / fall;
      const double u = 1 / (fall > 1e-7 || fall < -1e-7 ? fall : 1e-7);
      const double inverseY = 1 / y;
      const double bend = lambda3 * inverseY * inverseY * inverseY;
      const double d1 = (3 * t * x - 2 + 2 * lambda3 * x * inverseY) * u;
      const double d2 = (3 * t + 5 * x * d1 + 2 * chord * bend) * u;
      const double d3 = (7 * x * d2 + 8 * d1 - 6 * chord * bend * lambda2 * x * inverseY * inverseY) * u;
      const double error = t - target, square = d1 * d1;
      const double step = (-error * (square - 0.5 * error * d2)) / (d1 * (square - error * d2) + (d3 * error * error) / 6);
      x += step;
      if (step <= 1e-5 && step >= -1e-5) break;
    }
    y = sqrt(chord + lambda2 * x * x);
    const double gamma = sqrt(0.5 * mu * s), rho = (r1 - r2) / c;
    const double across = gamma * sqrt((1 - rho) * (1 + rho)) * (y + lambda * x) * inverseSine;
    const double inward = lambda * y - x, outward = rho * (lambda * y + x);
    const double radial1 = gamma * (inward - outward) * inverse1, radial2 = -gamma * (inward + outward) * inverse2;
    const double across1 = across * inverse1, across2 = across * inverse2;
    vx[i] = radial1 * ex + across1 * (ny * ez - nz * ey);
    vy[i] = radial1 * ey + across1 * (nz * ex - nx * ez);
    vz[i] = radial1 * ez + across1 * (nx * ey - ny * ex);
    endVx[i] = radial2 * fx + across2 * (ny * fz - nz * fy);
    endVy[i] = radial2 * fy + across2 * (nz * fx - nx * fz);
    endVz[i] = radial2 * fz + across2 * (nx * fy - ny * fx);
  }
}
