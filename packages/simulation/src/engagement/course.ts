import type { Chance } from '../chance/index.ts';
import { createEventQueue, type EventQueue } from '../clock/index.ts';
import { emptyPictures, type Pictures } from '../tracks/index.ts';
import type { Journal } from './journal.ts';
import type { Prepared } from './prepare.ts';

/** What happens next is a function that is called when its time has come. */
export type Happening = () => void;

/** The running state that the parts of one trial have in common. */
export interface Course {
  readonly prepared: Prepared;
  readonly queue: EventQueue<Happening>;
  readonly chance: Chance;
  readonly pictures: Pictures;
  readonly journal: Journal;
}

/** Order of things at the same instant: what is seen, told, decided, met, looked at again. */
export const PRIORITY = { sight: 0, message: 1, decision: 2, intercept: 3, assessment: 4 } as const;

export function begin(prepared: Prepared, chance: Chance, journal: Journal): Course {
  const pictures = emptyPictures(prepared.input.nodes.length, prepared.threatIds);
  return { prepared, queue: createEventQueue<Happening>(), chance, pictures, journal };
}

/** Lets everything happen that lies ahead. */
export function runOut({ queue }: Course): void {
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) next();
}
