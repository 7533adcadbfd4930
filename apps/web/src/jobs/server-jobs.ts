import { create } from 'zustand';
import type { StudyQuestion } from '../desk/index.ts';
import type { ScenarioInput } from '../laboratory/index.ts';
import { hasEnded, jobFrom, jobsFrom, refusalFrom, type ServerJob, withJob } from './server-job.ts';

const JOBS = 'api/v1/jobs';
const SHOWN = 30;
const ASK_AGAIN_MS = 10_000;

/** unknown: not asked yet; away: no server answers at this address, or it has stopped; lost: it was here, and a connection is being made again. */
export type ServerState = 'unknown' | 'here' | 'lost' | 'away';

export const useServer = create<{ readonly state: ServerState; readonly jobs: readonly ServerJob[] }>()(() => ({
  state: 'unknown',
  jobs: [],
}));

const streams = new Map<string, EventSource>();

const putJob = (job: ServerJob): void =>
  useServer.setState(({ jobs }) => ({ state: 'here', jobs: withJob(jobs, job) }));

function stopListening(jobId: string): void {
  streams.get(jobId)?.close();
  streams.delete(jobId);
}

/** Hears a job's events. The browser makes a lost connection again by itself and resumes after the last event it had. */
function listen({ jobId }: ServerJob): void {
  if (streams.has(jobId)) return;
  const stream = new EventSource(`${JOBS}/${jobId}/events`);
  streams.set(jobId, stream);
  stream.onopen = () => useServer.setState({ state: 'here' });
  stream.onerror = () => {
    if (stream.readyState === EventSource.CONNECTING) {
      useServer.setState({ state: 'lost' });
      return;
    }
    // The server refused for good: it may not know the job any more.
    stopListening(jobId);
    void refresh();
  };
  const onJob = ({ data }: MessageEvent<string>): void => {
    const job = jobFrom(JSON.parse(data));
    if (job === null) return;
    putJob(job);
    if (hasEnded(job)) stopListening(jobId);
  };
  for (const type of ['state', 'done', 'failed', 'cancelled']) stream.addEventListener(type, onJob);
  stream.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    const job = useServer.getState().jobs.find((one) => one.jobId === jobId);
    if (job !== undefined) putJob({ ...job, progress: JSON.parse(data) });
  });
}

/** Asks the server for its jobs, and says when there is none. */
export async function refresh(): Promise<void> {
  const answer = await fetch(`${JOBS}?limit=${SHOWN}`)
    .then((response) => (response.ok ? response.json() : null))
    .catch(() => null);
  const jobs = jobsFrom(answer);
  if (jobs === null) {
    useServer.setState({ state: 'away' });
    return;
  }
  useServer.setState({ state: 'here', jobs });
  for (const jobId of [...streams.keys()])
    if (!jobs.some((job) => job.jobId === jobId && !hasEnded(job))) stopListening(jobId);
  for (const job of jobs) if (!hasEnded(job)) listen(job);
}

/** Keeps asking while a page shows the list; the answer is how to stop. */
export function keepAsking(): () => void {
  void refresh();
  const timer = setInterval(() => void refresh(), ASK_AGAIN_MS);
  return () => {
    clearInterval(timer);
    for (const jobId of [...streams.keys()]) stopListening(jobId);
  };
}

async function told(request: Promise<Response>): Promise<ServerJob> {
  const response = await request;
  const answer: unknown = await response.json().catch(() => null);
  const job = response.ok ? jobFrom(answer) : null;
  if (job === null) throw new Error(refusalFrom(response.status, answer));
  putJob(job);
  return job;
}

/**
 * Hands a study to the server.
 *
 * @throws with what the server says when it refuses
 */
export async function startOnServer(scenario: ScenarioInput, question: StudyQuestion): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const job = await told(fetch(JOBS, { method: 'POST', headers, body: JSON.stringify({ scenario, ...question }) }));
  if (!hasEnded(job)) listen(job);
}

export async function cancelOnServer(jobId: string): Promise<void> {
  await told(fetch(`${JOBS}/${jobId}`, { method: 'DELETE' })).catch(() => refresh());
}
