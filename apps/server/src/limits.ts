import { availableParallelism, totalmem } from 'node:os';

/** How much the server lets its visitors ask for. */
export interface Limits {
  /** Jobs computed at the same time, each on threads of its own. */
  readonly jobsAtOnce: number;
  readonly threadsPerJob: number;
  /** Jobs that may wait; one more is refused. */
  readonly jobsWaiting: number;
  /** Ended jobs kept with their results; older ones go. Runs stay. */
  readonly jobsKept: number;
  readonly trials: number;
  readonly jobTimeS: number;
  /** Heap of a job's thread. */
  readonly jobHeapMb: number;
  readonly runs: number;
  readonly shares: number;
  /** From one address. */
  readonly postsPerMinute: number;
  /** Open event streams, all addresses together. */
  readonly streams: number;
  /** Resident memory of the whole process above which the API answers 503. */
  readonly memoryBytes: number;
}

const MEMORY_SHARE = 0.8;

/** Limits for this machine. */
export function defaultLimits(): Limits {
  const cores = availableParallelism();
  const allowed = process.constrainedMemory();
  return {
    jobsAtOnce: 2,
    threadsPerJob: Math.max(1, Math.min(4, Math.floor(cores / 2))),
    jobsWaiting: 20,
    jobsKept: 500,
    trials: 5000,
    jobTimeS: 900,
    jobHeapMb: 2048,
    runs: 2000,
    shares: 20_000,
    postsPerMinute: 120,
    streams: 200,
    memoryBytes: MEMORY_SHARE * (allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()),
  };
}
