import { ANOMALY_COSINES, ANOMALY_SINES, ANOMALY_STEP_RAD } from './anomaly-grid.ts';
import { bindingOfRank, VIOLATION_RANK } from './binding.ts';
import type { InterceptRecord } from './intercept-record.ts';
import { FASTEST_CHORD_PER_S } from './site-numbers.ts';
import type { ThreatArcs } from './threat-arcs.ts';

/** Everything the kernel reads and writes. */
export interface InterceptViews {
  readonly arcs: ThreatArcs;
  /** [SITE_WIDTH] see `siteNumbers` */
  readonly site: Float64Array;
  /** Times of the fly-out table. */
  readonly timesS: Float32Array;
  /** [rows of the table] square of the farthest chord worth a look */
  readonly reach2: Float64Array;
  /** [4 * terminals] x, y, z in m and the sine of the lowest elevation */
  readonly uplinks: Float64Array;
  /** [count] s from missile launch; Infinity where the cue never comes */
  readonly earliestLaunchS: Float64Array;
  /** Arcs to answer, in this order. */
  readonly cells: Int32Array;
  /** Every so many nodes; 1 for all. Above 1 the answer is a hurried one, which also passes over nodes at which nothing can be near. */
  readonly stride: number;
  /** False: only `feasible` and `node`, stopping at the first feasible sample, the one in `node` tried first. True: the whole record. */
  readonly whole: boolean;
  readonly record: InterceptRecord;
}

/** A hurried answer takes a first guess that is so much longer than the time there is as out of reach: beside a jump of the table it may not be. */
const HOPELESS_FACTOR = 1.25;
const HOPELESS_S = 30;
/** Added to the miss of samples that are out of reach, so that those within it come first. */
const OUT_OF_REACH_S = 10_000;

/** Squares of the limits of `flyoutTimeS` for a cell that straddles a jump: factor, and s. */
const JUMP_SQUARE = 1.5625;
const JUMP_AFTER_SQUARE_S2 = 3600;

/** Arcs answered in one call. Calls are kept short: engines compile a function that is called often better than a loop that they are caught in. */
const ARCS_A_CALL = 32;

/**
 * Answers for cells[from..to): the same question as `interceptOfArc`, over structure-of-arrays, without allocation. Sines and cosines of the Earth's turn are
 * polynomials, good to 1e-12 for an hour.
 */
export function interceptKernel(views: InterceptViews, from: number, to: number): void {
  for (let at = from; at < to; at += ARCS_A_CALL) answerArcs(views, at, Math.min(at + ARCS_A_CALL, to));
}

function answerArcs(views: InterceptViews, from: number, to: number): void {
  const { arcs, site, timesS, reach2, uplinks, earliestLaunchS, cells, stride, whole, record } = views;
  const { status, px, py, pz, qx, qy, qz, semiMajorM, eccentricity, secondsPerRad, perigeeTimeS } = arcs;
  const { firstNode, lastNode } = arcs;
  const { feasible, node: nodes } = record;
  const cosines = ANOMALY_COSINES;
  const sines = ANOMALY_SINES;
  const step = ANOMALY_STEP_RAD;
  const terminals = uplinks.length;
  const sx = site[0];
  const sy = site[1];
  const sz = site[2];
  const sr = site[3];
  const radius = site[4];
  const w = site[5];
  const mu = site[6];
  const idealS = site[7];
  const columns = site[8] | 0;
  const rows = site[9] | 0;
  const perChord = (columns - 1) / site[10];
  const lowAltitude = site[11];
  const perM = ((rows - 1) * (rows - 1)) / site[12];
  const halfBurnS = 0.5 * site[13];
  const burnoutSpeed = site[14];
  const lowest = site[15];
  const ceiling = site[16];
  const longestS = site[17];
  const maximumShots = site[18];
  const gapS = site[19];
  const fromMeeting = site[20] === 1;
  // Seconds that a late interceptor can gain in a second: time passes and the threat comes nearer.
  const largestGain = site[22];
  const gainPerChord = largestGain / FASTEST_CHORD_PER_S;
  const farAltitude = site[21];
  const nx = sx / sr;
  const ny = sy / sr;
  const nz = sz / sr;
  const ux = -w * sy;
  const uy = w * sx;
  const lastColumn = columns - 1;
  const lastRow = rows - 1;

  for (let k = from; k < to; k++) {
    const i = cells[k];
    const first = firstNode[i];
    const last = lastNode[i];
    const hint = nodes[i];
    feasible[i] = 0;
    nodes[i] = -1;
    const startS = earliestLaunchS[i];
    let leastRank = 0xffff;
    let margin = -Infinity;
    let earliestNode = -1;
    let latestNode = -1;
    let shots = 0;
    let nextLaunchS = startS;
    if (status[i] !== 1) {
      if (whole) leaveUnthreatened(record, i);
      continue;
    }
    const a = semiMajorM[i];
    const e = eccentricity[i];
    const perRad = secondsPerRad[i];
    const perigeeS = perigeeTimeS[i];
    const pxi = px[i];
    const pyi = py[i];
    const pzi = pz[i];
    const qxi = qx[i];
    const qyi = qy[i];
    const qzi = qz[i];
    let node = first;
    let next = first + stride;
    if (!whole && hint >= first && hint <= last) {
      node = hint;
      next = first;
    }
    let stop = last;
    let pace = stride;
    let nearest = -1;
    let leastMissS = Infinity;
    for (;;) {
      if (node > stop) {
        // The hurried answer looks once more around the sample that missed by least, now at every node.
        if (pace === 1 || nearest < 0) break;
        pace = 1;
        node = nearest - stride + 1 > first ? nearest - stride + 1 : first;
        next = node + 1;
        stop = nearest + stride - 1 < last ? nearest + stride - 1 : last;
      }
      const here = node;
      node = next;
      next += pace;
      const c = cosines[here];
      const s = sines[here];
      const timeS = perigeeS + perRad * (here * step - e * s);
      const availableS = timeS - startS;
      const r = a * (1 - e * c);
      const altitude = r - radius;
      let violations = 0;
      if (altitude > ceiling) violations = 4;
      if (altitude < lowest) violations |= 8;
      // A sample that is out already counts only where its rank could still be the least.
      if (violations !== 0 && (!whole || VIOLATION_RANK[violations] >= leastRank)) continue;
      if (!whole && !(availableS > 0)) {
        if (pace === 1) continue;
        const jump = here - Math.floor(availableS / (perRad * (1 + e) * step));
        if (jump > node && node > here) {
          node = jump;
          next = jump + stride;
        }
        continue;
      }

      // Earth-fixed place of the threat.
      const along = c - e;
      const ix = pxi * along + qxi * s;
      const iy = pyi * along + qyi * s;
      const z = pzi * along + qzi * s;
      let x2 = w * timeS;
      let turn = x2;
      x2 *= x2;
      let cosTurn = 1 - x2 * (1 / 2 - x2 * (1 / 24 - x2 * (1 / 720 - x2 * (1 / 40320))));
      let sinTurn = turn * (1 - x2 * (1 / 6 - x2 * (1 / 120 - x2 * (1 / 5040 - x2 * (1 / 362880)))));
      const x = cosTurn * ix + sinTurn * iy;
      const y = cosTurn * iy - sinTurn * ix;

      let flightS = Infinity;
      let behindS = 0;
      let missS = Infinity;
      let inverse = 1 / r;
      let dx = x * inverse - nx;
      let dy = y * inverse - ny;
      let dz = z * inverse - nz;
      let chord2 = dx * dx + dy * dy + dz * dz;
      // Rows lie evenly in the square root of altitude; truncated to integers.
      const height = r - sr - lowAltitude;
      let row = height > 0 ? (Math.sqrt(height * perM) + 0.5) | 0 : 0;
      if (row > lastRow) row = lastRow;
      if (chord2 < reach2[row] && r - sr < farAltitude) {
        // First guess: the nearest entry.
        let column = (Math.sqrt(chord2) * perChord + 0.5) | 0;
        if (column > lastColumn) column = lastColumn;
        let guess: number = timesS[row * columns + column];
        if (guess === Infinity) {
          const wx = x - sx;
          const wy = y - sy;
          const wz = z - sz;
          guess = Math.sqrt(wx * wx + wy * wy + wz * wz) / burnoutSpeed + halfBurnS;
        }
        const allowedS = availableS < longestS ? availableS : longestS;
        behindS = guess - HOPELESS_S - allowedS;
        missS = OUT_OF_REACH_S + guess;
        if (stride === 1 || guess <= HOPELESS_FACTOR * allowedS + HOPELESS_S) {
          let ax = x;
          let ay = y;
          let az = z;
          if (w !== 0) {
            // The aim point of flyout/aim-point.ts.
            turn = w * guess;
            x2 = turn * turn;
            cosTurn = 1 - x2 * (1 / 2 - x2 * (1 / 24 - x2 * (1 / 720 - x2 * (1 / 40320))));
            sinTurn = turn * (1 - x2 * (1 / 6 - x2 * (1 / 120 - x2 * (1 / 5040 - x2 * (1 / 362880)))));
            const tx = cosTurn * x - sinTurn * y;
            const ty = sinTurn * x + cosTurn * y;
            const mx = 0.5 * (sx + tx);
            const my = 0.5 * (sy + ty);
            const mz = 0.5 * (sz + z);
            const m2 = mx * mx + my * my + mz * mz;
            inverse = 1 / m2;
            const m = Math.sqrt(m2) + mu * inverse * guess * guess * 0.125;
            const fall = (mu * guess * guess * guess) / (6 * m * m * m);
            const radial = 3 * (mx * ux + my * uy) * inverse;
            ax = tx - ux * guess + fall * (ux - radial * mx);
            ay = ty - uy * guess + fall * (uy - radial * my);
            az = z - fall * radial * mz;
          }
          const ar = Math.sqrt(ax * ax + ay * ay + az * az);
          inverse = 1 / ar;
          dx = ax * inverse - nx;
          dy = ay * inverse - ny;
          dz = az * inverse - nz;
          chord2 = dx * dx + dy * dy + dz * dz;
          const columnAt = Math.sqrt(chord2) * perChord;
          // Below the lowest row: not a number, which no comparison admits.
          const rowAt = Math.sqrt((ar - sr - lowAltitude) * perM);
          if (columnAt <= lastColumn && rowAt >= 0 && rowAt <= lastRow) {
            column = columnAt | 0;
            row = rowAt | 0;
            if (column === lastColumn) column--;
            if (row === lastRow) row--;
            const fx = columnAt - column;
            const fy = rowAt - row;
            const at = row * columns + column;
            const t00 = timesS[at];
            const t10 = timesS[at + 1];
            const t01 = timesS[at + columns];
            const t11 = timesS[at + columns + 1];
            const q00 = t00 * t00;
            const q10 = t10 * t10;
            const q01 = t01 * t01;
            const q11 = t11 * t11;
            if (q00 + q10 + q01 + q11 < Infinity) {
              const low = q00 + fx * (q10 - q00);
              const high = q01 + fx * (q11 - q01);
              let square = low + fy * (high - low);
              // A cell that straddles a jump (look-up.ts) gives its latest corner.
              const below = q00 < q10 ? q00 : q10;
              const above = q01 < q11 ? q01 : q11;
              const soonest = below < above ? below : above;
              if (soonest > JUMP_AFTER_SQUARE_S2) {
                const later = q00 > q10 ? q00 : q10;
                const latest = q01 > q11 ? q01 : q11;
                const last = later > latest ? later : latest;
                if (last > JUMP_SQUARE * soonest) square = last;
              }
              flightS = Math.sqrt(square);
            } else if (q00 + q10 + q01 < Infinity) {
              if (fx + fy <= 1) flightS = Math.sqrt(q00 + fx * (q10 - q00) + fy * (q01 - q00));
            } else if (q10 + q01 + q11 < Infinity) {
              if (fx + fy >= 1) flightS = Math.sqrt(q11 + (1 - fx) * (q01 - q11) + (1 - fy) * (q10 - q11));
            } else if (q00 + q01 + q11 < Infinity) {
              if (fx <= fy) flightS = Math.sqrt(q01 + fx * (q11 - q01) + (1 - fy) * (q00 - q01));
            } else if (q00 + q10 + q11 < Infinity) {
              if (fx >= fy) flightS = Math.sqrt(q10 + (1 - fx) * (q00 - q10) + fy * (q11 - q10));
            }
          }
        }
      } else if (pace > 1) behindS = (Math.sqrt(chord2) - Math.sqrt(reach2[row])) * gainPerChord;

      if (flightS < Infinity) {
        missS = flightS - (availableS < longestS ? availableS : longestS);
        behindS = missS;
      }
      const sinceIdealS = timeS - idealS;
      if (!(flightS <= availableS)) {
        violations |= flightS <= sinceIdealS ? 1 : 32;
      }
      if (flightS < Infinity) {
        if (flightS > longestS) violations |= 2;
        if (terminals > 0 && (whole || violations === 0)) {
          if (!heard(uplinks, site, x, y, z)) violations |= 16;
        }
      }
      if (whole) {
        const rank = VIOLATION_RANK[violations];
        if (rank < leastRank) leastRank = rank;
        if ((violations & 30) === 0 && availableS - flightS > margin) margin = availableS - flightS;
      }
      if (violations !== 0) {
        if (pace === 1) continue;
        if (missS < leastMissS) {
          leastMissS = missS;
          nearest = here;
        }
        // Nothing can be met for a while: the nodes until then are passed over. Not after a first guess, which lies ahead of them.
        const jump = here + Math.floor(behindS / (largestGain * perRad * (1 - e * c) * step));
        if (jump > node && node > here) {
          node = jump;
          next = jump + stride;
        }
        continue;
      }
      if (earliestNode < 0) earliestNode = here;
      latestNode = here;
      if (!whole) break;
      while (shots < maximumShots && flightS <= timeS - nextLaunchS) {
        shots++;
        nextLaunchS = fromMeeting ? timeS + gapS : nextLaunchS + gapS;
      }
    }
    if (earliestNode >= 0) {
      feasible[i] = 1;
      nodes[i] = earliestNode;
    }
    if (whole) {
      record.marginS[i] = margin;
      record.shots[i] = shots;
      record.binding[i] = bindingOfRank(leastRank, startS < Infinity);
      leaveMeeting(record.earliestS, record.earliestAltitudeM, arcs, i, earliestNode);
      leaveMeeting(record.latestS, record.latestAltitudeM, arcs, i, latestNode);
    }
  }
}

function leaveUnthreatened(record: InterceptRecord, i: number): void {
  record.marginS[i] = Number.NaN;
  record.shots[i] = 0;
  record.binding[i] = 0;
  record.earliestS[i] = record.earliestAltitudeM[i] = record.latestS[i] = record.latestAltitudeM[i] = Number.NaN;
}

function leaveMeeting(timesS: Float64Array, altitudesM: Float64Array, arcs: ThreatArcs, i: number, node: number): void {
  if (node < 0) {
    timesS[i] = altitudesM[i] = Number.NaN;
    return;
  }
  const e = arcs.eccentricity[i];
  timesS[i] = arcs.perigeeTimeS[i] + arcs.secondsPerRad[i] * (node * ANOMALY_STEP_RAD - e * ANOMALY_SINES[node]);
  altitudesM[i] = arcs.semiMajorM[i] * (1 - e * ANOMALY_COSINES[node]) - arcs.radiusM;
}

/** Whether a terminal sees the interceptor at the meeting or at burnout: see `interceptOfArc`. */
function heard(uplinks: Float64Array, site: Float64Array, x: number, y: number, z: number): boolean {
  const wx = x - site[0];
  const wy = y - site[1];
  const wz = z - site[2];
  const way = Math.sqrt(wx * wx + wy * wy + wz * wz);
  const share = Math.min(1, (0.5 * site[14] * site[13]) / way);
  for (let u = 0; u < uplinks.length; u += 4) {
    const tx = uplinks[u];
    const ty = uplinks[u + 1];
    const tz = uplinks[u + 2];
    const tr = Math.sqrt(tx * tx + ty * ty + tz * tz);
    let dx = x - tx;
    let dy = y - ty;
    let dz = z - tz;
    const mask = uplinks[u + 3] * tr;
    if (dx * tx + dy * ty + dz * tz >= mask * Math.sqrt(dx * dx + dy * dy + dz * dz)) return true;
    dx = site[0] + share * wx - tx;
    dy = site[1] + share * wy - ty;
    dz = site[2] + share * wz - tz;
    if (dx * tx + dy * ty + dz * tz >= mask * Math.sqrt(dx * dx + dy * dy + dz * dz)) return true;
  }
  return false;
}
