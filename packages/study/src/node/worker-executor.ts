import { Worker } from 'node:worker_threads';
import { type Executor, progressOf, type Shard, type ShardResult } from '../runs/index.ts';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

function startWorker(): Worker {
  const entry = new URL(FROM_SOURCE ? './shard.worker.ts' : './shard.worker.js', import.meta.url);
  return new Worker(entry, FROM_SOURCE ? { execArgv: ['--conditions=parasol-source', '--no-warnings'] } : {});
}

/**
 * Runs shards on worker threads; every worker takes the next shard when it is done. Results are in the order of the shards, so their number
 * does not matter.
 *
 * @param workers  threads, 1 or more; started at the first run and kept until `close`
 */
export function workerExecutor(workers: number): Executor {
  const pool: Worker[] = [];
  /** Inputs that a worker has prepared: they are sent to it once, not with every shard. */
  const inputsOf = new WeakMap<Worker, string>();
  const slim = (worker: Worker, shard: Shard): Shard => {
    const known = inputsOf.get(worker) === shard.inputsSha256;
    inputsOf.set(worker, shard.inputsSha256);
    return known ? { ...shard, cases: [] } : shard;
  };
  return {
    async run(shards, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      while (pool.length < Math.min(workers, shards.length)) pool.push(startWorker());
      const tell = progressOf(shards, onProgress);
      const results: ShardResult[] = [];
      let next = 0;
      const stopped = new AbortController();
      const either = signal ? AbortSignal.any([signal, stopped.signal]) : stopped.signal;
      const serve = async (worker: Worker): Promise<void> => {
        while (next < shards.length) {
          const shard = shards[next++];
          const result = await answerOf(worker, slim(worker, shard), either);
          results[shard.index] = result;
          tell(result);
        }
      };
      try {
        await Promise.all(pool.map(serve));
      } catch (error) {
        stopped.abort(error);
        await Promise.all(pool.splice(0).map((worker) => worker.terminate()));
        throw error;
      }
      return shards.map(({ index }) => results[index]);
    },
    async close() {
      await Promise.all(pool.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** The result of one shard from one worker; rejects when the worker fails or the signal fires. */
function answerOf(worker: Worker, shard: Shard, signal: AbortSignal): Promise<ShardResult> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const onMessage = (result: ShardResult): void => end(() => resolve(result));
    const onError = (error: unknown): void => end(() => reject(error));
    const onExit = (code: number): void => end(() => reject(new Error(`worker ended with code ${code}`)));
    const onAbort = (): void => end(() => reject(signal.reason));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    worker.postMessage(shard);
  });
}
