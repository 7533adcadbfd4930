import { type LiveOrder, liveHandler } from '@parasol/study/live';

/** What the global object of a module worker is to this file. */
interface Thread {
  postMessage(word: unknown, handedOver: ArrayBuffer[]): void;
  onmessage: ((event: MessageEvent<LiveOrder>) => void) | null;
}

const thread = globalThis as unknown as Thread;
const handle = liveHandler({
  post: (word, handedOver) => thread.postMessage(word, handedOver),
  later: (work) => void setTimeout(work),
});
thread.onmessage = ({ data }) => handle(data);
