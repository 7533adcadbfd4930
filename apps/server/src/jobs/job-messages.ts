import type { Issue } from '@parasol/study/scenario';
import type { JobWork, Progress } from './job.ts';

/** Where a job's thread writes, and with how many threads of its own it computes. */
export interface ThreadData {
  readonly threads: number;
  readonly runsFolder: string;
}

/** To the thread. `claimed` answers `named`: whether the run is to be made, or is there already. */
export type JobOrder =
  | { readonly kind: 'start'; readonly work: JobWork; readonly resultFile: string }
  | { readonly kind: 'claimed'; readonly make: boolean };

/** From the thread. The last word of a job is `done` or `failed`. */
export type JobWord =
  | { readonly kind: 'named'; readonly runId: string }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | JobDone
  | { readonly kind: 'failed'; readonly message: string; readonly issues: readonly Issue[] };

export interface JobDone {
  readonly kind: 'done';
  readonly runId: string | null;
  readonly foundAgain: boolean;
}
