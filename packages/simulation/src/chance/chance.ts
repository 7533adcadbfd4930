import type { Words2 } from './philox.ts';
import { uniformOfCounter } from './philox-kernel.ts';
import type { Purpose } from './purposes.ts';

/** Chance as the simulation asks for it. Handed in, so that a trial may be drawn, and a nominal course may be told without a draw. */
export interface Chance {
  happens(purpose: Purpose, entity: number, draw: number, probability: number): boolean;
  /** On [0, 1). */
  uniform(purpose: Purpose, entity: number, draw: number): number;
}

/** Chance of one trial of a run. Certain things take no draw; the draws of all others stand where they stood. */
export const drawnChance = (key: Words2, trial: number): Chance => ({
  happens: (purpose, entity, draw, probability) =>
    probability >= 1 || (probability > 0 && uniformOfCounter(key, trial, entity, purpose, draw) < probability),
  uniform: (purpose, entity, draw) => uniformOfCounter(key, trial, entity, purpose, draw),
});

/** No chance: what is at least as likely as not happens, and what is spread evenly lies in the middle. */
export const nominalChance: Chance = Object.freeze({
  happens: (_purpose: Purpose, _entity: number, _draw: number, probability: number) => probability >= 0.5,
  uniform: () => 0.5,
});
