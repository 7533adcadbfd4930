import { type CountryShape, countries, shapeContains } from './countries.ts';
import { boxOf, type Grid, type GridBox, gridOf } from './grid.ts';
import { type PreparedPolygon, preparedAreaM2 } from './polygon.ts';
import type { Region } from './region.ts';
import type { PlacePoint } from './ring.ts';

/** A grid box with the part of it that a region counts. */
export interface RegionCell {
  readonly box: GridBox;
  /** Share of the box inside the region, 0 to 1. */
  readonly share: number;
  /** Area of that share, m2. */
  readonly areaM2: number;
  /** The same by country, largest first; the sea is left out. */
  readonly byCountry: readonly { readonly countryCode: string; readonly areaM2: number }[];
  /** The place that stands for the cell: of the points sampled inside the region, the nearest to their middle. */
  readonly place: PlacePoint;
}

export interface RegionGrid {
  readonly grid: Grid;
  readonly region: Region;
  readonly cells: readonly RegionCell[];
  readonly areaM2: number;
}

/** Points asked along a side of each box, each standing for the same area. Odd, so that the middle is one of them. */
const SAMPLES = 7;
const MOST_SAMPLES = 201;
/** Points that shall fall into a drawn region, however small: they give its area to about one per cent. */
const POINTS_INSIDE = 4000;

/** More points where a drawn region is small beside the cells. */
function samplesFor({ polygons }: Region, cellKm: number): number {
  if (polygons === undefined) return SAMPLES;
  const areaM2 = polygons.reduce((sum, polygon) => sum + preparedAreaM2(polygon), 0);
  const wanted = Math.ceil(Math.sqrt((POINTS_INSIDE * cellKm * cellKm * 1e6) / areaM2));
  return Math.min(MOST_SAMPLES, Math.max(SAMPLES, wanted + 1 - (wanted % 2)));
}

/**
 * The cells of a region. What a cell counts is measured by 49 points, by more where a drawn region is small; a box with none of them inside is
 * left out, so small islands and corners of up to a fiftieth of a cell are missed.
 *
 * @param cellKm  side of a cell, km
 */
export function regionCells(region: Region, cellKm: number): RegionGrid {
  const grid = gridOf(cellKm);
  const shapes = countries().filter(({ code }) => region.countryCodes === null || region.countryCodes.includes(code));
  const samples = samplesFor(region, cellKm);
  const cells: RegionCell[] = [];
  grid.rows.forEach(({ southDeg, northDeg, count }, row) => {
    const inRow = shapes.flatMap((shape) => {
      const polygons = shape.polygons.filter(({ outer }) => outer.south <= northDeg && outer.north >= southDeg);
      return polygons.length === 0 ? [] : [{ ...shape, polygons }];
    });
    if (inRow.length === 0 && region.countryCodes !== null) return;
    for (let column = 0; column < count; column++) {
      const box = boxOf(grid, row, column);
      const near = inRow.filter(({ polygons }) => polygons.some((polygon) => mayMeet(polygon, box)));
      if (near.length === 0 && region.countryCodes !== null) continue;
      if (region.polygons?.some((polygon) => mayMeet(polygon, box)) === false) continue;
      const cell = cellOf(box, region, near, samples);
      if (cell !== null) cells.push(cell);
    }
  });
  return { grid, region, cells, areaM2: cells.reduce((sum, { areaM2 }) => sum + areaM2, 0) };
}

/** Whether the frames of a polygon and a box meet, at any turn of the polygon's running longitudes. */
function mayMeet({ outer }: PreparedPolygon, { southDeg, northDeg, westDeg, eastDeg }: GridBox): boolean {
  if (outer.south > northDeg || outer.north < southDeg) return false;
  return [-360, 0, 360].some((turn) => outer.west <= eastDeg + turn && outer.east >= westDeg + turn);
}

function cellOf(box: GridBox, region: Region, near: readonly CountryShape[], samples: number): RegionCell | null {
  const inside: PlacePoint[] = [];
  const counts = new Map<string, number>();
  for (let i = 0; i < samples; i++) {
    const latitudeDeg = box.southDeg + ((i + 0.5) * (box.northDeg - box.southDeg)) / samples;
    for (let k = 0; k < samples; k++) {
      const point = { latitudeDeg, longitudeDeg: box.westDeg + ((k + 0.5) * (box.eastDeg - box.westDeg)) / samples };
      const code = near.find((shape) => shapeContains(shape, point))?.code ?? null;
      if (!region.counts(point, code)) continue;
      inside.push(point);
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  if (inside.length === 0) return null;
  const pointM2 = box.areaM2 / (samples * samples);
  return {
    box,
    share: inside.length / (samples * samples),
    areaM2: inside.length * pointM2,
    byCountry: [...counts]
      .map(([countryCode, count]) => ({ countryCode, areaM2: count * pointM2 }))
      .sort((a, b) => b.areaM2 - a.areaM2 || (a.countryCode < b.countryCode ? -1 : 1)),
    place: nearestToMiddle(inside, box),
  };
}

/** Of some points of a box, the nearest to their mean, in shares of the box. */
function nearestToMiddle(points: readonly PlacePoint[], box: GridBox): PlacePoint {
  const mean = (of: (point: PlacePoint) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const latitudeDeg = mean((point) => point.latitudeDeg);
  const longitudeDeg = mean((point) => point.longitudeDeg);
  const away = (point: PlacePoint): number => {
    const up = (point.latitudeDeg - latitudeDeg) / (box.northDeg - box.southDeg);
    const across = (point.longitudeDeg - longitudeDeg) / (box.eastDeg - box.westDeg);
    return up * up + across * across;
  };
  return points.reduce((best, point) => (away(point) < away(best) - 1e-12 ? point : best));
}
