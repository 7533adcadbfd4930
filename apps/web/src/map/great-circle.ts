const RAD = Math.PI / 180;
const EARTH_RADIUS_KM = 6371.0088;

/** The point at a bearing and distance, on a sphere: for drawing only. [longitude, latitude] in degrees. */
export function pointAt(
  latitudeDeg: number,
  longitudeDeg: number,
  bearingDeg: number,
  distanceKm: number,
): readonly [number, number] {
  const angle = distanceKm / EARTH_RADIUS_KM;
  const [latitude, bearing] = [latitudeDeg * RAD, bearingDeg * RAD];
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing);
  const there = Math.asin(Math.min(1, Math.max(-1, sine)));
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * sine,
  );
  return [((((longitudeDeg + turn / RAD + 180) % 360) + 360) % 360) - 180, there / RAD];
}

/** Bearing of the second place from the first, clockwise from north, degrees. */
export function bearingDeg(
  from: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  to: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number {
  const [a, b] = [from.latitudeDeg * RAD, to.latitudeDeg * RAD];
  const turn = (to.longitudeDeg - from.longitudeDeg) * RAD;
  const east = Math.sin(turn) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(turn);
  return (Math.atan2(east, north) / RAD + 360) % 360;
}

const STEP_DEG = 3;

/** The ground under a radar's sector out to its range, as a closed line; a full turn has no straight sides. */
export function sectorOutline(
  site: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  { rangeKm, sectorStartDeg, sectorStopDeg }: { rangeKm: number; sectorStartDeg: number; sectorStopDeg: number },
): readonly (readonly [number, number])[] {
  const spanDeg = (((sectorStopDeg - sectorStartDeg) % 360) + 360) % 360 || 360;
  const steps = Math.max(2, Math.ceil(spanDeg / STEP_DEG));
  const arc = Array.from({ length: steps + 1 }, (_, i) =>
    pointAt(site.latitudeDeg, site.longitudeDeg, sectorStartDeg + (spanDeg * i) / steps, rangeKm),
  );
  if (spanDeg === 360) return arc;
  const side = (bearingDeg: number, share: number) =>
    pointAt(site.latitudeDeg, site.longitudeDeg, bearingDeg, rangeKm * share);
  const shares = [0, 0.25, 0.5, 0.75];
  return [
    ...shares.map((share) => side(sectorStartDeg, share)),
    ...arc,
    ...shares.toReversed().map((share) => side(sectorStopDeg, share)),
  ];
}
