import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hasEnded, type Job, jobSchema } from './job.ts';

const recordSchema = z.object({ job: jobSchema, lastEventId: z.int() });

/** A job as it lies on disk, with the id of its last event. */
export type JobRecord = z.output<typeof recordSchema>;

/** Jobs on disk, one file each, written whole by rename; the results of footprints beside them. */
export interface JobRecords {
  /** All that can be read, oldest first. A job that had not ended is failed: the process that computed it is gone. */
  readonly restored: readonly JobRecord[];
  write(record: JobRecord): void;
  remove(jobId: string): void;
  resultFile(jobId: string): string;
}

const INTERRUPTED = 'the server ended before this job did; ask again';
/** Added to the id of the last event written down, so that the end comes after every event that a client may have seen. */
const UNWRITTEN_EVENTS = 1_000_000;

/** @param nowUtc  written as the end of jobs that had not ended */
export function openJobRecords(folder: string, nowUtc: string): JobRecords {
  mkdirSync(folder, { recursive: true });
  const fileOf = (jobId: string): string => join(folder, `${jobId}.json`);
  const resultFile = (jobId: string): string => join(folder, `${jobId}.result.json`);
  const write = ({ job, lastEventId }: JobRecord): void => {
    const partial = `${fileOf(job.jobId)}.partial`;
    writeFileSync(partial, `${JSON.stringify({ job, lastEventId })}\n`);
    renameSync(partial, fileOf(job.jobId));
  };
  const names = readdirSync(folder).sort();
  for (const name of names) if (name.endsWith('.partial')) rmSync(join(folder, name));
  const restored = names
    .filter((name) => /^[0-9a-f]{20}\.json$/.test(name))
    .flatMap((name): JobRecord[] => {
      const read = recordSchema.safeParse(parsed(readFileSync(join(folder, name), 'utf8')));
      if (!read.success) return [];
      if (hasEnded(read.data.job)) return [read.data];
      const job: Job = { ...read.data.job, state: 'failed', message: INTERRUPTED, endedUtc: nowUtc, jobsAhead: null };
      const record = { job, lastEventId: read.data.lastEventId + UNWRITTEN_EVENTS };
      write(record);
      return [record];
    });
  return {
    restored,
    write,
    resultFile,
    remove(jobId) {
      for (const file of [fileOf(jobId), resultFile(jobId)]) if (existsSync(file)) rmSync(file);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
