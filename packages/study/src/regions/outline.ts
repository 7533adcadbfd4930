import type { GridBox } from './grid.ts';
import { type PolygonCoordinates, ringAreaM2 } from './polygon.ts';
import { type Position, prepareRing, ringContains } from './ring.ts';

/** A directed edge with the inside on its left. */
interface Edge {
  readonly from: Position;
  readonly to: Position;
}

const keyOf = ([longitude, latitude]: Position): string => `${longitude} ${latitude}`;

/**
 * Outlines of a set of grid boxes as polygons of RFC 7946: outer rings counter-clockwise, holes clockwise and kept, cut at 180 degrees, along
 * the rim of the map where a pole is inside. Edges follow the boxes, so that the area is that of the boxes.
 *
 * @param boxes  of one grid, each at most once
 * @returns      coordinates of a MultiPolygon
 * @checked      regions.property.test.ts: area, membership, pole inside, across 180 degrees, larger than a hemisphere
 */
export function outlineOf(boxes: readonly GridBox[]): PolygonCoordinates[] {
  return polygonsOf(ringsOf(edgesOf(boxes)));
}

interface Run {
  readonly west: number;
  readonly east: number;
}

/** Boxes of each row joined into runs from west to east. */
function runsByRow(boxes: readonly GridBox[]): Map<number, { south: number; north: number; runs: Run[] }> {
  const rows = new Map<number, { south: number; north: number; runs: Run[] }>();
  const sorted = [...boxes].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, southDeg, northDeg, westDeg, eastDeg } of sorted) {
    const entry = rows.get(row) ?? { south: southDeg, north: northDeg, runs: [] };
    rows.set(row, entry);
    const last = entry.runs.length - 1;
    if (last >= 0 && entry.runs[last].east === westDeg)
      entry.runs[last] = { west: entry.runs[last].west, east: eastDeg };
    else entry.runs.push({ west: westDeg, east: eastDeg });
  }
  return rows;
}

function edgesOf(boxes: readonly GridBox[]): Edge[] {
  const rows = runsByRow(boxes);
  const edges: Edge[] = [];
  for (const { south, north, runs } of rows.values()) {
    for (const { west, east } of runs)
      edges.push({ from: [west, north], to: [west, south] }, { from: [east, south], to: [east, north] });
  }
  const boundaries = new Set([...rows.keys()].flatMap((row) => [row, row + 1]));
  for (const boundary of boundaries) {
    const below = rows.get(boundary - 1);
    const above = rows.get(boundary);
    const latitude = above?.south ?? below?.north ?? 0;
    edges.push(...parallelEdges(below?.runs ?? [], above?.runs ?? [], latitude));
  }
  return edges;
}

/** Edges along one parallel: eastward under boxes above it, westward over boxes below it, none where both sides are inside. */
function parallelEdges(below: readonly Run[], above: readonly Run[], latitude: number): Edge[] {
  const ends = [...new Set([...below, ...above].flatMap(({ west, east }) => [west, east]))].sort((a, b) => a - b);
  const edges: Edge[] = [];
  for (let i = 1; i < ends.length; i++) {
    const [west, east] = [ends[i - 1], ends[i]];
    const within = (run: Run): boolean => run.west <= west && run.east >= east;
    const isBelow = below.some(within);
    const isAbove = above.some(within);
    if (isAbove === isBelow) continue;
    const along = positionsAlong(west, east, latitude);
    for (let k = 1; k < along.length; k++)
      edges.push(isAbove ? { from: along[k - 1], to: along[k] } : { from: along[k], to: along[k - 1] });
  }
  return edges;
}

/** Longest edge along a parallel: readers that draw great circles between positions stay within 0.01 degree of it below 75 degrees. */
const LONGEST_EDGE_DEG = 2;

function positionsAlong(west: number, east: number, latitude: number): Position[] {
  const count = Math.max(1, Math.floor((east - west) / LONGEST_EDGE_DEG));
  return Array.from({ length: count + 1 }, (_, k) => [
    k === count ? east : west + (k * (east - west)) / count,
    latitude,
  ]);
}

/** Directed edges joined to closed rings; a ring that comes back to a place splits there, so that every ring is simple. */
function ringsOf(edges: readonly Edge[]): Position[][] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge.from);
    leaving.set(key, [...(leaving.get(key) ?? []), edge]);
  }
  const rings: Position[][] = [];
  for (const start of edges) {
    if (!takeEdge(leaving, start)) continue;
    const path: Edge[] = [start];
    const seen = new Map<string, number>([[keyOf(start.from), 0]]);
    while (path.length > 0) {
      const here = keyOf(path[path.length - 1].to);
      const at = seen.get(here);
      if (at !== undefined) {
        const loop = path.splice(at);
        for (const { from } of loop) seen.delete(keyOf(from));
        rings.push([...loop.map(({ from }) => from), loop[0].from]);
        if (path.length === 0) break;
      }
      const last = path[path.length - 1];
      const next = leftmost(leaving.get(keyOf(last.to)) ?? [], last);
      if (next === undefined) throw new Error('an outline of boxes does not close');
      takeEdge(leaving, next);
      seen.set(keyOf(next.from), path.length);
      path.push(next);
    }
  }
  return rings;
}

function takeEdge(leaving: Map<string, Edge[]>, edge: Edge): boolean {
  const open = leaving.get(keyOf(edge.from)) ?? [];
  const at = open.indexOf(edge);
  if (at < 0) return false;
  open.splice(at, 1);
  return true;
}

/** At a place where two boxes touch by their corners, the sharpest turn to the left keeps them apart. */
function leftmost(open: readonly Edge[], last: Edge): Edge | undefined {
  const turn = (edge: Edge): number => {
    const ux = last.to[0] - last.from[0];
    const uy = last.to[1] - last.from[1];
    const vx = edge.to[0] - edge.from[0];
    const vy = edge.to[1] - edge.from[1];
    return Math.sign(ux * vy - uy * vx);
  };
  let best: Edge | undefined;
  for (const edge of open) if (best === undefined || turn(edge) > turn(best)) best = edge;
  return best;
}

/** Holes given to the smallest outer ring around them. */
function polygonsOf(rings: readonly Position[][]): PolygonCoordinates[] {
  const prepared = rings.map((ring) => {
    const ready = prepareRing(ring);
    return { ring, ready, areaM2: ringAreaM2(ready) };
  });
  const outers = prepared
    .filter(({ areaM2 }) => areaM2 > 0)
    .map((outer) => ({ ...outer, rings: [outer.ring] }))
    .sort((a, b) => a.areaM2 - b.areaM2);
  for (const { ring, areaM2 } of prepared) {
    if (areaM2 > 0) continue;
    const point = pointOnLeft(ring);
    const owner = outers.find(({ ready }) => ringContains(ready, point));
    if (owner === undefined) throw new Error('a hole of an outline lies in no polygon');
    owner.rings.push(ring);
  }
  return outers.map(({ rings: own }) => own);
}

const NUDGE_DEG = 1e-7;

/** A point just inside the set, beside the first edge of a ring that runs along a parallel. */
function pointOnLeft(ring: readonly Position[]): { latitudeDeg: number; longitudeDeg: number } {
  const at = ring.findIndex(([, latitude], i) => i + 1 < ring.length && latitude === ring[i + 1][1]);
  const [[west, latitude], [east]] = [ring[at], ring[at + 1]];
  return { longitudeDeg: (west + east) / 2, latitudeDeg: latitude + (east > west ? NUDGE_DEG : -NUDGE_DEG) };
}
