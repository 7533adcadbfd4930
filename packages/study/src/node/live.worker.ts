import { parentPort } from 'node:worker_threads';
import { type LiveOrder, liveHandler } from '../live/index.ts';

/** One worker thread that holds a live footprint. */
const handle = liveHandler({
  post: (word, handedOver) => parentPort?.postMessage(word, handedOver),
  later: (work) => void setImmediate(work),
});

parentPort?.on('message', (order: LiveOrder) => handle(order));
