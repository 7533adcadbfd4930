import type { Earth } from '@parasol/physics/earth';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { cos, radFromDeg, sin } from '@parasol/physics/quantities';
import { boxOf, type Grid, type GridBox, gridOf } from '../regions/index.ts';

/** Points all over the Earth at one altitude, one above the middle of each cell of a grid, row by row from the south pole. */
export interface GlobePoints {
  readonly grid: Grid;
  readonly altitudeM: number;
  readonly earth: Earth;
  /** First point of each row, and the number of all points at the end. */
  readonly rowStarts: Int32Array;
  /** ECEF, m, one column a coordinate; z is the same along a row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * Points of the whole Earth at an altitude.
 *
 * @param spacingKm  side of a cell of the ground, km; all cells have nearly the same area, exact on WGS 84 (`gridOf`)
 * @param altitudeM  above the ellipsoid, m
 * @checked          coverage.test.ts: each point is `ecefFromGeodetic` of the middle of its cell
 */
export function globePoints(spacingKm: number, altitudeM: number, earth: Earth): GlobePoints {
  const grid = gridOf(spacingKm);
  const rowStarts = new Int32Array(grid.rows.length + 1);
  grid.rows.forEach(({ count }, row) => {
    rowStarts[row + 1] = rowStarts[row] + count;
  });
  const total = rowStarts[grid.rows.length];
  const x = new Float64Array(total);
  const y = new Float64Array(total);
  const z = new Float64Array(total);
  grid.rows.forEach(({ southDeg, northDeg, count }, row) => {
    const latitudeRad = radFromDeg((southDeg + northDeg) / 2);
    const [radiusM, , heightM] = ecefFromGeodetic({ latitudeRad, longitudeRad: 0, heightM: altitudeM }, earth);
    const from = rowStarts[row];
    for (let column = 0; column < count; column++) {
      const longitudeRad = radFromDeg(-180 + (360 * (column + 0.5)) / count);
      x[from + column] = radiusM * cos(longitudeRad);
      y[from + column] = radiusM * sin(longitudeRad);
      z[from + column] = heightM;
    }
  });
  return { grid, altitudeM, earth, rowStarts, x, y, z };
}

/** The cells whose points a mask or a count marks, m2 and boxes. */
export type Marked = (point: number) => boolean;

/** Area of the marked cells, m2: whole cells of each row, rows in order. */
export function markedAreaM2({ grid, rowStarts }: GlobePoints, isMarked: Marked): number {
  let areaM2 = 0;
  grid.rows.forEach((row, r) => {
    let cells = 0;
    for (let i = rowStarts[r]; i < rowStarts[r + 1]; i++) if (isMarked(i)) cells++;
    areaM2 += cells * row.areaM2;
  });
  return areaM2;
}

/** The marked cells as boxes of the grid. */
export function markedBoxes({ grid, rowStarts }: GlobePoints, isMarked: Marked): GridBox[] {
  return grid.rows.flatMap((_, r) => {
    const boxes: GridBox[] = [];
    for (let i = rowStarts[r]; i < rowStarts[r + 1]; i++) if (isMarked(i)) boxes.push(boxOf(grid, r, i - rowStarts[r]));
    return boxes;
  });
}
