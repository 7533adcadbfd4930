import { proportionInterval } from '@parasol/study/measures';
import type { Interval, RunDocument } from '@parasol/study/results';

/** Share of the trials in which exactly so many missiles of a raid arrived. */
export interface LeakerShare {
  readonly leakers: number;
  readonly trials: number;
  readonly share: Interval;
}

/**
 * How many missiles of one raid arrived, over all trials.
 *
 * @returns  one entry for each number from none to all; empty for a raid without missiles
 * @throws   Error when the run keeps no values by missile (runs of many thousand trials)
 */
export function leakerShares(run: Pick<RunDocument, 'columns' | 'measures'>, raidId: string): readonly LeakerShare[] {
  const column = run.columns.find(({ name }) => name === 'stopped');
  if (column === undefined) throw new Error('the run keeps no values by missile');
  const [trials = 0, threats = 0] = column.shape;
  const own = run.measures.byThreat.flatMap((threat, i) => (threat.raidId === raidId ? [i] : []));
  if (own.length === 0 || trials === 0) return [];
  const counts = new Array<number>(own.length + 1).fill(0);
  for (let trial = 0; trial < trials; trial++)
    counts[own.filter((i) => column.values[trial * threats + i] !== 1).length]++;
  return counts.map((count, leakers) => ({ leakers, trials: count, share: proportionInterval(count, trials) }));
}

/** Of so many, what is not counted by the interval: arrive against stopped. */
export const remaining = (all: number, { mean, low, high, method }: Interval): Interval => ({
  mean: all - mean,
  low: all - high,
  high: all - low,
  method,
});
