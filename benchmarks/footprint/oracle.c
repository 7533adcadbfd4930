// The intercept kernel of packages/physics/src/intercept/kernel.ts with the same arithmetic in the same order, for `npx parasol bench footprint`:
// feasible or not and the first feasible node, without terminals. Built without contraction, so that the bits agree.
#include <math.h>

enum { SX, SY, SZ, SR, RADIUS, ROTATION, MU, BURN, COLUMNS, ROWS, MAXIMUM_CHORD, LOW_ALTITUDE, HEIGHTS, INTERCEPTOR_BURN, BURNOUT_SPEED, LOWEST, CEILING,
       LONGEST, SHOTS, GAP, FROM_MEETING, FAR_ALTITUDE };

void intercepts(const double *site, const float *times, const double *reach2, const double *cosines, const double *sines, double step, const unsigned char *status,
                const double *px, const double *py, const double *pz, const double *qx, const double *qy, const double *qz,
                const double *semiMajor, const double *eccentricity, const double *secondsPerRad, const double *perigeeTime, const short *firstNode,
                const short *lastNode, const double *earliestLaunch, unsigned char *feasible, short *nodes, int from, int to) {
  const double sx = site[SX], sy = site[SY], sz = site[SZ], sr = site[SR], radius = site[RADIUS], w = site[ROTATION], mu = site[MU];
  const int columns = (int)site[COLUMNS], rows = (int)site[ROWS];
  const double perChord = (columns - 1) / site[MAXIMUM_CHORD], lowAltitude = site[LOW_ALTITUDE], perM = (double)((rows - 1) * (rows - 1)) / site[HEIGHTS];
  const double halfBurn = 0.5 * site[INTERCEPTOR_BURN], burnoutSpeed = site[BURNOUT_SPEED], lowest = site[LOWEST], ceiling = site[CEILING];
  const double longest = site[LONGEST], farAltitude = site[FAR_ALTITUDE];
  const double nx = sx / sr, ny = sy / sr, nz = sz / sr, ux = -w * sy, uy = w * sx;
  const int lastColumn = columns - 1, lastRow = rows - 1;
  for (int i = from; i < to; i++) {
    feasible[i] = 0;
    nodes[i] = -1;
    if (status[i] != 1) continue;
    const double start = earliestLaunch[i], a = semiMajor[i], e = eccentricity[i], perRad = secondsPerRad[i], perigee = perigeeTime[i];
    for (int node = firstNode[i]; node <= lastNode[i]; node++) {
      const double c = cosines[node], s = sines[node];
      const double time = perigee + perRad * (node * step - e * s);
      const double available = time - start;
      const double r = a * (1 - e * c);
      const double altitude = r - radius;
      if (altitude > ceiling || altitude < lowest || !(available > 0)) continue;
      const double along = c - e;
      const double ix = px[i] * along + qx[i] * s, iy = py[i] * along + qy[i] * s, z = pz[i] * along + qz[i] * s;
      double turn = w * time;
      double x2 = turn * turn;
      double cosTurn = 1 - x2 * (1.0 / 2 - x2 * (1.0 / 24 - x2 * (1.0 / 720 - x2 * (1.0 / 40320))));
      double sinTurn = turn * (1 - x2 * (1.0 / 6 - x2 * (1.0 / 120 - x2 * (1.0 / 5040 - x2 * (1.0 / 362880)))));
      const double x = cosTurn * ix + sinTurn * iy, y = cosTurn * iy - sinTurn * ix;
      double inverse = 1 / r;
      double dx = x * inverse - nx, dy = y * inverse - ny, dz = z * inverse - nz;
      double chord2 = dx * dx + dy * dy + dz * dz;
      const double height = r - sr - lowAltitude;
      int row = height > 0 ? (int)(sqrt(height * perM) + 0.5) : 0;
      if (row > lastRow) row = lastRow;
      if (!(chord2 < reach2[row] && r - sr < farAltitude)) continue;
      int column = (int)(sqrt(chord2) * perChord + 0.5);
      if (column > lastColumn) column = lastColumn;
      double guess = times[row * columns + column];
      if (guess == INFINITY) {
        const double wx = x - sx, wy = y - sy, wz = z - sz;
        guess = sqrt(wx * wx + wy * wy + wz * wz) / burnoutSpeed + halfBurn;
      }
      const allowed = available < longest ? available : longest;
      double ax = x, ay = y, az = z;
      if (w != 0) {
        turn = w * guess;
        x2 = turn * turn;
        cosTurn = 1 - x2 * (1.0 / 2 - x2 * (1.0 / 24 - x2 * (1.0 / 720 - x2 * (1.0 / 40320))));
        sinTurn = turn * (1 - x2 * (1.0 / 6 - x2 * (1.0 / 120 - x2 * (1.0 / 5040 - x2 * (1.0 / 362880)))));
        const double tx = cosTurn * x - sinTurn * y, ty = sinTurn * x + cosTurn * y;
        const double mx = 0.5 * (sx + tx), my = 0.5 * (sy + ty), mz = 0.5 * (sz + z);
        const double m2 = mx * mx + my * my + mz * mz;
        inverse = 1 / m2;
        const double m = sqrt(m2) + mu * inverse * guess * guess * 0.125;
        const double fall = (mu * guess * guess * guess) / (6 * m * m * m);
        const double radial = 3 * (mx * ux + my * uy) * inverse;
        ax = tx - ux * guess + fall * (ux - radial * mx);
        ay = ty - uy * guess + fall * (uy - radial * my);
        az = z - fall * radial * mz;
      }
      const double ar = sqrt(ax * ax + ay * ay + az * az);
      inverse = 1 / ar;
      dx = ax * inverse - nx;
      dy = ay * inverse - ny;
      dz = az * inverse - nz;
      chord2 = dx * dx + dy * dy + dz * dz;
      const double columnAt = sqrt(chord2) * perChord, rowAt = sqrt((ar - sr - lowAltitude) * perM);
      if (!(columnAt <= lastColumn && rowAt >= 0 && rowAt <= lastRow)) continue;
      column = (int)columnAt;
      row = (int)rowAt;
      if (column == lastColumn) column--;
      if (row == lastRow) row--;
      const double fx = columnAt - column, fy = rowAt - row;
      const float *at = times + row * columns + column;
      const double t00 = at[0], t10 = at[1], t01 = at[columns], t11 = at[columns + 1];
      const double q00 = t00 * t00, q10 = t10 * t10, q01 = t01 * t01, q11 = t11 * t11;
      double flight = INFINITY;
      if (q00 + q10 + q01 + q11 < INFINITY) {
        const double low = q00 + fx * (q10 - q00), high = q01 + fx * (q11 - q01);
        double square = low + fy * (high - low);
        const double below = q00 < q10 ? q00 : q10, above = q01 < q11 ? q01 : q11, soonest = below < above ? below : above;
        if (soonest > 3600) {
          const double later = q00 > q10 ? q00 : q10, latest = q01 > q11 ? q01 : q11, last = later > latest ? later : latest;
          if (last > 1.5625 * soonest) square = last;
        }
        flight = sqrt(square);
      } else if (q00 + q10 + q01 < INFINITY) {
        if (fx + fy <= 1) flight = sqrt(q00 + fx * (q10 - q00) + fy * (q01 - q00));
      } else if (q10 + q01 + q11 < INFINITY) {
        if (fx + fy >= 1) flight = sqrt(q11 + (1 - fx) * (q01 - q11) + (1 - fy) * (q10 - q11));
      } else if (q00 + q01 + q11 < INFINITY) {
        if (fx <= fy) flight = sqrt(q01 + fx * (q11 - q01) + (1 - fy) * (q00 - q01));
      } else if (q00 + q10 + q11 < INFINITY) {
        if (fx >= fy) flight = sqrt(q10 + (1 - fx) * (q00 - q10) + fy * (q11 - q10));
      }
      if (flight <= available && !(flight > longest)) {
        feasible[i] = 1;
        nodes[i] = (short)node;
        break;
      }
    }
  }
}
