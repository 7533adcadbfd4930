import type { InterceptorFan } from './fan.ts';

const NEVER = Number.POSITIVE_INFINITY;
const FLAT = 1e-18;
const EDGE = 1e-9;

/** Arrival times at one corner each of a triangle of the mesh, weighted; Infinity when the point lies outside. */
function timeInside(
  fan: InterceptorFan,
  corners: readonly [number, number, number],
  { chord, altitudeM }: { readonly chord: number; readonly altitudeM: number },
): number {
  const { chords, altitudesM, timesS } = fan;
  const [a, b, c] = corners;
  const ux = chords[b] - chords[a];
  const uy = altitudesM[b] - altitudesM[a];
  const vx = chords[c] - chords[a];
  const vy = altitudesM[c] - altitudesM[a];
  const area = ux * vy - vx * uy;
  if (!(Math.abs(area) > FLAT)) return NEVER;
  const px = chord - chords[a];
  const py = altitudeM - altitudesM[a];
  const wb = (px * vy - vx * py) / area;
  const wc = (ux * py - px * uy) / area;
  const wa = 1 - wb - wc;
  if (wa < -EDGE || wb < -EDGE || wc < -EDGE) return NEVER;
  const nodes = timesS.length;
  return wa * timesS[a % nodes] + wb * timesS[b % nodes] + wc * timesS[c % nodes];
}

/**
 * Least arrival time at one point straight from the mesh of flights: no grid in between, so no error of the table. Slow (a
 * millisecond); for checks and for single points.
 *
 * @returns s from launch; Infinity beyond reach
 */
export function fanTimeS(fan: InterceptorFan, point: { readonly chord: number; readonly altitudeM: number }): number {
  const nodes = fan.timesS.length;
  let least = NEVER;
  for (let flight = 0; flight + 1 < fan.elevationsRad.length; flight++) {
    for (let node = 0; node + 1 < nodes; node++) {
      if (fan.timesS[node] >= least) break;
      const a = flight * nodes + node;
      const c = a + nodes;
      const time = Math.min(timeInside(fan, [a, a + 1, c], point), timeInside(fan, [a + 1, c + 1, c], point));
      if (time < least) least = time;
    }
  }
  return least;
}

/** Chord and altitude of a point by elevation above the horizontal of the launch site and slant range. */
export function pointByElevation(
  { earthRadiusM }: Pick<InterceptorFan, 'earthRadiusM'>,
  line: { readonly sinElevation: number; readonly cosElevation: number; readonly slantM: number },
): { readonly chord: number; readonly altitudeM: number } {
  const x = earthRadiusM + line.slantM * line.sinElevation;
  const y = line.slantM * line.cosElevation;
  const r = Math.sqrt(x * x + y * y);
  const cx = x / r - 1;
  const cy = y / r;
  return { chord: Math.sqrt(cx * cx + cy * cy), altitudeM: r - earthRadiusM };
}
