import { type DragCurve, dragCoefficient } from '../aerodynamics/index.ts';
import type { Atmosphere } from '../atmosphere/index.ts';

/** Cell height of the tables below: cubics on it follow the standard atmosphere to about 1e-8, kinks of its layers to 4e-4. */
export const AIR_CELL_M = 250;
/** Doubles per cell: four coefficients each of density, inverse sound speed and pressure. */
export const AIR_CELL_WIDTH = 12;
/** Air thinner than this is left out: it slows a body of 5,000 kg/m2 at 7 km/s by 5e-5 m/s2. */
const NEGLIGIBLE_DENSITY_KG_PER_M3 = 1e-8;
const HIGHEST_TOP_M = 200_000;
const TOP_GRID_M = 1000;

/** Lowest altitude on a 1 km grid above which the air is negligible for flight; 0 in vacuum, at most 200 km. */
export function airTopM(atmosphere: Atmosphere): number {
  let top = HIGHEST_TOP_M;
  while (top > 0 && atmosphere.densityKgPerM3(top - TOP_GRID_M) < NEGLIGIBLE_DENSITY_KG_PER_M3) top -= TOP_GRID_M;
  return top;
}

/** Coefficients of the cubic through four values at 0, 1/3, 2/3 and 1. */
function cubicThrough(f0: number, f1: number, f2: number, f3: number): readonly [number, number, number, number] {
  return [
    f0,
    (-11 * f0 + 18 * f1 - 9 * f2 + 2 * f3) / 2,
    (9 * (2 * f0 - 5 * f1 + 4 * f2 - f3)) / 2,
    (9 * (-f0 + 3 * f1 - 3 * f2 + f3)) / 2,
  ];
}

/**
 * Still air as cubic cells for a hot loop: no exponential, no branch per layer.
 *
 * @param topM altitude above which the caller does not ask, a multiple of the cell height
 * @returns    [cells * 12]: per 250 m cell the cubics of density kg/m3, inverse sound speed s/m, pressure Pa in the cell's own 0..1
 */
export function airTable(atmosphere: Atmosphere, topM: number): Float64Array {
  const cells = Math.floor(topM / AIR_CELL_M + 0.5) + 1;
  const table = new Float64Array(cells * AIR_CELL_WIDTH);
  const quantities = [
    (h: number) => atmosphere.densityKgPerM3(h),
    (h: number) => 1 / atmosphere.soundSpeedMPerS(h),
    (h: number) => atmosphere.pressurePa(h),
  ];
  for (let cell = 0; cell < cells; cell++) {
    const base = cell * AIR_CELL_M;
    quantities.forEach((quantity, q) => {
      const at = (third: number) => quantity(base + (third * AIR_CELL_M) / 3);
      table.set(cubicThrough(at(0), at(1), at(2), at(3)), cell * AIR_CELL_WIDTH + 4 * q);
    });
  }
  return table;
}

/** Steps of Mach number of the drag table; the published curves have their corners on this grid, so nothing is lost. */
export const DRAG_STEPS_PER_MACH = 100;

/** A drag curve on an even grid of Mach number, 0 to its last point. */
export function dragTable(curve: DragCurve): Float64Array {
  const last = curve.points[curve.points.length - 1][0];
  const count = Math.floor(last * DRAG_STEPS_PER_MACH + 0.5) + 1;
  return Float64Array.from({ length: count }, (_, i) => dragCoefficient(curve, i / DRAG_STEPS_PER_MACH));
}
