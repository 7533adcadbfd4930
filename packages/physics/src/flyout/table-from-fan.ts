import type { FlyoutTable } from '../flight/index.ts';
import type { InterceptorFan } from './fan.ts';

/** Size of a fly-out table. Its axes start at chord 0 and altitude 0. */
export interface FlyoutGrid {
  readonly chordCount: number;
  readonly altitudeCount: number;
  /** Absent = as far as the fan goes. */
  readonly maximumChord?: number;
  readonly maximumAltitudeM?: number;
  /** As high as the fan goes, but no higher than this; absent = no such bound. */
  readonly highestM?: number;
}

/** 24,576 entries: 100 kB of times, which stay in the second-level cache while a map is computed. */
export const DEFAULT_FLYOUT_GRID: FlyoutGrid = { chordCount: 192, altitudeCount: 128 };

/** Two flights or times closer than this span no area: skipped. */
const FLAT = 1e-12;
/** Points on a shared edge belong to both triangles in spite of rounding. */
const EDGE = 1e-9;

/**
 * Least arrival time at every grid point: the mesh of flights is cut into triangles, each of which lays its linear time over
 * the grid points inside it; the least wins. Points that no triangle covers stay at Infinity.
 */
export function flyoutTableFromFan(fan: InterceptorFan, grid: FlyoutGrid): FlyoutTable {
  const { timesS, chords, altitudesM, speedsMPerS } = fan;
  const { chordCount, altitudeCount } = grid;
  let farthest = 0;
  let highest = 0;
  for (let i = 0; i < chords.length; i++) {
    if (altitudesM[i] >= 0) {
      if (chords[i] > farthest) farthest = chords[i];
      if (altitudesM[i] > highest) highest = altitudesM[i];
    }
  }
  const maximumChord = grid.maximumChord ?? farthest;
  const maximumAltitudeM = grid.maximumAltitudeM ?? Math.min(highest, grid.highestM ?? highest);
  const perChord = (chordCount - 1) / maximumChord;
  // Rows lie at the squares 0, 1, 4, .. of this unit of altitude.
  const perM = ((altitudeCount - 1) * (altitudeCount - 1)) / maximumAltitudeM;
  const times = new Float64Array(chordCount * altitudeCount).fill(Number.POSITIVE_INFINITY);
  const speeds = new Float64Array(chordCount * altitudeCount);

  const lay = (a: number, b: number, c: number, ta: number, tb: number, tc: number): void => {
    const ax = chords[a] * perChord;
    const ay = altitudesM[a] * perM;
    const bx = chords[b] * perChord;
    const by = altitudesM[b] * perM;
    const cx = chords[c] * perChord;
    const cy = altitudesM[c] * perM;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    // The comparison is false for NaN, too: corners below the ground.
    if (!(Math.abs(area) > FLAT)) return;
    const left = Math.max(0, -Math.floor(EDGE - Math.min(ax, bx, cx)));
    const right = Math.min(chordCount - 1, Math.floor(Math.max(ax, bx, cx) + EDGE));
    const highestRow = Math.sqrt(Math.max(ay, by, cy) + EDGE);
    // Not a number where the whole triangle lies below the ground.
    if (!(highestRow >= 0)) return;
    const bottom = -Math.floor(-Math.sqrt(Math.max(0, Math.min(ay, by, cy) - EDGE)));
    const top = Math.min(altitudeCount - 1, Math.floor(highestRow));
    for (let row = bottom; row <= top; row++) {
      const up = row * row;
      for (let column = left; column <= right; column++) {
        const wb = ((column - ax) * (cy - ay) - (cx - ax) * (up - ay)) / area;
        const wc = ((bx - ax) * (up - ay) - (column - ax) * (by - ay)) / area;
        const wa = 1 - wb - wc;
        if (wa < -EDGE || wb < -EDGE || wc < -EDGE) continue;
        const time = wa * ta + wb * tb + wc * tc;
        const at = row * chordCount + column;
        if (time < times[at]) {
          times[at] = time;
          speeds[at] = wa * speedsMPerS[a] + wb * speedsMPerS[b] + wc * speedsMPerS[c];
        }
      }
    }
  };

  const nodes = timesS.length;
  for (let flight = 0; flight + 1 < fan.elevationsRad.length; flight++) {
    for (let node = 0; node + 1 < nodes; node++) {
      const a = flight * nodes + node;
      const c = a + nodes;
      // Both flights are down.
      if (!(chords[a] >= 0 || chords[c] >= 0)) break;
      lay(a, a + 1, c, timesS[node], timesS[node + 1], timesS[node]);
      lay(a + 1, c + 1, c, timesS[node + 1], timesS[node + 1], timesS[node]);
    }
  }
  times[0] = 0;
  return {
    header: {
      formatVersion: 2,
      modelVersion: FLYOUT_MODEL_VERSION,
      key: '',
      earthRadiusM: fan.earthRadiusM,
      chordCount,
      maximumChord,
      altitudeCount,
      minimumAltitudeM: 0,
      maximumAltitudeM,
      burnTimeS: fan.burnTimeS,
      burnoutSpeedMPerS: fan.burnoutSpeedMPerS,
      maximumFlightTimeS: timesS[nodes - 1],
    },
    timesS: Float32Array.from(times),
    speedsMPerS: Float32Array.from(speeds),
  };
}

/** Raised whenever equal inputs would give another table. */
export const FLYOUT_MODEL_VERSION = 'flyout-4';
