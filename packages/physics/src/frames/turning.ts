import type { Earth } from '../earth/index.ts';
import { type Ecef, ecef } from './frames.ts';

/**
 * What the turning of the frame adds to gravity in ECEF axes: centrifugal and Coriolis acceleration.
 *
 * @param positionEcefM      [3] m
 * @param velocityEcefMPerS  [3] m/s, relative to the turning Earth
 * @returns                  [3] m/s2: w^2 (x, y, 0) + 2 w (vy, -vx, 0)
 * @source                   any mechanics text: -w x (w x r) - 2 w x v with w along z
 * @checked                  frames.property.test.ts: an inertial straight line seen from the turning frame; validation/geodesy: gravity at pole and equator
 * @omits                    precession, nutation, polar motion and changes of day length (below 1 m over an hour)
 */
export function turningAccelerationMPerS2(positionEcefM: Ecef, velocityEcefMPerS: Ecef, earth: Earth): Ecef {
  const w = earth.rotationRadPerS;
  const w2 = w * w;
  return ecef(
    w2 * positionEcefM[0] + 2 * w * velocityEcefMPerS[1],
    w2 * positionEcefM[1] - 2 * w * velocityEcefMPerS[0],
    0,
  );
}
