import { contentKey } from '../results/index.ts';
import type { Issue } from '../scenario/index.ts';
import { type PolygonCoordinates, type PreparedPolygon, preparePolygon } from './polygon.ts';
import { drawnRegion, type Region } from './region.ts';

export type RegionOutcome =
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

/** More positions than a drawn region needs; a survey of every rock would take minutes. */
const MAXIMUM_POSITIONS = 20_000;
const MAXIMUM_DEPTH = 8;

interface Reading {
  readonly issues: Issue[];
  readonly polygons: PreparedPolygon[];
  readonly drawn: PolygonCoordinates[];
  positions: number;
  readonly say: (path: string, received: unknown, expected: string) => void;
}

/**
 * A region from a GeoJSON text: every Polygon and MultiPolygon in it, whatever it is wrapped in.
 *
 * @param text  GeoJSON (RFC 7946)
 * @param file  its name, for issues
 * @returns     the region, its id a hash of what is drawn; or every issue
 */
export function readDrawnRegion(text: string, file: string): RegionOutcome {
  const issues: Issue[] = [];
  const say = (path: string, received: unknown, expected: string): void => {
    const shown = (typeof received === 'string' ? received : (JSON.stringify(received) ?? 'nothing')).slice(0, 80);
    const message = `received ${shown}, expected ${expected}`;
    if (issues.length < 50)
      issues.push({ file, line: 0, column: 0, path, received: shown, expected, unit: 'deg', message });
  };
  const reading: Reading = { issues, polygons: [], drawn: [], positions: 0, say };
  try {
    readObject(JSON.parse(text), '', reading, 0);
  } catch (error) {
    say('', error instanceof Error ? error.message : 'no JSON', 'GeoJSON (RFC 7946)');
  }
  if (reading.positions > MAXIMUM_POSITIONS)
    say('', `${reading.positions} positions`, `at most ${MAXIMUM_POSITIONS} positions`);
  if (issues.length === 0 && reading.polygons.length === 0) say('', 'no polygon', 'a Polygon or MultiPolygon');
  if (issues.length > 0) return { kind: 'issues', issues };
  const id = `drawn-${contentKey(reading.drawn).slice(0, 12)}`;
  return { kind: 'region', region: drawnRegion(id, file, reading.polygons) };
}

function readObject(value: unknown, path: string, reading: Reading, depth: number): void {
  const object = value as { type?: unknown; features?: unknown; geometry?: unknown; geometries?: unknown } | null;
  if (typeof object !== 'object' || object === null || depth > MAXIMUM_DEPTH) {
    reading.say(path, value, 'a GeoJSON object');
    return;
  }
  const each = (list: unknown, name: string): void => {
    if (!Array.isArray(list)) {
      reading.say(join(path, name), list, 'a list');
      return;
    }
    list.forEach((item, i) => {
      readObject(item, `${join(path, name)}.${i}`, reading, depth + 1);
    });
  };
  switch (object.type) {
    case 'FeatureCollection':
      each(object.features, 'features');
      return;
    case 'GeometryCollection':
      each(object.geometries, 'geometries');
      return;
    case 'Feature':
      readObject(object.geometry, join(path, 'geometry'), reading, depth + 1);
      return;
    case 'Polygon':
      readPolygon((value as { coordinates?: unknown }).coordinates, join(path, 'coordinates'), reading);
      return;
    case 'MultiPolygon': {
      const { coordinates } = value as { coordinates?: unknown };
      if (!Array.isArray(coordinates)) {
        reading.say(join(path, 'coordinates'), coordinates, 'a list of polygons');
        return;
      }
      coordinates.forEach((polygon, i) => {
        readPolygon(polygon, `${join(path, 'coordinates')}.${i}`, reading);
      });
      return;
    }
    default:
      reading.say(join(path, 'type'), object.type, 'Polygon, MultiPolygon, or a feature or collection of them');
  }
}

function readPolygon(value: unknown, path: string, reading: Reading): void {
  if (!Array.isArray(value) || value.length === 0) {
    reading.say(path, value, 'a list of rings');
    return;
  }
  let whole = true;
  value.forEach((ring, i) => {
    if (!isRing(ring, `${path}.${i}`, reading)) whole = false;
  });
  if (!whole) return;
  reading.drawn.push(value as PolygonCoordinates);
  reading.polygons.push(preparePolygon(value as PolygonCoordinates));
}

function isRing(ring: unknown, path: string, reading: Reading): boolean {
  if (!Array.isArray(ring) || ring.length < 4) {
    reading.say(path, ring, 'a ring of at least four positions');
    return false;
  }
  reading.positions += ring.length;
  const wrong = ring.findIndex((position) => !isPosition(position));
  if (wrong >= 0) {
    reading.say(`${path}.${wrong}`, ring[wrong], 'longitude -180 to 180 and latitude -90 to 90');
    return false;
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first[0] === last[0] && first[1] === last[1]) return true;
  reading.say(path, last, 'a ring that ends where it starts');
  return false;
}

const isPosition = (position: unknown): boolean =>
  Array.isArray(position) &&
  position.length >= 2 &&
  typeof position[0] === 'number' &&
  typeof position[1] === 'number' &&
  Math.abs(position[0]) <= 180 &&
  Math.abs(position[1]) <= 90;

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
