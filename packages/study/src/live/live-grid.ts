import type { PlaceColumns } from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';

/** A box of places, evenly spaced in degrees: row 0 is the southernmost, column 0 the westernmost. */
export interface LiveGrid {
  readonly southDeg: number;
  readonly northDeg: number;
  readonly westDeg: number;
  /** More than 180 where the box crosses that meridian. */
  readonly eastDeg: number;
  readonly columns: number;
  readonly rows: number;
}

/** More places than this are not asked for while a hand moves. */
const MOST_PLACES = 1_000_000;

const at = (from: number, to: number, share: number): number => from + (to - from) * share;

/**
 * The places of a grid, row by row.
 *
 * @throws RangeError when the grid is none
 */
export function placesOf({ southDeg, northDeg, westDeg, eastDeg, columns, rows }: LiveGrid): PlaceColumns {
  const whole = Number.isInteger(columns) && Number.isInteger(rows) && columns >= 2 && rows >= 2;
  if (!whole || columns * rows > MOST_PLACES)
    throw new RangeError(`a grid needs 2 or more columns and rows, and at most ${MOST_PLACES} places`);
  if (!(southDeg >= -90 && northDeg > southDeg && northDeg <= 90 && eastDeg > westDeg && eastDeg <= westDeg + 360))
    throw new RangeError('a grid needs south < north within -90 to 90 and west < east within one turn');
  const latitudesRad = new Float64Array(columns * rows);
  const longitudesRad = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const latitudeRad = radFromDeg(at(southDeg, northDeg, row / (rows - 1)));
    for (let column = 0; column < columns; column++) {
      latitudesRad[row * columns + column] = latitudeRad;
      longitudesRad[row * columns + column] = radFromDeg(at(westDeg, eastDeg, column / (columns - 1)));
    }
  }
  return { latitudesRad, longitudesRad };
}
