import { exp, log } from '../quantities/index.ts';
import type { Atmosphere } from './atmosphere.ts';
import { type CubicCells, cellValue, splineCells } from './cubic-cells.ts';
import { US76 } from './us76.ts';

/** Cells that the kernels read. 800 x 4 doubles: 26 kB, of which the 13 kB below 100 km are the busy ones. */
const CELL_M = 250;
/** Knots of the spline that rounds off the kinks of the layers. */
const KNOT_M = 1000;
/** Where the air begins to fade, and where there is none: the drag lost is below 1e-4 m/s2 at 7 km/s and 1000 kg/m2. */
const FADE_FROM_M = 150_000;
const TOP_M = 200_000;

/** 1 below the fade, 0 at the top, with two continuous derivatives at both ends. */
function fade(altitudeM: number): number {
  const t = (altitudeM - FADE_FROM_M) / (TOP_M - FADE_FROM_M);
  if (t <= 0) return 1;
  return t >= 1 ? 0 : 1 - t * t * t * (10 - t * (15 - 6 * t));
}

/** Spline through logarithms at the knots, then through what it gives at the cells, faded out to the top. */
function smoothed(of: (altitudeM: number) => number): CubicCells {
  const knots = new Float64Array(TOP_M / KNOT_M + 1);
  for (let i = 0; i < knots.length; i++) knots[i] = log(of(i * KNOT_M));
  const logarithm = splineCells(knots, KNOT_M, (log(of(10)) - log(of(-10))) * (KNOT_M / 20));
  const values = new Float64Array(TOP_M / CELL_M + 1);
  for (let i = 0; i < values.length; i++) {
    const altitudeM = i * CELL_M;
    values[i] = fade(altitudeM) * exp(cellValue(logarithm, altitudeM));
  }
  const perCell = (logarithm.coefficients[1] * values[0] * CELL_M) / KNOT_M;
  return splineCells(values, CELL_M, perCell);
}

/** Spline through the sound speeds at the knots, constant from 86 km. */
function soundCells(): CubicCells {
  const knots = new Float64Array(90_000 / KNOT_M + 1);
  for (let i = 0; i < knots.length; i++) knots[i] = US76.soundSpeedMPerS(i * KNOT_M);
  return splineCells(knots, KNOT_M, (US76.soundSpeedMPerS(10) - US76.soundSpeedMPerS(-10)) * (KNOT_M / 20));
}

let density: CubicCells | undefined;
let pressure: CubicCells | undefined;
let sound: CubicCells | undefined;

/** Density, kg/m3, 0 to 200 km in cells of 250 m; made on the first call. */
export function smoothDensityCells(): CubicCells {
  density ??= smoothed(US76.densityKgPerM3);
  return density;
}

/** Pressure, Pa, 0 to 200 km in cells of 250 m; made on the first call. */
export function smoothPressureCells(): CubicCells {
  pressure ??= smoothed(US76.pressurePa);
  return pressure;
}

/** Sound speed, m/s, 0 to 90 km in cells of 1 km, then constant; made on the first call. */
export function smoothSoundSpeedCells(): CubicCells {
  sound ??= soundCells();
  return sound;
}

/**
 * US 1976 made smooth for integration: value, slope and curvature continuous, none at and above 200 km.
 *
 * Within 0.25 % of the published density up to 150 km: the largest differences lie within 2 km of the kinks at layer
 * bases (0.24 % at 10.6 km), elsewhere they are below 0.07 %. Faded out from there to the top.
 *
 * @checked  smooth-us76.test.ts: those bounds, cell by cell
 */
export const SMOOTH_US76: Atmosphere = Object.freeze({
  id: 'smooth-us76',
  densityKgPerM3: (altitudeM: number) => (altitudeM >= TOP_M ? 0 : cellValue(smoothDensityCells(), altitudeM)),
  soundSpeedMPerS: (altitudeM: number) => cellValue(smoothSoundSpeedCells(), altitudeM),
  pressurePa: (altitudeM: number) => (altitudeM >= TOP_M ? 0 : cellValue(smoothPressureCells(), altitudeM)),
});
