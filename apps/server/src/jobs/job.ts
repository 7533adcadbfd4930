import type { CheckedScenario } from '@parasol/study/scenario';
import { z } from 'zod';
import { issueSchema, jobIdSchema, runIdSchema } from '../contract/index.ts';
import type { RegionSource } from '../scenarios/index.ts';

export const cueSchema = z.enum(['sensor-driven', 'ideal']);

/** What a job is to compute, checked. Plain data: it goes to a thread. */
export type JobWork =
  | { readonly kind: 'run'; readonly scenario: CheckedScenario; readonly seed: number; readonly trials: number }
  | {
      readonly kind: 'footprint';
      readonly scenario: CheckedScenario;
      readonly region: RegionSource;
      readonly regionId: string;
      readonly cellKm: number;
      /** null = as the scenario says */
      readonly cue: z.output<typeof cueSchema> | null;
    };

export const progressSchema = z.object({ done: z.int(), total: z.int(), unit: z.literal('trials') });

export const jobSchema = z
  .object({
    jobId: jobIdSchema,
    kind: z.enum(['run', 'footprint']),
    state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    name: z.string().describe('of the scenario'),
    scenarioId: z.string(),
    seed: z.int().nullable(),
    trials: z.int().nullable(),
    regionId: z.string().nullable(),
    cellKm: z.number().nullable(),
    createdUtc: z.string(),
    startedUtc: z.string().nullable(),
    endedUtc: z.string().nullable(),
    progress: progressSchema.nullable(),
    jobsAhead: z.int().nullable().describe('jobs that start before it; null when it does not wait'),
    runId: runIdSchema.nullable(),
    foundAgain: z.boolean().describe('the same question had been answered before'),
    resultUrl: z.string().nullable(),
    message: z.string().nullable().describe('why it failed or was cancelled'),
    issues: z.array(issueSchema),
  })
  .meta({ id: 'Job' });

export type Job = z.output<typeof jobSchema>;
export type Progress = z.output<typeof progressSchema>;

/** How a job ended. */
export type JobEnd = Pick<Job, 'message' | 'issues' | 'runId' | 'foundAgain'> & {
  readonly state: 'done' | 'failed' | 'cancelled';
};

export const hasEnded = ({ state }: Pick<Job, 'state'>): boolean => state !== 'queued' && state !== 'running';

/** Ids sort by the time of their making: 12 hexadecimal digits of ms, 8 of chance. */
export function newJobId(nowMs: number, chance: Uint8Array): string {
  return nowMs.toString(16).padStart(12, '0') + Buffer.from(chance).toString('hex').slice(0, 8);
}

export function newJob(jobId: string, work: JobWork, createdUtc: string): Job {
  const { scenario, ...asked } = work;
  return {
    jobId,
    kind: work.kind,
    state: 'queued',
    name: scenario.scenario.name,
    scenarioId: scenario.id,
    seed: 'seed' in asked ? asked.seed : null,
    trials: 'trials' in asked ? asked.trials : null,
    regionId: 'regionId' in asked ? asked.regionId : null,
    cellKm: 'cellKm' in asked ? asked.cellKm : null,
    createdUtc,
    startedUtc: null,
    endedUtc: null,
    progress: null,
    jobsAhead: null,
    runId: null,
    foundAgain: false,
    resultUrl: null,
    message: null,
    issues: [],
  };
}
