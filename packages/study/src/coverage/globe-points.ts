import type { Earth } from '@parasol/physics/earth';
import { ecefFromGeodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { boxOf, type Grid, gridOf } from '../regions/index.ts';

/** Points all over the Earth at one altitude, one above the middle of each cell of a grid, row by row from the south pole. */
export interface GlobePoints {
  readonly grid: Grid;
  readonly altitudeM: number;
  readonly earth: Earth;
  /** First point of each row, and the number of all points at the end. */
  readonly rowStarts: Int32Array;
  /** ECEF, m, one column a coordinate. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * Points of the whole Earth at an altitude.
 *
 * @param spacingKm  side of a cell of the ground, km; all cells have nearly the same area, exact on WGS 84 (`gridOf`)
 * @param altitudeM  above the ellipsoid, m
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
    for (let column = 0; column < count; column++) {
      const { westDeg, eastDeg } = boxOf(grid, row, column);
      const longitudeRad = radFromDeg((westDeg + eastDeg) / 2);
      const point = ecefFromGeodetic({ latitudeRad, longitudeRad, heightM: altitudeM }, earth);
      const i = rowStarts[row] + column;
      [x[i], y[i], z[i]] = point;
    }
  });
  return { grid, altitudeM, earth, rowStarts, x, y, z };
}
