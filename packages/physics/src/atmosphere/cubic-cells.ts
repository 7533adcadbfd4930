/** A function of altitude as cubic cells over equal steps from 0: what a kernel, or the C oracle, reads without exp. */
export interface CubicCells {
  readonly cellM: number;
  readonly count: number;
  /** [4 count]: value = c0 + u (c1 + u (c2 + u c3)), u = altitude / cellM - cell, the share of the cell passed. */
  readonly coefficients: Float64Array;
}

/**
 * Cells of the cubic spline through equally spaced values: value, slope and curvature are continuous (C2).
 *
 * @param values      one more than there are cells
 * @param cellM       m between them
 * @param firstSlope  slope at the first value, per cell; the last slope is 0
 * @source            any numerical text: clamped spline, tridiagonal system of slopes
 * @checked           cubic-cells.property.test.ts: continuity of both derivatives, exact on cubics
 */
export function splineCells(values: Float64Array, cellM: number, firstSlope: number): CubicCells {
  const count = values.length - 1;
  const slope = new Float64Array(count + 1);
  const factor = new Float64Array(count + 1);
  slope[0] = firstSlope;
  for (let i = 1; i < count; i++) {
    const pivot = 1 / (4 - factor[i - 1]);
    factor[i] = pivot;
    slope[i] = (3 * (values[i + 1] - values[i - 1]) - slope[i - 1]) * pivot;
  }
  for (let i = count - 1; i > 0; i--) slope[i] -= factor[i] * slope[i + 1];
  const coefficients = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) {
    const rise = values[i + 1] - values[i];
    coefficients[4 * i] = values[i];
    coefficients[4 * i + 1] = slope[i];
    coefficients[4 * i + 2] = 3 * rise - 2 * slope[i] - slope[i + 1];
    coefficients[4 * i + 3] = slope[i] + slope[i + 1] - 2 * rise;
  }
  return { cellM, count, coefficients };
}

/** Value at an altitude. Below 0 the first cell is continued; at and above the top the value is the last one. */
export function cellValue(cells: CubicCells, altitudeM: number): number {
  const position = altitudeM / cells.cellM;
  const cell = Math.max(Math.min(Math.floor(position), cells.count - 1), 0);
  const u = Math.min(position - cell, 1);
  const c = cells.coefficients;
  const k = 4 * cell;
  return c[k] + u * (c[k + 1] + u * (c[k + 2] + u * c[k + 3]));
}
