import type { Workspace } from './workspace.ts';

/**
 * Fourth-order Runge-Kutta in Earth-fixed axes for powered and free flight: gravity with J2, centrifugal and Coriolis terms, thrust,
 * drag. Tuned: state in locals, one stage loop, tables instead of elementary functions, no allocation. `advanceReadable` is the same
 * arithmetic as prose; slots are written as numbers here (see workspace.ts) because property reads in the loop cost time.
 *
 * @checked kernel.property.test.ts: equal to the readable form within 1e-9; benchmarks/boost: bits of a C twin
 */
export function advance(work: Workspace, stepS: number, steps: number): number {
  const { state, motion, force, stops, air, drag, log } = work;
  const mu = motion[0];
  const oblateness = motion[1];
  const omega = motion[2];
  const polarRadius = motion[3];
  const e2 = motion[4];
  const airRadius = motion[5];
  const airTop = motion[6];
  const cellsPerM = motion[7];
  const dragPerMach = motion[8];
  const startS = force[0];
  const mass0 = force[1];
  const flow = force[2];
  const vacuumThrust = force[3];
  const nozzleArea = force[4];
  const dragArea = force[5];
  const inverseBallistic = force[6];
  const steering = force[7];
  const dx = force[8];
  const dy = force[9];
  const dz = force[10];
  const riseM = stops[0];
  const fallM = stops[1];
  const atApogee = stops[2] !== 0;
  const omega2 = omega * omega;
  const twoOmega = 2 * omega;
  const lastMach = drag.length - 1;
  const keep = log.length !== 0;
  let at = work.logged * 7;
  const half = 0.5 * stepS;
  const sixth = stepS / 6;
  const t0 = state[0];
  let x = state[1];
  let y = state[2];
  let z = state[3];
  let u = state[4];
  let v = state[5];
  let w = state[6];
  let done = 0;
  let reason = 0;
  for (; done < steps; done++) {
    const tau = t0 + done * stepS - startS;
    let px = x;
    let py = y;
    let pz = z;
    let pu = u;
    let pv = v;
    let pw = w;
    let sx = 0;
    let sy = 0;
    let sz = 0;
    let su = 0;
    let sv = 0;
    let sw = 0;
    for (let stage = 0; stage < 4; stage++) {
      const r2 = px * px + py * py + pz * pz;
      const r = Math.sqrt(r2);
      const inverseR2 = 1 / r2;
      const g = -mu * inverseR2 * (inverseR2 * r);
      const s2 = pz * pz * inverseR2;
      const k = oblateness * inverseR2;
      const gxy = g * (1 + k * (1 - 5 * s2));
      const gx = gxy * px + omega2 * px;
      const gy = gxy * py + omega2 * py;
      const gz = g * (1 + k * (3 - 5 * s2)) * pz;
      let ax = gx + twoOmega * pv;
      let ay = gy - twoOmega * pu;
      let az = gz;
      const stageS = tau + (stage === 0 ? 0 : stage === 3 ? stepS : half);
      const mass = mass0 - flow * stageS;
      let thrust = vacuumThrust;
      if (r < airRadius) {
        const altitude = r - polarRadius / Math.sqrt(1 - e2 * (1 - s2));
        if (altitude < airTop) {
          const scaled = (altitude > 0 ? altitude : 0) * cellsPerM;
          const cell = scaled | 0;
          const c = scaled - cell;
          const i = cell * 12;
          const density = air[i] + c * (air[i + 1] + c * (air[i + 2] + c * air[i + 3]));
          const speed2 = pu * pu + pv * pv + pw * pw;
          const speed = Math.sqrt(speed2);
          let slowing = inverseBallistic;
          if (dragArea !== 0) {
            const slowness = air[i + 4] + c * (air[i + 5] + c * (air[i + 6] + c * air[i + 7]));
            const scaledMach = speed * slowness * dragPerMach;
            let coefficient = drag[lastMach];
            if (scaledMach < lastMach) {
              const m = scaledMach | 0;
              coefficient = drag[m] + (scaledMach - m) * (drag[m + 1] - drag[m]);
            }
            slowing = (coefficient * dragArea) / mass;
          }
          const pull = -0.5 * density * speed * slowing;
          ax += pull * pu;
          ay += pull * pv;
          az += pull * pw;
          if (nozzleArea !== 0) {
            thrust -= nozzleArea * (air[i + 8] + c * (air[i + 9] + c * (air[i + 10] + c * air[i + 11])));
          }
        }
      }
      if (steering !== 0 && thrust !== 0) {
        const push = thrust / mass;
        if (steering === 2) {
          const along = push / Math.sqrt(pu * pu + pv * pv + pw * pw);
          ax += along * pu;
          ay += along * pv;
          az += along * pw;
        } else if (steering === 1) {
          ax += push * dx;
          ay += push * dy;
          az += push * dz;
        } else {
          const along = gx * dx + gy * dy + gz * dz;
          const nx = gx - along * dx;
          const ny = gy - along * dy;
          const nz = gz - along * dz;
          const spare = push * push - (nx * nx + ny * ny + nz * nz);
          const forward = spare > 0 ? Math.sqrt(spare) : 0;
          ax += forward * dx - nx;
          ay += forward * dy - ny;
          az += forward * dz - nz;
        }
      }
      const weight = stage === 1 || stage === 2 ? 2 : 1;
      sx += weight * pu;
      sy += weight * pv;
      sz += weight * pw;
      su += weight * ax;
      sv += weight * ay;
      sw += weight * az;
      if (stage !== 3) {
        const ahead = stage === 2 ? stepS : half;
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
    const r2 = px * px + py * py + pz * pz;
    const altitude = Math.sqrt(r2) - polarRadius / Math.sqrt(1 - e2 * (1 - (pz * pz) / r2));
    if (altitude > riseM) reason = 1;
    else if (altitude < fallM) reason = 2;
    else if (atApogee && px * pu + py * pv + pz * pw < 0) reason = 3;
    if (reason !== 0) break;
    x = px;
    y = py;
    z = pz;
    u = pu;
    v = pv;
    w = pw;
    if (keep) {
      log[at] = t0 + (done + 1) * stepS;
      log[at + 1] = x;
      log[at + 2] = y;
      log[at + 3] = z;
      log[at + 4] = u;
      log[at + 5] = v;
      log[at + 6] = w;
      at += 7;
    }
  }
  state[0] = t0 + done * stepS;
  state[1] = x;
  state[2] = y;
  state[3] = z;
  state[4] = u;
  state[5] = v;
  state[6] = w;
  stops[3] = reason;
  if (keep) work.logged = at / 7;
  return done;
}
