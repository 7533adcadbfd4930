import type { SimulationInput } from '@parasol/simulation/engagement';
import type { Column, RaidEvent, RaidLedgerRow } from '../results/index.ts';

/** One raid against the architecture: its own simulation, with every magazine full. */
export interface RaidCase {
  readonly raidId: string;
  readonly input: SimulationInput;
}

/**
 * A part of a run: some trials of every raid. Its result is a pure function of (inputs, seed, index range), so it may be computed
 * anywhere, twice, or again. Structured-cloneable.
 */
export interface Shard {
  readonly inputsSha256: string;
  readonly cases: readonly RaidCase[];
  readonly seed: number;
  /** Place among the shards of the run: results are joined in this order. */
  readonly index: number;
  readonly firstTrial: number;
  readonly trials: number;
}

export interface ShardResult {
  readonly index: number;
  readonly trials: number;
  /** Values are transferable. */
  readonly columns: readonly Column[];
  /** Trial 0 told in full; only the shard that holds it has one. */
  readonly story: Story | null;
}

export interface Story {
  readonly ledger: readonly RaidLedgerRow[];
  readonly events: readonly RaidEvent[];
}

/** Trials in a shard: fixed, so that results do not depend on how many workers share them. */
export const TRIALS_PER_SHARD = 20;

/** The shards of a run. All share one `cases` object. */
export function shardsOf(
  run: Pick<Shard, 'inputsSha256' | 'cases' | 'seed'>,
  trials: number,
  trialsPerShard = TRIALS_PER_SHARD,
): Shard[] {
  return Array.from({ length: Math.ceil(trials / trialsPerShard) }, (_, index) => ({
    ...run,
    index,
    firstTrial: index * trialsPerShard,
    trials: Math.min(trialsPerShard, trials - index * trialsPerShard),
  }));
}
