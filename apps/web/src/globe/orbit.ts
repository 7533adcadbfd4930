/** Camera and map look at the same: the range of the camera from the middle of its view against degrees of latitude from edge to edge. */

const EARTH_RADIUS_M = 6_371_008.8;
const RAD = Math.PI / 180;

/**
 * How far the camera stands from the ground in the middle of its view.
 *
 * @param heightDeg      degrees of latitude from the lower to the upper edge of the flat map
 * @param fieldOfViewRad of the camera, from its lower to its upper edge
 * @returns              m; exact for small heights, and beyond them a rule that can be turned round
 */
export const rangeOf = (heightDeg: number, fieldOfViewRad: number): number =>
  (EARTH_RADIUS_M * (heightDeg * RAD)) / 2 / Math.tan(fieldOfViewRad / 2);

/** The inverse of `rangeOf`. */
export const heightOf = (rangeM: number, fieldOfViewRad: number): number =>
  (2 * rangeM * Math.tan(fieldOfViewRad / 2)) / EARTH_RADIUS_M / RAD;

/** East, north, up. */
export type Enu = readonly [number, number, number];

/** Where the camera stands, as seen from the middle of its view. */
export interface Orbit {
  readonly rangeM: number;
  /** Clockwise from north: where the upper edge lies. */
  readonly headingRad: number;
  /** -π/2 straight down, 0 level. */
  readonly pitchRad: number;
}

/**
 * Heading, pitch and range of a camera.
 *
 * @param cameraM  place of the camera from the middle of its view
 * @param up       its upper edge, of length 1: it gives the heading where the camera looks straight down
 */
export function orbitOf([east, north, up]: Enu, upwards: Enu): Orbit {
  const rangeM = Math.hypot(east, north, up);
  const levelM = Math.hypot(east, north);
  return {
    rangeM,
    pitchRad: -Math.atan2(up, levelM),
    headingRad: levelM > 1e-3 * rangeM ? Math.atan2(-east, -north) : Math.atan2(upwards[0], upwards[1]),
  };
}
