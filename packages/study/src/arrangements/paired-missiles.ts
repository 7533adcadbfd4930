import { meanInterval } from '../measures/index.ts';
import type { Interval } from '../results/index.ts';

/** What stands behind a mean of times: missiles that never have the time are no part of it. */
export interface Behind {
  /** Missiles with a value (of a difference: under both arrangements) in some trial. */
  readonly missiles: number;
  /** Missiles that the time is asked of. */
  readonly ofMissiles: number;
  /** Values, or pairs, over all missiles and trials. */
  readonly pairs: number;
}

export interface MeanWithBehind {
  /** Null where no value stands behind it. */
  readonly mean: Interval | null;
  readonly behind: Behind;
}

/**
 * The mean over missiles and trials of what happened; each trial weighs the same.
 *
 * @param series  one for each missile: values by trial, NaN = never
 */
export function meanOfHappened(series: readonly Float64Array[]): MeanWithBehind {
  const present = series.map((values) => values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0));
  const byTrial: number[] = [];
  const trials = series[0]?.length ?? 0;
  for (let trial = 0; trial < trials; trial++) {
    const here = series.flatMap((values) => (Number.isNaN(values[trial]) ? [] : [values[trial]]));
    if (here.length > 0) byTrial.push(here.reduce((sum, value) => sum + value, 0) / here.length);
  }
  return {
    mean: byTrial.length === 0 ? null : meanInterval(byTrial),
    behind: {
      missiles: present.filter((count) => count > 0).length,
      ofMissiles: series.length,
      pairs: present.reduce((sum, count) => sum + count, 0),
    },
  };
}

/** Second less first, missile by missile within each trial: where one of both has no value there is no pair. */
export const meanDifference = (first: readonly Float64Array[], second: readonly Float64Array[]): MeanWithBehind =>
  meanOfHappened(second.map((values, missile) => values.map((value, trial) => value - first[missile][trial])));

/** `1 of 2 missiles`: what a mean stands on where it is not every missile in every trial; empty where it is. */
export function behindWords(
  { missiles, ofMissiles, pairs }: Behind,
  of: 'mean' | 'difference',
  trials: number,
): string {
  const isWhole = pairs === missiles * trials;
  if (isWhole && missiles === ofMissiles) return '';
  if (missiles === 0)
    return of === 'mean' ? `none of ${missileCount(ofMissiles)}` : `none of ${missileCount(ofMissiles)} in both`;
  const share = isWhole ? '' : `, in ${((100 * pairs) / (missiles * trials)).toFixed(0)} % of trials`;
  return `${missiles} of ${missileCount(ofMissiles)}${of === 'mean' ? '' : ' in both'}${share}`;
}

const missileCount = (count: number): string => `${count} ${count === 1 ? 'missile' : 'missiles'}`;
