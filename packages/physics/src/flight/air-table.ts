import type { Atmosphere } from '../atmosphere/index.ts';

/** Air density as cubic cells over equal steps of altitude from 0: what a kernel can read without exp. */
export interface AirTable {
  /** [4 cells] kg/m3: density = c0 + u (c1 + u (c2 + u c3)), u the share of the cell passed, 0..1 */
  readonly coefficients: Float64Array;
  readonly cellHeightM: number;
  /** No air at or above. */
  readonly topM: number;
}

const CELL_HEIGHT_M = 250;
/** Above this, air of the US Standard Atmosphere slows a 1,000 kg/m2 body by less than 1e-4 m/s2 at 7 km/s. */
const AIR_TOP_M = 160_000;

const tables = new WeakMap<Atmosphere, AirTable>();

/** The table of one atmosphere: cubic Hermite cells on its densities, slopes by fourth-order differences, falling smoothly to 0 at the top. */
export function airTableOf(atmosphere: Atmosphere): AirTable {
  const known = tables.get(atmosphere);
  if (known !== undefined) return known;
  const cells = AIR_TOP_M / CELL_HEIGHT_M;
  const node = Array.from({ length: cells + 1 }, (_, i) => atmosphere.densityKgPerM3(i * CELL_HEIGHT_M));
  const at = (i: number) =>
    i < 0 ? atmosphere.densityKgPerM3(i * CELL_HEIGHT_M) : i >= cells ? 0 : (node[i] as number);
  const slope = (i: number) => (i >= cells ? 0 : (at(i - 2) - 8 * at(i - 1) + 8 * at(i + 1) - at(i + 2)) / 12);
  const coefficients = new Float64Array(4 * cells);
  for (let i = 0; i < cells; i++) {
    const rise = at(i + 1) - at(i);
    coefficients[4 * i] = at(i);
    coefficients[4 * i + 1] = slope(i);
    coefficients[4 * i + 2] = 3 * rise - 2 * slope(i) - slope(i + 1);
    coefficients[4 * i + 3] = slope(i) + slope(i + 1) - 2 * rise;
  }
  const table = { coefficients, cellHeightM: CELL_HEIGHT_M, topM: AIR_TOP_M };
  tables.set(atmosphere, table);
  return table;
}

/** Density at an altitude; the lowest cell is continued below 0. */
export function tableDensityKgPerM3(table: AirTable, altitudeM: number): number {
  if (!(altitudeM < table.topM)) return 0;
  const position = altitudeM / table.cellHeightM;
  const cell = Math.max(0, Math.floor(position));
  const u = position - cell;
  const k = 4 * cell;
  const c = table.coefficients;
  return c[k] + u * (c[k + 1] + u * (c[k + 2] + u * c[k + 3]));
}
