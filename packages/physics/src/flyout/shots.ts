import { asin, HALF_PI, sin } from '../quantities/index.ts';
import { isClimbing, leastBurnoutAngleRad } from './climb.ts';
import type { InterceptorModel } from './interceptor-model.ts';

/** One launch of a fan. */
export interface Shot {
  /** Launch elevation; burnout angle for a climb to a stated burnout altitude. */
  readonly elevationRad: number;
  /** Of a kinematic model; of no meaning for a staged one. */
  readonly burnoutSpeedMPerS: number;
}

/** Spacing of the slower flights by their horizontal speed at burnout. They stand at the same speeds for every interceptor of one climb. */
const LEVEL_STEP_M_PER_S = 50;

/**
 * The launches of a fan, neighbours beside one another.
 *
 * First at full speed from the vertical down to the lowest. A solid interceptor cannot throttle, but it can shape its climb to arrive with less: where
 * a burnout altitude is stated, flights with the least vertical speed that climbs so high (the same at every angle) follow, with ever less speed along the
 * ground. Without them what the lowest full-speed flight passes over would be out of reach, and a faster interceptor could reach less than a slower one.
 * The two together bound everything that flights between them can reach, and what lies inside is reached sooner by one on the bound: so they are enough.
 *
 * @param full  full-speed launches, evenly spaced, at least 2
 */
export function shotsOfFan(model: InterceptorModel, full: number): readonly Shot[] {
  const speed = model.kind === 'kinematic' ? model.burnoutSpeedMPerS : 0;
  const climbs = model.kind === 'kinematic' && isClimbing(model);
  const lowestRad = climbs ? leastBurnoutAngleRad(model) : 0;
  const shots: Shot[] = [];
  for (let k = 0; k < full; k++)
    shots.push({ elevationRad: HALF_PI - ((HALF_PI - lowestRad) * k) / (full - 1), burnoutSpeedMPerS: speed });
  if (!climbs) return shots;
  const rising = speed * sin(lowestRad);
  const fastest = Math.sqrt(Math.max(0, speed * speed - rising * rising));
  for (let step = -Math.floor(-fastest / LEVEL_STEP_M_PER_S) - 1; step >= 0; step--) {
    const level = step * LEVEL_STEP_M_PER_S;
    const slower = Math.sqrt(rising * rising + level * level);
    shots.push({ elevationRad: step === 0 ? HALF_PI : asin(rising / slower), burnoutSpeedMPerS: slower });
  }
  return shots;
}
