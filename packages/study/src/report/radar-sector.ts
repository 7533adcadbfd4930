import { geoCircle, geoRotation } from 'd3-geo';
import type { Polygon } from 'geojson';
import type { MapPlace } from '../results/index.ts';

const EARTH_KM = 6371.0088;
const DEG = 180 / Math.PI;

/** The point at an azimuth and distance from a place, on the sphere, for drawing. */
function pointAt(place: MapPlace, azimuthDeg: number, distanceKm: number): [number, number] {
  const turned = geoRotation([-place.longitudeDeg, -place.latitudeDeg]);
  const angle = distanceKm / EARTH_KM;
  const azimuth = azimuthDeg / DEG;
  const latitude = Math.asin(Math.sin(angle) * Math.cos(azimuth)) * DEG;
  const longitude = Math.atan2(Math.sin(angle) * Math.sin(azimuth), Math.cos(angle)) * DEG;
  return turned.invert([longitude, latitude]);
}

/** A radar's sector on the ground out to its published range, clockwise from start to stop (through north when start is larger). */
export function radarSector(place: MapPlace): Polygon {
  const range = Math.min(place.rangeKm ?? 0, 0.45 * Math.PI * EARTH_KM);
  const start = place.sectorStartDeg ?? 0;
  const stop = place.sectorStopDeg ?? 360;
  const width = stop > start ? stop - start : stop - start + 360;
  if (width >= 359.9) {
    return geoCircle()
      .center([place.longitudeDeg, place.latitudeDeg])
      .radius((range / EARTH_KM) * DEG)();
  }
  const steps = Math.ceil(width / 3);
  const middle: [number, number] = [place.longitudeDeg, place.latitudeDeg];
  const rim = Array.from({ length: steps + 1 }, (_, i) => pointAt(place, start + (width * i) / steps, range));
  return { type: 'Polygon', coordinates: [[middle, ...rim, middle]] };
}
