import { describe, expect, it } from 'vitest';
import { jobsFrom, refusalFrom, type ServerJob, withJob } from './server-job.ts';

const job = (jobId: string, state: ServerJob['state']): ServerJob =>
  ({ jobId, state, kind: 'run', name: jobId }) as ServerJob;

describe('what a server answers', () => {
  it.each([['<!doctype html>'], [null], [{ jobs: 'none' }], [{ jobs: [{ id: 1 }] }]])(
    '%j is no list of jobs',
    (answer) => {
      expect(jobsFrom(answer)).toBeNull();
    },
  );

  it('is a list of jobs where it is one', () => {
    expect(jobsFrom({ total: 1, jobs: [job('a', 'queued')] })).toEqual([job('a', 'queued')]);
  });

  it('changes the list in place, and puts a new job on top', () => {
    const jobs = [job('b', 'queued'), job('a', 'done')];
    expect(withJob(jobs, job('a', 'failed')).map(({ jobId, state }) => [jobId, state])).toEqual([
      ['b', 'queued'],
      ['a', 'failed'],
    ]);
    expect(withJob(jobs, job('c', 'queued')).map(({ jobId }) => jobId)).toEqual(['c', 'b', 'a']);
  });

  it.each([
    [503, { message: 'the queue is full' }, 'the queue is full'],
    [400, { issues: [{ message: 'no such raid' }, { message: 'no such place' }] }, 'no such raid; no such place'],
    [502, null, 'HTTP 502'],
  ])('a refusal %i says why', (status, answer, said) => {
    expect(refusalFrom(status, answer)).toBe(said);
  });
});
