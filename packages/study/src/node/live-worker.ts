import { Worker } from 'node:worker_threads';
import { type LiveClient, type LiveWord, liveClient } from '../live/index.ts';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

/** A live footprint in a worker thread of its own, until `close`. */
export function liveWorker(): Pick<LiveClient, 'start' | 'move' | 'rest'> & { close(): Promise<void> } {
  const entry = new URL(FROM_SOURCE ? './live.worker.ts' : './live.worker.js', import.meta.url);
  const worker = new Worker(entry, FROM_SOURCE ? { execArgv: ['--conditions=parasol-source', '--no-warnings'] } : {});
  const { start, move, rest, hear, fail } = liveClient((order) => worker.postMessage(order));
  worker
    .on('message', (word: LiveWord) => hear(word))
    .on('error', fail)
    .on('exit', (code) => fail(new Error(`worker ended with code ${code}`)));
  return {
    start,
    move,
    rest,
    async close() {
      await worker.terminate();
    },
  };
}
