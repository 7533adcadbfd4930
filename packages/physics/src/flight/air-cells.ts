import { type Atmosphere, type CubicCells, SMOOTH_US76, smoothDensityCells } from '../atmosphere/index.ts';

const CELL_M = 250;
/** As high as the smooth standard atmosphere: above it air slows a 1,000 kg/m2 body by less than 1e-4 m/s2 at 7 km/s. */
const TOP_M = 200_000;

const known = new WeakMap<Atmosphere, CubicCells>();

/**
 * Density of an atmosphere as the cubic cells that the kernel reads, made once for each atmosphere.
 *
 * @returns  for SMOOTH_US76 its own cells; for another atmosphere Hermite cells through its densities, slopes by fourth-order
 *           differences, so that kinks and cuts of the model stay where they are
 * @checked  air-cells.test.ts
 */
export function airCellsOf(atmosphere: Atmosphere): CubicCells {
  if (atmosphere === SMOOTH_US76) return smoothDensityCells();
  const made = known.get(atmosphere) ?? hermiteCells(atmosphere);
  known.set(atmosphere, made);
  return made;
}

function hermiteCells(atmosphere: Atmosphere): CubicCells {
  const count = TOP_M / CELL_M;
  const values = Float64Array.from({ length: count + 5 }, (_, i) => atmosphere.densityKgPerM3((i - 2) * CELL_M));
  const valueAt = (node: number): number => values[node + 2];
  const slopeAt = (node: number): number =>
    (valueAt(node - 2) - 8 * valueAt(node - 1) + 8 * valueAt(node + 1) - valueAt(node + 2)) / 12;
  const coefficients = new Float64Array(4 * count);
  for (let cell = 0; cell < count; cell++) {
    const rise = valueAt(cell + 1) - valueAt(cell);
    const first = slopeAt(cell);
    const last = slopeAt(cell + 1);
    coefficients.set([valueAt(cell), first, 3 * rise - 2 * first - last, first + last - 2 * rise], 4 * cell);
  }
  return { cellM: CELL_M, count, coefficients };
}
