import { type Earth, meanRadiusM } from '../earth/index.ts';
import { type Ecef, ecef, ecefFromEnuVector, ecefFromGeodetic, enu, type Geodetic } from '../frames/index.ts';
import { asin, atan2, cos, sin } from '../quantities/index.ts';
import { addScaled, angleBetweenRad, cross, dot, length, scale, unit } from '../vectors/index.ts';

/** The place at sea level in a direction from the Earth's centre. Exact. */
export function placeBelow(position: Ecef, earth: Earth): Geodetic {
  const [x, y, z] = position;
  const k = (1 - earth.flattening) * (1 - earth.flattening);
  return {
    latitudeRad: atan2(z, k * Math.sqrt(x * x + y * y)),
    longitudeRad: atan2(y, x),
    heightM: 0,
  };
}

/** Ground distance: central angle between two places times the mean radius; exact on a sphere, within 0.3 % on the ellipsoid. */
export const groundDistanceM = (a: Geodetic, b: Geodetic, earth: Earth): number =>
  angleBetweenRad(ecefFromGeodetic(a, earth), ecefFromGeodetic(b, earth)) * meanRadiusM(earth);

/** Geocentric unit vectors of a great circle: where it starts and the horizontal direction in which it leaves. */
export interface Track {
  readonly origin: Ecef;
  readonly ahead: Ecef;
}

/** The great circle from one place towards another; null when they are one place or antipodes. */
export function trackTowards(from: Geodetic, to: Geodetic, earth: Earth): Track | null {
  const origin = unit(ecefFromGeodetic(from, earth));
  const target = unit(ecefFromGeodetic(to, earth));
  const across = addScaled(target, origin, -dot(target, origin));
  const size = length(across);
  return size < 1e-9 ? null : { origin, ahead: scale(across, 1 / size) };
}

/** The same origin with the direction turned clockwise seen from above. */
export function turnedTrack({ origin, ahead }: Track, angleRad: number): Track {
  const right = cross(ahead, origin);
  return { origin, ahead: addScaled(scale(ahead, cos(angleRad)), right, sin(angleRad)) };
}

/** Unit vector of the point a central angle along a track; negative angles lie behind. */
export const alongTrack = ({ origin, ahead }: Track, angleRad: number): Ecef =>
  addScaled(scale(origin, cos(angleRad)), ahead, sin(angleRad));

/** Direction of travel at that point. */
export const tangentAlong = ({ origin, ahead }: Track, angleRad: number): Ecef =>
  addScaled(scale(ahead, cos(angleRad)), origin, -sin(angleRad));

/** Up (across the ellipsoid) at a place. */
export const upAt = (place: Geodetic): Ecef => ecefFromEnuVector(enu(0, 0, 1), place);

/** Flight-path angle of a velocity above the horizontal of a place. */
export const climbAngleRad = (velocityEcef: Ecef, place: Geodetic): number =>
  asin(Math.min(1, Math.max(-1, dot(unit(velocityEcef), upAt(place)))));

/** The place at a height above the point a central angle along a track. */
export function placeAlong(track: Track, angleRad: number, options: { heightM: number; earth: Earth }): Geodetic {
  return { ...placeBelow(alongTrack(track, angleRad), options.earth), heightM: options.heightM };
}

/** Horizontal part of a vector at a place, as a unit vector. */
export function horizontalUnit(vectorEcef: Ecef, place: Geodetic): Ecef {
  const up = upAt(place);
  return unit(addScaled(vectorEcef, up, -dot(vectorEcef, up)));
}

export const ecefOf = (values: ArrayLike<number>, offset: number): Ecef =>
  ecef(values[offset], values[offset + 1], values[offset + 2]);
