/** A position as GeoJSON writes it: longitude, latitude, deg. */
export type Position = readonly [number, number];

/** Closed line of positions; the last may repeat the first. */
export type Ring = readonly Position[];

/** A ring made ready for many questions: longitudes run on without a jump, flat columns. */
export interface PreparedRing {
  readonly longitudesDeg: Float64Array;
  readonly latitudesDeg: Float64Array;
  /** Whole turns that the ring makes about the axis of the Earth: 0, or 1 eastward or -1 westward when it goes round a pole. */
  readonly turns: number;
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Difference of longitudes the short way; exactly half a turn keeps its sign. */
const shortWay = (difference: number): number =>
  difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;

/**
 * Lays a ring out without jumps of longitude. An edge that spans more than half a turn is taken the short way, across 180 degrees, but
 * for edges along the rim of the map (both ends at the same pole, or from 180 to -180 along a parallel of a ring already cut there).
 *
 * @source RFC 7946, 3.1.6 and 3.1.9: edges are straight in longitude and latitude; rings that cross 180 degrees should be cut there
 */
export function prepareRing(ring: Ring): PreparedRing {
  const open = closes(ring) ? ring.slice(0, -1) : ring;
  const count = open.length;
  const cut = isCutAtRim(open);
  const longitudesDeg = new Float64Array(count + 1);
  const latitudesDeg = new Float64Array(count + 1);
  longitudesDeg[0] = open[0][0];
  latitudesDeg[0] = open[0][1];
  for (let i = 1; i <= count; i++) {
    const [longitude, latitude] = open[i % count];
    const step = longitude - open[i - 1][0];
    longitudesDeg[i] = longitudesDeg[i - 1] + (cut ? step : shortWay(step));
    latitudesDeg[i] = latitude;
  }
  const turns = Math.floor((longitudesDeg[count] - longitudesDeg[0]) / 360 + 0.5);
  return {
    longitudesDeg,
    latitudesDeg,
    turns,
    south: turns < 0 ? -90 : least(latitudesDeg),
    north: turns > 0 ? 90 : -least(latitudesDeg.map((latitude) => -latitude)),
    west: least(longitudesDeg),
    east: -least(longitudesDeg.map((longitude) => -longitude)),
  };
}

const least = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

const closes = (ring: Ring): boolean =>
  ring.length > 1 && ring[0][0] === ring[ring.length - 1][0] && ring[0][1] === ring[ring.length - 1][1];

/** A ring that has been cut at 180 degrees runs along that meridian: it has edges there, and its other edges are meant as they stand. */
function isCutAtRim(open: Ring): boolean {
  return open.some(([longitude], i) => {
    const [next] = open[(i + 1) % open.length];
    return Math.abs(longitude) === 180 && longitude === next;
  });
}

/**
 * Whether a point is inside: crossings of the meridian northward from it, an odd number. A ring round a pole holds the side on its left.
 *
 * @checked regions.property.test.ts
 */
export function ringContains(ring: PreparedRing, { longitudeDeg, latitudeDeg }: PlacePoint): boolean {
  const { longitudesDeg, latitudesDeg, turns } = ring;
  if (latitudeDeg < ring.south || latitudeDeg > ring.north) return false;
  let crossings = 0;
  // The ring lies somewhere on the running axis of longitudes: the point is asked at every turn that meets it.
  const first = Math.floor((ring.west - longitudeDeg) / 360);
  const last = Math.floor((ring.east - longitudeDeg) / 360);
  for (let turn = first; turn <= last; turn++) {
    const x = longitudeDeg + 360 * turn;
    for (let i = 1; i < longitudesDeg.length; i++) {
      const x0 = longitudesDeg[i - 1];
      const x1 = longitudesDeg[i];
      if (x0 > x === x1 > x) continue;
      const y0 = latitudesDeg[i - 1];
      const y = y0 + ((x - x0) / (x1 - x0)) * (latitudesDeg[i] - y0);
      if (y > latitudeDeg) crossings++;
    }
  }
  // Eastward round the Earth: what is on the left reaches the north pole, from where an even number of crossings leads to the inside.
  return (crossings % 2 === 1) !== turns > 0;
}

/** A place on the Earth in door units. */
export interface PlacePoint {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}
