import type { Ground } from './ground.ts';

/** A line over places as an SVG path, broken where a place is hidden and where it leaves one edge of a flat map and comes in at the other. */
export function lineOn(
  places: readonly { readonly latitudeDeg: number; readonly longitudeDeg: number; readonly altitudeKm: number }[],
  ground: Ground,
): string {
  let [path, before] = ['', Number.NaN];
  for (const { latitudeDeg, longitudeDeg, altitudeKm } of places) {
    const point = ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm);
    const isBroken = point === null || Number.isNaN(before) || Math.abs(point[0] - before) > ground.width / 2;
    if (point !== null) path += `${isBroken ? 'M' : 'L'}${point[0].toFixed(1)},${point[1].toFixed(1)}`;
    before = point === null ? Number.NaN : point[0];
  }
  return path;
}
