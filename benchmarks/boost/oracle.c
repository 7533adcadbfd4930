/* The staged flight and the fly-out table of packages/physics once more in C: same arithmetic in the same order. */
#include <math.h>
#include <string.h>

typedef struct {
  double state[7], force[11], stops[4];
  const double *motion, *air, *drag;
  int last_mach;
  double *log;
  int logged;
} work_t;

static int advance(work_t *k, double step, int steps) {
  const double mu = k->motion[0], oblateness = k->motion[1], omega = k->motion[2], polar = k->motion[3];
  const double e2 = k->motion[4], air_radius = k->motion[5], air_top = k->motion[6], cells = k->motion[7];
  const double per_mach = k->motion[8];
  const double *force = k->force, *air = k->air, *drag = k->drag;
  const double start = force[0], mass0 = force[1], flow = force[2], vacuum_thrust = force[3], nozzle = force[4];
  const double area = force[5], inverse_ballistic = force[6], steering = force[7];
  const double dx = force[8], dy = force[9], dz = force[10];
  const double rise = k->stops[0], fall = k->stops[1];
  const int at_apogee = k->stops[2] != 0;
  const double omega2 = omega * omega, two_omega = 2 * omega, half = 0.5 * step, sixth = step / 6;
  const int last_mach = k->last_mach;
  const double t0 = k->state[0];
  double x = k->state[1], y = k->state[2], z = k->state[3], u = k->state[4], v = k->state[5], w = k->state[6];
  int done = 0, reason = 0;
  for (; done < steps; done++) {
    const double tau = t0 + done * step - start;
    double px = x, py = y, pz = z, pu = u, pv = v, pw = w;
    double sx = 0, sy = 0, sz = 0, su = 0, sv = 0, sw = 0;
    for (int stage = 0; stage < 4; stage++) {
      const double r2 = px * px + py * py + pz * pz;
      const double r = sqrt(r2);
      const double inverse = 1 / r2;
      const double g = -mu * inverse * (inverse * r);
      const double s2 = pz * pz * inverse;
      const double j = oblateness * inverse;
      const double gxy = g * (1 + j * (1 - 5 * s2));
      const double gx = gxy * px + omega2 * px;
      const double gy = gxy * py + omega2 * py;
      const double gz = g * (1 + j * (3 - 5 * s2)) * pz;
      double ax = gx + two_omega * pv, ay = gy - two_omega * pu, az = gz;
      const double stage_s = tau + (stage == 0 ? 0 : stage == 3 ? step : half);
      const double mass = mass0 - flow * stage_s;
      double thrust = vacuum_thrust;
      if (r < air_radius) {
        const double altitude = r - polar / sqrt(1 - e2 * (1 - s2));
        if (altitude < air_top) {
          const double scaled = (altitude > 0 ? altitude : 0) * cells;
          const int cell = (int)scaled;
          const double c = scaled - cell;
          const double *a = air + cell * 12;
          const double density = a[0] + c * (a[1] + c * (a[2] + c * a[3]));
          const double speed2 = pu * pu + pv * pv + pw * pw;
          const double speed = sqrt(speed2);
          double slowing = inverse_ballistic;
          if (area != 0) {
            const double slowness = a[4] + c * (a[5] + c * (a[6] + c * a[7]));
            const double mach = speed * slowness * per_mach;
            double coefficient = drag[last_mach];
            if (mach < last_mach) {
              const int m = (int)mach;
              coefficient = drag[m] + (mach - m) * (drag[m + 1] - drag[m]);
            }
            slowing = (coefficient * area) / mass;
          }
          const double pull = -0.5 * density * speed * slowing;
          ax += pull * pu;
          ay += pull * pv;
          az += pull * pw;
          if (nozzle != 0) thrust -= nozzle * (a[8] + c * (a[9] + c * (a[10] + c * a[11])));
        }
      }
      if (steering != 0 && thrust != 0) {
        const double push = thrust / mass;
        if (steering == 2) {
          const double along = push / sqrt(pu * pu + pv * pv + pw * pw);
          ax += along * pu;
          ay += along * pv;
          az += along * pw;
        } else if (steering == 1) {
          ax += push * dx;
          ay += push * dy;
          az += push * dz;
        } else {
          const double along = gx * dx + gy * dy + gz * dz;
          const double nx = gx - along * dx, ny = gy - along * dy, nz = gz - along * dz;
          const double spare = push * push - (nx * nx + ny * ny + nz * nz);
          const double forward = spare > 0 ? sqrt(spare) : 0;
          ax += forward * dx - nx;
          ay += forward * dy - ny;
          az += forward * dz - nz;
        }
      }
      const double weight = stage == 1 || stage == 2 ? 2 : 1;
      sx += weight * pu;
      sy += weight * pv;
      sz += weight * pw;
      su += weight * ax;
      sv += weight * ay;
      sw += weight * az;
      if (stage != 3) {
        const double ahead = stage == 2 ? step : half;
        px = x + ahead * pu;
        py = y + ahead * pv;
        pz = z + ahead * pw;
        pu = u + ahead * ax;
        pv = v + ahead * ay;
        pw = w + ahead * az;
      }
    }
    px = x + sixth * sx;
    py = y + sixth * sy;
    pz = z + sixth * sz;
    pu = u + sixth * su;
    pv = v + sixth * sv;
    pw = w + sixth * sw;
    const double r2 = px * px + py * py + pz * pz;
    const double altitude = sqrt(r2) - polar / sqrt(1 - e2 * (1 - (pz * pz) / r2));
    if (altitude > rise) reason = 1;
    else if (altitude < fall) reason = 2;
    else if (at_apogee && px * pu + py * pv + pz * pw < 0) reason = 3;
    if (reason) break;
    x = px;
    y = py;
    z = pz;
    u = pu;
    v = pv;
    w = pw;
    if (k->log) {
      double *n = k->log + 7 * k->logged++;
      n[0] = t0 + (done + 1) * step;
      n[1] = x;
      n[2] = y;
      n[3] = z;
      n[4] = u;
      n[5] = v;
      n[6] = w;
    }
  }
  k->state[0] = t0 + done * step;
  k->state[1] = x;
  k->state[2] = y;
  k->state[3] = z;
  k->state[4] = u;
  k->state[5] = v;
  k->state[6] = w;
  k->stops[3] = reason;
  return done;
}

static double altitude_of(const work_t *k) {
  const double x = k->state[1], y = k->state[2], z = k->state[3];
  const double r = sqrt(x * x + y * y + z * z), s = z / r;
  return r - k->motion[3] / sqrt(1 - k->motion[4] * (1 - s * s));
}

static double beyond(const work_t *k, double reason) {
  const double *s = k->state;
  if (reason == 1) return altitude_of(k) - k->stops[0];
  if (reason == 2) return k->stops[1] - altitude_of(k);
  return -(s[1] * s[4] + s[2] * s[5] + s[3] * s[6]);
}

static double trial(work_t *k, const double *before, const double *saved, double length) {
  memcpy(k->state, before, sizeof k->state);
  k->stops[0] = INFINITY;
  k->stops[1] = -INFINITY;
  k->stops[2] = 0;
  advance(k, length, 1);
  memcpy(k->stops, saved, sizeof k->stops);
  return beyond(k, saved[3]);
}

static void cross(work_t *k, double step) {
  double saved[4], before[7];
  double *log = k->log;
  memcpy(saved, k->stops, sizeof saved);
  memcpy(before, k->state, sizeof before);
  k->log = 0;
  double near_s = 0, far_s = step, near = beyond(k, saved[3]), far = trial(k, before, saved, step);
  int side = 0;
  for (int i = 0; i < 60 && far_s - near_s > 1e-9 && fabs(far) > 1e-6; i++) {
    const double middle_s = near < 0 ? (near_s * far - far_s * near) / (far - near) : near_s;
    const double middle = trial(k, before, saved, middle_s);
    if (fabs(middle) <= 1e-6) {
      far_s = middle_s;
      break;
    }
    if (middle > 0) {
      far_s = middle_s;
      far = middle;
      if (side == 1) near /= 2;
      side = 1;
    } else {
      near_s = middle_s;
      near = middle;
      if (side == -1) far /= 2;
      side = -1;
    }
  }
  trial(k, before, saved, far_s);
  k->log = log;
}

static void keep(work_t *k) {
  if (!k->log) return;
  memcpy(k->log + 7 * k->logged++, k->state, sizeof k->state);
}

static int to_fill(double span, double longest) { return (int)floor(span / longest + 1 - 1e-9); }

/* plan: position 3, up 3, line 3, launch altitude, ground altitude, vertical rise, steering after the turn,
   boost step, coast step, air step, ballistic coefficient, body drag flag, end time, mass after, area after.
   phases: 7 each: start, end, mass, flow, thrust, nozzle, area. */
static void fly(work_t *k, const double *plan, const double *phases, int count) {
  memset(k->state, 0, sizeof k->state);
  memcpy(k->state + 1, plan, 3 * sizeof(double));
  k->logged = 0;
  keep(k);
  int turned = plan[11] <= 0;
  for (int p = 0; p < count; p++) {
    const double *phase = phases + 7 * p;
    k->force[0] = phase[0];
    k->force[1] = phase[2];
    k->force[2] = phase[3];
    k->force[3] = phase[4];
    k->force[4] = phase[5];
    k->force[5] = phase[6];
    k->force[6] = 0;
    k->stops[1] = plan[9] - 0.5;
    k->stops[2] = 0;
    while (k->state[0] < phase[1]) {
      memcpy(k->force + 8, turned ? plan + 6 : plan + 3, 3 * sizeof(double));
      k->force[7] = phase[4] == 0 ? 0 : turned ? plan[12] : 1;
      k->stops[0] = turned ? INFINITY : plan[9] + plan[11];
      const double span = phase[1] - k->state[0];
      const int steps = to_fill(span, plan[13]);
      advance(k, span / steps, steps);
      if (k->stops[3] == 2) return;
      if (k->stops[3] == 1) {
        cross(k, span / steps);
        double *s = k->state;
        const double speed = sqrt(s[4] * s[4] + s[5] * s[5] + s[6] * s[6]);
        for (int axis = 0; axis < 3; axis++) s[4 + axis] = speed * plan[6 + axis];
        turned = 1;
        keep(k);
      } else
        k->state[0] = phase[1];
    }
  }
  memset(k->force, 0, sizeof k->force);
  k->force[0] = k->state[0];
  k->force[1] = plan[19];
  if (plan[16] == 0 || plan[17]) k->force[5] = plan[20];
  else k->force[6] = 1 / plan[16];
  const double *s = k->state;
  int topped = !(s[1] * s[4] + s[2] * s[5] + s[3] * s[6] > 0);
  const double air_top = k->motion[6];
  int in_air = altitude_of(k) < air_top;
  for (;;) {
    if (!in_air && plan[16] != 0) {
      k->force[5] = 0;
      k->force[6] = 1 / plan[16];
    }
    k->stops[0] = in_air && !topped ? air_top : INFINITY;
    k->stops[1] = in_air ? plan[10] : fmax(air_top, plan[10]);
    k->stops[2] = topped ? 0 : 1;
    const double longest = in_air ? plan[15] : plan[14];
    const int unbounded = isinf(plan[18]);
    const int steps = unbounded ? 1000000 : to_fill(plan[18] - k->state[0], longest);
    const double step = unbounded ? longest : (plan[18] - k->state[0]) / (steps > 1 ? steps : 1);
    advance(k, step, steps);
    const double reason = k->stops[3];
    if (reason == 0) return;
    cross(k, step);
    keep(k);
    if (reason == 3) topped = 1;
    else if (reason == 1) in_air = 0;
    else if (in_air) return;
    else in_air = 1;
  }
}

/* Ends of many flights that differ in the line after the turn: lines [3n] in, states [7n] out. */
void staged_flights(const double *motion, const double *air, const double *drag, int last_mach, const double *plan,
                    const double *phases, int count, const double *lines, int flights, double *ends) {
  work_t k = {.motion = motion, .air = air, .drag = drag, .last_mach = last_mach};
  double mine[21];
  memcpy(mine, plan, sizeof mine);
  for (int i = 0; i < flights; i++) {
    memcpy(mine + 6, lines + 3 * i, 3 * sizeof(double));
    fly(&k, mine, phases, count);
    memcpy(ends + 7 * i, k.state, sizeof k.state);
  }
}

static void lay(const double *chords, const double *altitudes, const double *speeds, int a, int b, int c, double ta,
                double tb, double tc, double per_chord, double per_m, int columns, int rows, double *times,
                double *arrival) {
  const double ax = chords[a] * per_chord, ay = altitudes[a] * per_m, bx = chords[b] * per_chord;
  const double by = altitudes[b] * per_m, cx = chords[c] * per_chord, cy = altitudes[c] * per_m;
  const double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (!(fabs(area) > 1e-12)) return;
  const int left = (int)fmax(0, -floor(1e-9 - fmin(ax, fmin(bx, cx))));
  const int right = (int)fmin(columns - 1, floor(fmax(ax, fmax(bx, cx)) + 1e-9));
  const double highest = fmax(ay, fmax(by, cy)) + 1e-9;
  if (highest < 0) return;
  const int bottom = (int)-floor(-sqrt(fmax(0, fmin(ay, fmin(by, cy)) - 1e-9)));
  const int top = (int)fmin(rows - 1, floor(sqrt(highest)));
  for (int row = bottom; row <= top; row++) {
    const double up = (double)row * row;
    for (int column = left; column <= right; column++) {
      const double wb = ((column - ax) * (cy - ay) - (cx - ax) * (up - ay)) / area;
      const double wc = ((bx - ax) * (up - ay) - (column - ax) * (by - ay)) / area;
      const double wa = 1 - wb - wc;
      if (wa < -1e-9 || wb < -1e-9 || wc < -1e-9) continue;
      const double time = wa * ta + wb * tb + wc * tc;
      const int at = row * columns + column;
      if (time < times[at]) {
        times[at] = time;
        arrival[at] = wa * speeds[a] + wb * speeds[b] + wc * speeds[c];
      }
    }
  }
}

/* A fly-out table: flights along the lines [3n], seen at the mesh times [nodes], laid over the grid. scratch: 7 * 20000 +
   3 * flights * nodes doubles. */
void flyout_table(const double *motion, const double *air, const double *drag, int last_mach, const double *plan,
                  const double *phases, int count, const double *lines, int flights, const double *mesh, int nodes,
                  int columns, int rows, double *scratch, double *times, double *arrival) {
  work_t k = {.motion = motion, .air = air, .drag = drag, .last_mach = last_mach, .log = scratch};
  double *chords = scratch + 7 * 20000, *altitudes = chords + flights * nodes, *speeds = altitudes + flights * nodes;
  const double radius = plan[0];
  double mine[21];
  memcpy(mine, plan, sizeof mine);
  for (int i = 0; i < flights; i++) {
    memcpy(mine + 6, lines + 3 * i, 3 * sizeof(double));
    fly(&k, mine, phases, count);
    int node = 0;
    for (int j = 0; j < nodes; j++) {
      const double t = mesh[j];
      const int at = i * nodes + j;
      while (node < k.logged - 2 && k.log[(node + 1) * 7] <= t) node++;
      const double *a = k.log + node * 7, *b = a + 7;
      const double h = b[0] - a[0], q = (t - a[0]) / h, p = 1 - q;
      double w0 = p * p * (1 + 2 * q), w1 = q * q * (3 - 2 * q), w2 = q * p * p * h, w3 = -q * q * p * h;
      double s0 = p, s1 = q;
      if (q > 1 + 1e-9) {
        const double end = k.log[(k.logged - 1) * 7];
        if (mesh[j - 1] > end) {
          for (; j < nodes; j++) chords[i * nodes + j] = altitudes[i * nodes + j] = NAN;
          break;
        }
        w0 = 0;
        w1 = 1;
        w2 = 0;
        w3 = t - end;
        s0 = 0;
        s1 = 1;
      }
      const double x = w0 * a[1] + w1 * b[1] + w2 * a[4] + w3 * b[4];
      const double y = w0 * a[2] + w1 * b[2] + w2 * a[5] + w3 * b[5];
      const double u = s0 * a[4] + s1 * b[4], v = s0 * a[5] + s1 * b[5];
      const double r = sqrt(x * x + y * y), cx = x / r - 1, cy = y / r;
      chords[at] = sqrt(cx * cx + cy * cy);
      altitudes[at] = r - radius;
      speeds[at] = sqrt(u * u + v * v);
    }
  }
  double farthest = 0, highest = 0;
  for (int i = 0; i < flights * nodes; i++)
    if (altitudes[i] >= 0) {
      if (chords[i] > farthest) farthest = chords[i];
      if (altitudes[i] > highest) highest = altitudes[i];
    }
  const double per_chord = (columns - 1) / farthest, per_m = (double)((rows - 1) * (rows - 1)) / highest;
  for (int i = 0; i < columns * rows; i++) {
    times[i] = INFINITY;
    arrival[i] = 0;
  }
  for (int f = 0; f + 1 < flights; f++)
    for (int n = 0; n + 1 < nodes; n++) {
      const int a = f * nodes + n, c = a + nodes;
      lay(chords, altitudes, speeds, a, a + 1, c, mesh[n], mesh[n + 1], mesh[n], per_chord, per_m, columns, rows, times,
          arrival);
      lay(chords, altitudes, speeds, a + 1, c + 1, c, mesh[n + 1], mesh[n + 1], mesh[n], per_chord, per_m, columns, rows,
          times, arrival);
    }
  times[0] = 0;
}
