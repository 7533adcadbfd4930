import { WGS_84, zoneAreaM2PerRad } from '@parasol/physics/earth';
import { radFromDeg } from '@parasol/physics/quantities';
import { type PlacePoint, type Position, type PreparedRing, prepareRing, type Ring, ringContains } from './ring.ts';

/** GeoJSON coordinates of a polygon: the outer ring, then the holes. */
export type PolygonCoordinates = readonly Ring[];

/** One polygon ready for many questions. */
export interface PreparedPolygon {
  readonly outer: PreparedRing;
  readonly holes: readonly PreparedRing[];
}

export const preparePolygon = (rings: PolygonCoordinates): PreparedPolygon => ({
  outer: prepareRing(rings[0]),
  holes: rings.slice(1).map(prepareRing),
});

export const polygonContains = ({ outer, holes }: PreparedPolygon, point: PlacePoint): boolean =>
  ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point));

const GAUSS_NODES = [0.046910077030668, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332];
const GAUSS_WEIGHTS = [
  0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454,
];

/**
 * Area enclosed on the ellipsoid by a ring whose edges are straight in longitude and latitude, m2; positive when counter-clockwise.
 *
 * The boundary integral of the area between equator and edge (Green): exact for edges along meridians and parallels, five-point Gauss
 * for the others. A ring round a pole takes the cap on its left.
 */
export function ringAreaM2({ longitudesDeg, latitudesDeg, turns }: PreparedRing): number {
  let total = 0;
  for (let i = 1; i < longitudesDeg.length; i++) {
    const width = radFromDeg(longitudesDeg[i] - longitudesDeg[i - 1]);
    if (width === 0) continue;
    const y0 = latitudesDeg[i - 1];
    const y1 = latitudesDeg[i];
    if (y0 === y1) {
      total -= width * fromEquatorM2PerRad(y0);
      continue;
    }
    let mean = 0;
    for (let k = 0; k < GAUSS_NODES.length; k++)
      mean += GAUSS_WEIGHTS[k] * fromEquatorM2PerRad(y0 + GAUSS_NODES[k] * (y1 - y0));
    total -= width * mean;
  }
  // Closing the ring along the pole on its left, and back along one meridian.
  if (turns !== 0) total += Math.abs(turns) * radFromDeg(360) * fromEquatorM2PerRad(90);
  return total;
}

/** Area of a polygon less its holes, m2, whatever way its rings are wound. */
export const polygonAreaM2 = (rings: PolygonCoordinates): number => preparedAreaM2(preparePolygon(rings));

export const preparedAreaM2 = ({ outer, holes }: PreparedPolygon): number =>
  holes.reduce((area, hole) => area - Math.abs(ringAreaM2(hole)), Math.abs(ringAreaM2(outer)));

const fromEquatorM2PerRad = (latitudeDeg: number): number => zoneAreaM2PerRad(0, radFromDeg(latitudeDeg), WGS_84);

/** The ring with the other winding: d3-geo winds its polygons clockwise, RFC 7946 counter-clockwise. */
export const rewound = (rings: PolygonCoordinates): Position[][] => rings.map((ring) => [...ring].reverse());
