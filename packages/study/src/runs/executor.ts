import { shardRunner } from './run-shard.ts';
import type { Shard, ShardResult } from './shard.ts';

export interface ExecutorOptions {
  /** Rejects the run with the signal's reason; nothing of it is kept. */
  readonly signal?: AbortSignal;
  /** Called after every shard; not in any promised order of shards. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly shardsDone: number;
  readonly shards: number;
  readonly trialsDone: number;
  readonly trials: number;
}

/** Where a run is computed: this thread, worker threads, a queue. All give the same results. */
export interface Executor {
  /** Results in the order of the shards given. */
  run(shards: readonly Shard[], options?: ExecutorOptions): Promise<readonly ShardResult[]>;
  /** Ends what the executor holds; a closed executor runs nothing more. */
  close(): Promise<void>;
}

/** Counts what is done and tells it on. */
export function progressOf(
  shards: readonly Shard[],
  onProgress: ExecutorOptions['onProgress'],
): (done: ShardResult) => void {
  const trials = shards.reduce((sum, shard) => sum + shard.trials, 0);
  let shardsDone = 0;
  let trialsDone = 0;
  return (done) => {
    shardsDone++;
    trialsDone += done.trials;
    onProgress?.({ shardsDone, shards: shards.length, trialsDone, trials });
  };
}

/** Lets timers, signals and the page have their turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** One shard after the other on this thread; runs in a browser. */
export function localExecutor(): Executor {
  const runShard = shardRunner();
  return {
    async run(shards, { signal, onProgress } = {}) {
      const tell = progressOf(shards, onProgress);
      const results: ShardResult[] = [];
      for (const shard of shards) {
        signal?.throwIfAborted();
        const result = runShard(shard);
        results.push(result);
        tell(result);
        await breathe();
      }
      signal?.throwIfAborted();
      return results;
    },
    async close() {},
  };
}
