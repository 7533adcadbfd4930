import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Refusal } from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import type { RunStore } from '../runs/index.ts';
import { type EventLog, eventLog } from './event-log.ts';
import { hasEnded, type Job, type JobEnd, type JobWork, newJob, newJobId } from './job.ts';
import type { JobRecords } from './job-records.ts';
import { JobFailed, type JobThread, jobThread } from './job-thread.ts';

/** Why a job that its asker gave up has ended. */
class Cancelled extends Error {}

const QUEUE_RETRY_S = 30;

interface Held {
  job: Job;
  readonly log: EventLog;
  /** Absent once it has ended. */
  work: JobWork | undefined;
  readonly stop: AbortController;
  readonly ended: PromiseWithResolvers<void>;
}

const hold = (job: Job, log: EventLog, work?: JobWork): Held => ({
  job,
  log,
  work,
  stop: new AbortController(),
  ended: Promise.withResolvers(),
});

/** Jobs in the order of their asking: a bounded line before a bounded number of threads. */
export interface JobQueue {
  /** @throws Refusal (503 with the time to wait when the line is full, 507 when no more runs are kept) */
  submit(work: JobWork): Job;
  /** @throws Refusal (404) */
  get(jobId: string): Job;
  events(jobId: string): EventLog;
  /** Newest first. */
  list(): readonly Job[];
  /**
   * Resolves when its thread has stopped.
   *
   * @throws Refusal (404, or 409 when it had ended)
   */
  cancel(jobId: string): Promise<Job>;
  counts(): { readonly running: number; readonly queued: number };
  /** Cancels everything; nothing starts any more. */
  close(): Promise<void>;
}

/** @param onTrouble  hears of what the disk refused; the jobs go on */
export function jobQueue(
  limits: Limits,
  records: JobRecords,
  runs: RunStore,
  onTrouble: (error: unknown) => void,
): JobQueue {
  const held = new Map<string, Held>();
  const waiting: Held[] = [];
  const threads: JobThread[] = Array.from({ length: limits.jobsAtOnce }, () =>
    jobThread({ threads: limits.threadsPerJob, runsFolder: runs.folder }, limits.jobHeapMb),
  );
  const idle = [...threads];
  const working = new Set<Promise<void>>();
  /** Runs being made, each with the end of its making. */
  const making = new Map<string, Promise<void>>();
  let closed = false;

  for (const { job, lastEventId } of records.restored) {
    const log = eventLog(lastEventId - 1);
    log.add(job.state, job);
    held.set(job.jobId, hold(job, log));
  }

  const shown = (one: Held): Job => ({
    ...one.job,
    jobsAhead: one.job.state === 'queued' ? waiting.indexOf(one) : null,
  });
  const find = (jobId: string): Held => {
    const one = held.get(jobId);
    if (one === undefined) throw new Refusal(404, `there is no job ${jobId}`);
    return one;
  };
  const change = (one: Held, changes: Partial<Job>, event: string): void => {
    one.job = { ...one.job, ...changes };
    one.log.add(event, shown(one));
    try {
      records.write({ job: one.job, lastEventId: one.log.lastId });
    } catch (error) {
      onTrouble(error);
    }
  };
  const end = (one: Held, how: JobEnd): void => {
    const { jobId, kind } = one.job;
    one.work = undefined;
    const resultUrl =
      how.state !== 'done' ? null : kind === 'run' ? `/api/v1/runs/${how.runId}` : `/api/v1/jobs/${jobId}/result`;
    change(one, { ...how, resultUrl, endedUtc: new Date().toISOString() }, how.state);
    one.ended.resolve();
    forgetOld();
  };
  const forgetOld = (): void => {
    const ended = [...held.values()].filter(({ job }) => hasEnded(job));
    for (const { job } of ended.slice(0, Math.max(0, ended.length - limits.jobsKept))) {
      held.delete(job.jobId);
      records.remove(job.jobId);
    }
  };

  /** Waits for another job that makes the same run; false when the run is there then. */
  const claim = async (one: Held, runId: string): Promise<boolean> => {
    for (let other = making.get(runId); other !== undefined; other = making.get(runId)) await other;
    if (one.stop.signal.aborted || runs.has(runId)) return false;
    making.set(runId, one.ended.promise);
    return true;
  };

  async function compute(one: Held, work: JobWork, thread: JobThread): Promise<void> {
    let own: string | undefined;
    const tooLong = setTimeout(
      () => one.stop.abort(new Error(`it took longer than ${limits.jobTimeS} s`)),
      limits.jobTimeS * 1000,
    );
    change(one, { state: 'running', startedUtc: new Date().toISOString() }, 'state');
    try {
      const done = await thread.run(work, records.resultFile(one.job.jobId), {
        signal: one.stop.signal,
        async claim(runId) {
          const make = await claim(one, runId);
          if (make) own = runId;
          return make;
        },
        onProgress(progress) {
          one.job = { ...one.job, progress };
          one.log.add('progress', progress);
        },
      });
      end(one, { state: 'done', message: null, issues: [], runId: done.runId, foundAgain: done.foundAgain });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const issues = error instanceof JobFailed ? [...error.issues] : [];
      const state = error instanceof Cancelled ? 'cancelled' : 'failed';
      end(one, { state, message, issues, runId: null, foundAgain: false });
      if (own !== undefined) runs.removePartial(own);
      rmSync(`${records.resultFile(one.job.jobId)}.partial`, { force: true });
    } finally {
      clearTimeout(tooLong);
      if (own !== undefined) making.delete(own);
    }
  }

  function startNext(): void {
    while (!closed && idle.length > 0 && waiting.length > 0) {
      const [thread, one] = [idle.pop() as JobThread, waiting.shift() as Held];
      const work: Promise<void> = compute(one, one.work as JobWork, thread)
        .catch(onTrouble)
        .finally(() => {
          working.delete(work);
          idle.push(thread);
          startNext();
        });
      working.add(work);
    }
  }

  const cancel = (one: Held, why: string): void => {
    const place = waiting.indexOf(one);
    if (place < 0) {
      one.stop.abort(new Cancelled(why));
      return;
    }
    waiting.splice(place, 1);
    end(one, { state: 'cancelled', message: why, issues: [], runId: null, foundAgain: false });
  };

  return {
    submit(work) {
      if (waiting.length >= limits.jobsWaiting) {
        throw new Refusal(503, `${waiting.length} jobs wait already`, { retryAfterS: QUEUE_RETRY_S });
      }
      if (work.kind === 'run' && runs.count() >= limits.runs) {
        throw new Refusal(507, `there is no room for more than ${limits.runs} runs`);
      }
      const now = new Date();
      const jobId = newJobId(now.getTime(), randomBytes(4));
      const one = hold(newJob(jobId, work, now.toISOString()), eventLog(), work);
      held.set(jobId, one);
      waiting.push(one);
      change(one, {}, 'state');
      startNext();
      return shown(one);
    },
    get: (jobId) => shown(find(jobId)),
    events: (jobId) => find(jobId).log,
    list: () => [...held.values()].reverse().map(shown),
    async cancel(jobId) {
      const one = find(jobId);
      if (hasEnded(one.job)) throw new Refusal(409, `job ${jobId} is ${one.job.state} already`);
      cancel(one, 'cancelled on request');
      await one.ended.promise;
      return shown(one);
    },
    counts: () => ({ running: working.size, queued: waiting.length }),
    async close() {
      closed = true;
      for (const one of held.values()) if (!hasEnded(one.job)) cancel(one, 'the server was stopped');
      await Promise.all(working);
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
