import type { Feature, FeatureCollection, LineString, MultiLineString, Point, Position } from 'geojson';
import type { MapFlight, RunDocument } from '../results/index.ts';

/** Cuts a track where it crosses 180 degrees, so that no line runs round the globe (RFC 7946, 3.1.9). */
export function trackGeometry({ longitudesDeg, latitudesDeg, altitudesKm }: MapFlight): LineString | MultiLineString {
  const lines: Position[][] = [[]];
  for (let i = 0; i < longitudesDeg.length; i++) {
    const here: Position = [longitudesDeg[i], latitudesDeg[i], altitudesKm[i] * 1000];
    const before = lines[lines.length - 1].at(-1);
    if (before && Math.abs(here[0] - before[0]) > 180) {
      const side = before[0] > 0 ? 180 : -180;
      const unrolled = here[0] + 2 * side;
      const share = (side - before[0]) / (unrolled - before[0]);
      const at = (axis: 1 | 2): number => before[axis] + share * (here[axis] - before[axis]);
      lines[lines.length - 1].push([side, at(1), at(2)]);
      lines.push([[-side, at(1), at(2)]]);
    }
    lines[lines.length - 1].push(here);
  }
  return lines.length === 1
    ? { type: 'LineString', coordinates: lines[0] }
    : { type: 'MultiLineString', coordinates: lines };
}

/** Sites, places and flight tracks of a run (RFC 7946: longitude, latitude, height in metres). */
export function runGeojson(run: RunDocument): FeatureCollection {
  const fates = new Map(run.ledger.map((row) => [row.threatId, row]));
  const places: Feature<Point>[] = run.places.map(({ id, latitudeDeg, longitudeDeg, ...properties }) => ({
    type: 'Feature',
    id: `${properties.kind}:${id}`,
    geometry: { type: 'Point', coordinates: [longitudeDeg, latitudeDeg] },
    properties: { id, ...properties },
  }));
  const flights: Feature[] = run.flights.map((flight) => ({
    type: 'Feature',
    id: `flight:${flight.threatId}`,
    geometry: trackGeometry(flight),
    properties: {
      kind: 'flight',
      threatId: flight.threatId,
      missileId: flight.missileId,
      launchAreaId: flight.launchAreaId,
      targetId: flight.targetId,
      launchTimeS: flight.launchTimeS,
      impactTimeS: flight.launchTimeS + flight.impactS,
      fate: fates.get(flight.threatId)?.fate ?? null,
      stopped: fates.get(flight.threatId)?.stopped ?? null,
    },
  }));
  return { type: 'FeatureCollection', features: [...places, ...flights] };
}
