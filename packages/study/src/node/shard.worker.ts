import { parentPort } from 'node:worker_threads';
import type { Shard } from '../runs/index.ts';
import { shardRunner } from '../runs/index.ts';

/** One worker thread: shards in, results out, values transferred and not copied. */
const runShard = shardRunner();

parentPort?.on('message', (shard: Shard) => {
  const result = runShard(shard);
  parentPort?.postMessage(
    result,
    result.columns.map(({ values }) => values.buffer as ArrayBuffer),
  );
});
