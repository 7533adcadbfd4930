import type { Earth } from '../earth/index.ts';
import { type Eci, eci } from '../frames/index.ts';
import { add, addScaled, length, scale } from '../vectors/index.ts';
import { groundRadiusOf, radialAltitudeM } from './altitude.ts';
import { gravityMPerS2 } from './gravity.ts';

/** Acceleration, [3] m/s2, of a body at an inertial position and velocity. */
export type Acceleration = (positionEciM: Eci, velocityEciMPerS: Eci) => Eci;

export interface FallingBody {
  readonly earth: Earth;
  /** kg/m3 at an altitude in metres */
  readonly densityKgPerM3: (altitudeM: number) => number;
  /** Drag area over mass, m2/kg: the inverse of the ballistic coefficient; 0 for none. */
  readonly dragAreaPerMassM2PerKg: number;
}

/**
 * Gravity with J2 and drag in air that turns with the Earth.
 *
 * @source   drag: one half of density, speed through the air squared and drag area over mass, against the motion through the air
 * @checked  validation/nesc
 * @omits    lift, wind
 */
export function ballisticAcceleration({ earth, densityKgPerM3, dragAreaPerMassM2PerKg }: FallingBody): Acceleration {
  const ground = groundRadiusOf(earth);
  return (position, velocity) => {
    const gravity = gravityMPerS2(position, earth);
    if (dragAreaPerMassM2PerKg === 0) return gravity;
    const through = velocityThroughAir(position, velocity, earth);
    const density = densityKgPerM3(radialAltitudeM(position, ground));
    return addScaled(gravity, through, -0.5 * dragAreaPerMassM2PerKg * density * length(through));
  };
}

const velocityThroughAir = (position: Eci, velocity: Eci, { rotationRadPerS: w }: Earth): Eci =>
  add(velocity, eci(w * position[1], -w * position[0], 0));

/** Inertial state of a body. */
export interface MotionState {
  readonly positionEciM: Eci;
  readonly velocityEciMPerS: Eci;
}

/** One step of the classical fourth-order Runge-Kutta method. */
export function rk4Step(
  { positionEciM: p, velocityEciMPerS: v }: MotionState,
  h: number,
  acceleration: Acceleration,
): MotionState {
  const a1 = acceleration(p, v);
  const v2 = addScaled(v, a1, 0.5 * h);
  const a2 = acceleration(addScaled(p, v, 0.5 * h), v2);
  const v3 = addScaled(v, a2, 0.5 * h);
  const a3 = acceleration(addScaled(p, v2, 0.5 * h), v3);
  const v4 = addScaled(v, a3, h);
  const a4 = acceleration(addScaled(p, v3, h), v4);
  return {
    positionEciM: addScaled(p, add(add(v, scale(add(v2, v3), 2)), v4), h / 6),
    velocityEciMPerS: addScaled(v, add(add(a1, scale(add(a2, a3), 2)), a4), h / 6),
  };
}
