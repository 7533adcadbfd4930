import type { Estimate } from './estimate.ts';
import type { Filter } from './filter.ts';
import type { Measurement } from './measurement.ts';

/** Estimates of one target with the looks that made them, in the order of their times: what a late look needs. */
export interface History {
  /** The estimate before the first look kept. */
  readonly start: Estimate;
  readonly steps: readonly { readonly look: Measurement; readonly after: Estimate; readonly nis: number }[];
}

export type LookOutcome =
  | { readonly kind: 'taken'; readonly history: History }
  /** The look is older than the oldest estimate kept: it is left out. */
  | { readonly kind: 'too-late' };

export const historyFrom = (start: Estimate): History => ({ start, steps: [] });

/** The newest estimate. */
export const newest = ({ start, steps }: History): Estimate => steps[steps.length - 1]?.after ?? start;

/**
 * Takes a look in where its time belongs: estimates after it are made anew with the looks that made them. The result is the one that looks
 * in order would have given, bit for bit.
 *
 * @param keepS  steps older than the newest look by more than this are forgotten, s
 * @source       Bar-Shalom, Update with out-of-sequence measurements in tracking: exact solution, IEEE Trans. Aerospace and Electronic
 *               Systems 38 (2002) 769-777, names the reprocessing of stored looks as the exact answer that its shorter ways approach
 * @checked      history.test.ts: any order of arrival
 */
export function withLook(history: History, look: Measurement, filter: Filter, keepS: number): LookOutcome {
  const { start, steps } = history;
  if (look.timeS < start.timeS) return { kind: 'too-late' };
  let place = steps.length;
  while (place > 0 && comesBefore(look, steps[place - 1].look)) place -= 1;
  const redone = steps.slice(0, place);
  let estimate = redone[place - 1]?.after ?? start;
  for (const each of [look, ...steps.slice(place).map((step) => step.look)]) {
    const updated = filter.update(filter.predict(estimate, each.timeS), each);
    estimate = updated.estimate;
    redone.push({ look: each, after: estimate, nis: updated.nis });
  }
  const oldest = estimate.timeS - keepS;
  const firstKept = redone.findIndex(({ after }) => after.timeS >= oldest);
  if (firstKept <= 0) return { kind: 'taken', history: { start, steps: redone } };
  return { kind: 'taken', history: { start: redone[firstKept - 1].after, steps: redone.slice(firstKept) } };
}

/** Time decides; at one time the place of the sensor, so that the order of arrival never does. */
function comesBefore(a: Measurement, b: Measurement): boolean {
  if (a.timeS !== b.timeS) return a.timeS < b.timeS;
  for (let i = 0; i < 3; i += 1) if (a.sensorEcefM[i] !== b.sensorEcefM[i]) return a.sensorEcefM[i] < b.sensorEcefM[i];
  return a.alongM < b.alongM;
}
