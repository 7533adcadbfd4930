import { type DragCurve, dragCoefficient } from '@parasol/physics/aerodynamics';
import type { Atmosphere } from '@parasol/physics/atmosphere';
import type { Earth } from '@parasol/physics/earth';
import { type BoostSchedule, massAtKg, thrustAtN } from '@parasol/physics/propulsion';

/** What one flight of the fixed-step scheme gives. */
export interface FixedStepFlight {
  readonly rangeM: number;
  readonly apogeeM: number;
  readonly flightTimeS: number;
  readonly burnoutSpeedMPerS: number;
}

export interface FixedStepCase {
  readonly boost: BoostSchedule;
  readonly earth: Earth;
  readonly atmosphere: Atmosphere;
  readonly airTopM: number;
  readonly drag: DragCurve;
  readonly ballisticCoefficientKgPerM2: number;
  readonly turnHeightM: number;
  readonly turnAngleRad: number;
  readonly stepS: number;
}

/** The turn waits for the first step above its height, and burnout for the first step past its time, with this slack, s. */
const SLACK_S = 1e-6;

/**
 * A missile flown by the stepping rule that the public footprint code describes: constant steps, polar coordinates, the acceleration of a
 * step is the mean of those at its start and at the start of the step before, the turn happens at the end of the first step above the turn height. Not a good
 * integrator: it is here to show that the same rocket data give that code's figures at its step, so that what is left between it
 * and a converged flight is the error of the step.
 */
export function flyFixedStep(flight: FixedStepCase): FixedStepFlight {
  const { boost, earth, atmosphere, stepS: dt } = flight;
  const radius = earth.equatorialRadiusM;
  const mu = earth.gravitationalParameterM3PerS2;
  let r = radius;
  let polar = 0;
  let speed = 0;
  let psi = 0;
  let time = 0;
  let apogee = radius;
  let burnoutSpeed = 0;
  let turned = false;
  let leftAir = false;
  let before: readonly [number, number] | null = null;
  for (;;) {
    const height = r - radius;
    const powered = time + dt < boost.burnoutS + dt - SLACK_S;
    if (height > flight.airTopM) leftAir = true;
    const mass = massAtKg(boost, time + dt - SLACK_S);
    const dynamic = height > flight.airTopM ? 0 : 0.5 * atmosphere.densityKgPerM3(Math.max(height, 0)) * speed * speed;
    const phase = boost.phases.find((p) => time + SLACK_S >= p.startS && time + SLACK_S < p.endS);
    const area = phase?.dragAreaM2 ?? boost.dragAreaAfterBurnoutM2;
    const mach = speed / atmosphere.soundSpeedMPerS(Math.max(height, 0));
    const drag =
      leftAir && !powered
        ? dynamic / flight.ballisticCoefficientKgPerM2
        : (dynamic * area * dragCoefficient(flight.drag, mach)) / mass;
    const push = powered ? thrustAtN(boost, time + SLACK_S, atmosphere.pressurePa(Math.max(height, 0))) / mass : 0;
    const now = [(push - drag) * Math.cos(psi) - mu / (r * r), (push - drag) * Math.sin(psi)] as const;
    const [upBefore, alongBefore]: readonly [number, number] = before ?? now;
    before = now;
    const up0 = speed * Math.cos(psi);
    const along0 = speed * Math.sin(psi);
    const up = up0 + ((now[0] + upBefore) / 2) * dt;
    const along = along0 + ((now[1] + alongBefore) / 2) * dt;
    speed = Math.hypot(up, along);
    const rise = ((up + up0) / 2) * dt;
    const run = ((along + along0) / 2) * dt;
    const rBefore = r;
    r = Math.sqrt(r * r + rise * rise + run * run + 2 * r * rise);
    const turnOfRadius = Math.asin(run / r);
    polar += turnOfRadius;
    time += dt;
    apogee = Math.max(apogee, r);
    if (powered) burnoutSpeed = speed;
    psi = (up > 0 ? Math.asin(along / speed) : Math.PI - Math.asin(along / speed)) - turnOfRadius;
    if (!turned && r - radius > flight.turnHeightM) {
      turned = true;
      psi = flight.turnAngleRad;
    }
    if (r < radius) {
      const share = (rBefore - radius) / (rBefore - r);
      return {
        rangeM: radius * (polar - turnOfRadius * (1 - share)),
        apogeeM: apogee - radius,
        flightTimeS: time - dt * (1 - share),
        burnoutSpeedMPerS: burnoutSpeed,
      };
    }
  }
}
