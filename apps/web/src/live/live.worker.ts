import { answering } from './answering.ts';

const handle = answering({
  post: (answer, handedOver) => globalThis.postMessage(answer, { transfer: handedOver }),
  later: (work) => setTimeout(work, 0),
});

globalThis.onmessage = ({ data }) => handle(data);
