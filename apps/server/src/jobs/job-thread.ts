import { Worker } from 'node:worker_threads';
import type { JobWork, Progress } from './job.ts';
import type { JobDone, JobOrder, JobWord, ThreadData } from './job-messages.ts';

const FROM_SOURCE = import.meta.url.endsWith('.ts');

/** The job was not computed, for a reason that its asker can read. */
export class JobFailed extends Error {
  readonly issues: Extract<JobWord, { kind: 'failed' }>['issues'];

  constructor({ message, issues }: Pick<Extract<JobWord, { kind: 'failed' }>, 'message' | 'issues'>) {
    super(message);
    this.issues = issues;
  }
}

export interface JobCalls {
  /** Ends the thread at once; the job rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Asked when the run has its name: true = make it, false = it is there. */
  readonly claim: (runId: string) => Promise<boolean>;
  readonly onProgress: (progress: Progress) => void;
}

/** A thread that computes one job at a time; it is started by its first job, and anew after one was ended by its signal. */
export interface JobThread {
  run(work: JobWork, resultFile: string, calls: JobCalls): Promise<JobDone>;
  close(): Promise<void>;
}

export function jobThread(data: ThreadData, heapMb: number): JobThread {
  let worker: Worker | undefined;
  const started = (): Worker => {
    const entry = new URL(FROM_SOURCE ? './job.worker.ts' : './job.worker.js', import.meta.url);
    const made = new Worker(entry, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      ...(FROM_SOURCE ? { execArgv: ['--conditions=parasol-source', '--no-warnings'] } : {}),
    });
    // An idle thread that dies must not take the server with it; the job in work has its own listener.
    return made
      .on('error', () => {})
      .on('exit', () => {
        if (worker === made) worker = undefined;
      });
  };
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  };
  return {
    async run(work, resultFile, calls) {
      calls.signal.throwIfAborted();
      worker ??= started();
      try {
        return await lastWord(worker, { kind: 'start', work, resultFile }, calls);
      } catch (error) {
        if (!(error instanceof JobFailed)) await end();
        throw error;
      }
    },
    close: end,
  };
}

function lastWord(worker: Worker, order: JobOrder, { signal, claim, onProgress }: JobCalls): Promise<JobDone> {
  const tell = (word: JobOrder): void => worker.postMessage(word);
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      worker.off('message', onWord).off('error', onError).off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const onWord = (word: JobWord): void => {
      if (word.kind === 'progress') onProgress(word.progress);
      else if (word.kind === 'named') claim(word.runId).then((make) => tell({ kind: 'claimed', make }), onError);
      else settle(() => (word.kind === 'done' ? resolve(word) : reject(new JobFailed(word))));
    };
    const onError = (error: unknown): void => settle(() => reject(error));
    const onExit = (code: number): void => settle(() => reject(new Error(`the thread of the job ended with ${code}`)));
    const onAbort = (): void => settle(() => reject(signal.reason));
    worker.on('message', onWord).on('error', onError).on('exit', onExit);
    signal.addEventListener('abort', onAbort);
    tell(order);
  });
}
