/** A point in door units. */
export interface Point {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

export type PlaceText =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'wrong'; readonly expected: string; readonly message: string };

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)';
const PAIR = new RegExp(`^\\s*(${NUMBER})\\s*,\\s*(${NUMBER})\\s*$`);
const POINT_FORM = 'LAT,LON with latitude -90 to 90 and longitude -180 to 180';

/**
 * Reads a place as people write it, in a file or on a command line: `52.23,21.01`, or an id.
 *
 * @returns a point, an id still to be looked up, or what is wrong: latitude and longitude that look swapped are said to be so
 */
export function placeFromText(text: string): PlaceText {
  const pair = PAIR.exec(text);
  if (pair === null) {
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return { kind: 'id', id: text };
    return {
      kind: 'wrong',
      expected: `a place id or ${POINT_FORM}`,
      message: `${JSON.stringify(text)} is not a place`,
    };
  }
  return pointFrom(Number(pair[1]), Number(pair[2]));
}

/** A point from latitude and longitude, or what is wrong with them. */
export function pointFrom(latitudeDeg: number, longitudeDeg: number): PlaceText {
  if (Math.abs(latitudeDeg) > 90) {
    const swapped = Math.abs(longitudeDeg) <= 90 && Math.abs(latitudeDeg) <= 180;
    return {
      kind: 'wrong',
      expected: POINT_FORM,
      message: `latitude ${latitudeDeg} deg is outside -90 to 90${
        swapped ? `; latitude and longitude look swapped: did you mean ${longitudeDeg},${latitudeDeg}?` : ''
      }`,
    };
  }
  if (Math.abs(longitudeDeg) > 180)
    return { kind: 'wrong', expected: POINT_FORM, message: `longitude ${longitudeDeg} deg is outside -180 to 180` };
  return { kind: 'point', point: { latitudeDeg, longitudeDeg } };
}
