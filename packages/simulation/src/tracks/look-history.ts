import type { Estimate } from '@parasol/physics/filters';
import type { MeasuredLook } from './measured-looks.ts';

/** A filter as a history of looks needs it, whatever it carries from look to look. */
export interface Carrier<Carried> {
  begin(first: MeasuredLook): Carried;
  /** Carried to the time of the look, and corrected by it. */
  take(before: Carried, look: MeasuredLook): Carried;
  /** The six states at a time not before the newest look. */
  at(newest: Carried, timeS: number): Estimate;
}

/** One look with what was believed after it. */
export interface Step<Carried> {
  readonly look: MeasuredLook;
  readonly after: Carried;
}

/**
 * Takes a look into a history where its time belongs: what was believed after it is made anew with the looks that made it. So the order of arrival never
 * matters: the result is, bit for bit, that of looks in order. A look before the first begins the history anew.
 *
 * @param steps    by time, at one time by sensor; changed in place
 * @source         the rule of `withLook` of physics/filters, here for anything that a carrier carries, and with a first look that may come late
 * @checked        filter-estimator.test.ts: any order of arrival
 */
export function takeLook<Carried>(steps: Step<Carried>[], look: MeasuredLook, carrier: Carrier<Carried>): void {
  let place = steps.length;
  while (place > 0 && comesBefore(look, steps[place - 1].look)) place--;
  const later = steps.splice(place).map((step) => step.look);
  for (const each of [look, ...later]) {
    const before = steps.at(-1);
    steps.push({ look: each, after: before === undefined ? carrier.begin(each) : carrier.take(before.after, each) });
  }
}

const comesBefore = (a: MeasuredLook, b: MeasuredLook): boolean =>
  a.timeS !== b.timeS ? a.timeS < b.timeS : a.sensorId < b.sensorId;
