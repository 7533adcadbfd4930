import type { Issue } from '@parasol/study/scenario';
import type { Progress } from '../desk/index.ts';

/** A job as the server tells it; what is not read here is left out. */
export interface ServerJob {
  readonly jobId: string;
  readonly kind: 'run' | 'footprint';
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly name: string;
  readonly trials: number | null;
  readonly seed: number | null;
  readonly regionId: string | null;
  readonly cellKm: number | null;
  readonly createdUtc: string;
  readonly progress: Progress | null;
  readonly jobsAhead: number | null;
  readonly runId: string | null;
  readonly foundAgain: boolean;
  readonly message: string | null;
  readonly issues: readonly Issue[];
}

export const hasEnded = ({ state }: Pick<ServerJob, 'state'>): boolean => state !== 'queued' && state !== 'running';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A job out of an answer; null for what is none, such as the page that a static host gives for any address. */
export const jobFrom = (value: unknown): ServerJob | null =>
  isRecord(value) && typeof value.jobId === 'string' && typeof value.state === 'string'
    ? (value as unknown as ServerJob)
    : null;

/** The list of jobs out of an answer; null where it is none. */
export function jobsFrom(value: unknown): readonly ServerJob[] | null {
  if (!isRecord(value) || !Array.isArray(value.jobs)) return null;
  const jobs = value.jobs.map(jobFrom);
  return jobs.every((job) => job !== null) ? jobs : null;
}

/** The list with one job as it is now: in its place, else on top. */
export const withJob = (jobs: readonly ServerJob[], job: ServerJob): readonly ServerJob[] =>
  jobs.some(({ jobId }) => jobId === job.jobId)
    ? jobs.map((one) => (one.jobId === job.jobId ? job : one))
    : [job, ...jobs];

/** What a refusal says, in one text. */
export function refusalFrom(status: number, value: unknown): string {
  if (isRecord(value) && typeof value.message === 'string') return value.message;
  if (isRecord(value) && Array.isArray(value.issues))
    return value.issues.map((issue) => (isRecord(issue) ? String(issue.message) : '')).join('; ');
  return `HTTP ${status}`;
}
