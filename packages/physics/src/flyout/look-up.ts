import type { FlyoutTable } from '../flight/index.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** A cell whose corners differ by this factor, */
const JUMP = 1.25;
/** and lie later than this, s, straddles a jump between direct and descending arrival. */
const JUMP_AFTER_S = 60;

/**
 * Least fly-out time to a chord and altitude, s.
 *
 * Bilinear in the SQUARE of the time: under constant acceleration it is the square that grows in proportion to distance, so the first cells
 * beside the site, crossed under boost, come out right to a tenth instead of a factor; far out the two agree (a cell of 20 km
 * at 4 km/s and 100 s: 0.03 s). Rows are even in the square root of altitude, and so is what is drawn between them: that
 * bends the time by what 15 m of altitude are worth at most, with rows of the catalogue's tables. At the edge of reach, where one corner of a cell is unreachable, the plane
 * through the other three holds inside their triangle; with two or more unreachable corners the point counts as unreachable, so the edge
 * is drawn in by at most one cell. Under the flattest flight of the fan only descending flights arrive, hundreds of seconds later than just
 * above: a cell on that jump gives its latest corner.
 *
 * @returns seconds from launch; Infinity outside the table or beyond reach
 */
export function flyoutTimeS({ header, timesS }: FlyoutTable, chord: number, altitudeM: number): number {
  const { chordCount, altitudeCount } = header;
  const x = (chord / header.maximumChord) * (chordCount - 1);
  const share = (altitudeM - header.minimumAltitudeM) / (header.maximumAltitudeM - header.minimumAltitudeM);
  const y = Math.sqrt(share) * (altitudeCount - 1);
  if (!(x >= 0 && y >= 0 && x <= chordCount - 1 && y <= altitudeCount - 1)) return NEVER;
  const column = Math.min(Math.floor(x), chordCount - 2);
  const row = Math.min(Math.floor(y), altitudeCount - 2);
  const fx = x - column;
  const fy = y - row;
  const at = row * chordCount + column;
  const t00 = timesS[at];
  const t10 = timesS[at + 1];
  const t01 = timesS[at + chordCount];
  const t11 = timesS[at + chordCount + 1];
  const q00 = t00 * t00;
  const q10 = t10 * t10;
  const q01 = t01 * t01;
  const q11 = t11 * t11;
  const unreachable =
    (q00 === NEVER ? 1 : 0) + (q10 === NEVER ? 1 : 0) + (q01 === NEVER ? 1 : 0) + (q11 === NEVER ? 1 : 0);
  if (unreachable === 0) {
    const latest = Math.max(t00, t10, t01, t11);
    const earliest = Math.min(t00, t10, t01, t11);
    if (latest > JUMP * earliest && earliest > JUMP_AFTER_S) return latest;
    const low = q00 + fx * (q10 - q00);
    const high = q01 + fx * (q11 - q01);
    return Math.sqrt(low + fy * (high - low));
  }
  if (unreachable > 1) return NEVER;
  // One corner is missing: the opposite corner spans the plane.
  if (q11 === NEVER) return fx + fy <= 1 ? Math.sqrt(q00 + fx * (q10 - q00) + fy * (q01 - q00)) : NEVER;
  if (q00 === NEVER) return fx + fy >= 1 ? Math.sqrt(q11 + (1 - fx) * (q01 - q11) + (1 - fy) * (q10 - q11)) : NEVER;
  if (q10 === NEVER) return fx <= fy ? Math.sqrt(q01 + fx * (q11 - q01) + (1 - fy) * (q00 - q01)) : NEVER;
  return fx >= fy ? Math.sqrt(q10 + (1 - fx) * (q00 - q10) + fy * (q11 - q10)) : NEVER;
}
