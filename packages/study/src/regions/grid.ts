import { WGS_84, zoneAreaM2PerRad } from '@parasol/physics/earth';
import { cos, PI, radFromDeg } from '@parasol/physics/quantities';

/** Mean radius of WGS 84, km: turns the wanted cell size into rows and columns. Areas are exact on the ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

/** Rows of equal height from pole to pole, each cut into boxes of nearly the same area. */
export interface Grid {
  readonly cellKm: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly southDeg: number;
  readonly northDeg: number;
  /** Boxes of the row, side by side from 180 degrees west. */
  readonly count: number;
  /** Of one box. */
  readonly areaM2: number;
}

/** A box of the grid, bounded by two parallels and two meridians. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly southDeg: number;
  readonly northDeg: number;
  readonly westDeg: number;
  readonly eastDeg: number;
  readonly areaM2: number;
}

/** Half-open share of a number line, rounded to the nearest whole number of parts, at least one. */
const parts = (length: number, size: number): number => Math.max(1, Math.floor(length / size + 0.5));

/**
 * Grid of the whole Earth with cells of about one size. The same size gives the same cells, wherever a region lies.
 *
 * @param cellKm  side of a cell, km
 * @checked       areas add up to the Earth's surface
 */
export function gridOf(cellKm: number): Grid {
  const rowCount = 2 * parts((PI * EARTH_RADIUS_KM) / 2, cellKm);
  const rows = Array.from({ length: rowCount }, (_, i): GridRow => {
    const southDeg = -90 + (180 * i) / rowCount;
    const northDeg = -90 + (180 * (i + 1)) / rowCount;
    const middleRad = radFromDeg((southDeg + northDeg) / 2);
    const count = parts(2 * PI * EARTH_RADIUS_KM * cos(middleRad), cellKm);
    const areaM2 = (radFromDeg(360) / count) * zoneAreaM2PerRad(radFromDeg(southDeg), radFromDeg(northDeg), WGS_84);
    return { southDeg, northDeg, count, areaM2 };
  });
  return { cellKm, rows };
}

/** One rounding only, so that meridians of rows with different counts that mean the same longitude have the same bits. */
const meridianDeg = (column: number, count: number): number => -180 + (360 * column) / count;

export function boxOf(grid: Grid, row: number, column: number): GridBox {
  const { southDeg, northDeg, count, areaM2 } = grid.rows[row];
  return {
    row,
    column,
    southDeg,
    northDeg,
    westDeg: meridianDeg(column, count),
    eastDeg: meridianDeg(column + 1, count),
    areaM2,
  };
}
