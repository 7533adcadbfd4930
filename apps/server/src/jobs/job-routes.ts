import { createReadStream, existsSync } from 'node:fs';
import { DEFAULT_CELL_KM, DEFAULT_REGION_ID } from '@parasol/study/footprint';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  asWritten,
  badInput,
  CONFLICTS,
  jobIdSchema,
  pageOf,
  pageQuery,
  REFUSALS,
  Refusal,
  requestIssue,
} from '../contract/index.ts';
import type { Limits } from '../limits.ts';
import { openRegion, openSource, regionSource, scenarioSource } from '../scenarios/index.ts';
import { streamEvents } from './event-stream.ts';
import { cueSchema, hasEnded, type JobWork, jobSchema } from './job.ts';
import type { JobQueue } from './job-queue.ts';
import type { JobRecords } from './job-records.ts';

const SMALLEST_CELL_KM = 25;
const LARGEST_CELL_KM = 1000;
const STREAM_RETRY_S = 10;

const jobBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('run'),
      scenario: scenarioSource,
      seed: z.int().min(0).optional().describe("absent: the scenario's"),
      trials: z.int().min(1).optional().describe("absent: the scenario's"),
    }),
    z.strictObject({
      kind: z.literal('footprint'),
      scenario: scenarioSource,
      region: regionSource.default(DEFAULT_REGION_ID),
      cellKm: z.number().min(SMALLEST_CELL_KM).max(LARGEST_CELL_KM).default(DEFAULT_CELL_KM),
      cue: cueSchema.optional().describe('absent: as the scenario says'),
    }),
  ])
  .meta({ id: 'JobRequest' });

/** Checks what is asked for; the work is plain data. */
function workOf(body: z.output<typeof jobBody>, limits: Limits): JobWork {
  const scenario = openSource(body.scenario);
  if (body.kind === 'footprint') {
    const { region, cellKm, cue = null } = body;
    return { kind: 'footprint', scenario, region, regionId: openRegion(region).id, cellKm, cue };
  }
  const { seed = scenario.scenario.seed, trials = scenario.scenario.trials } = body;
  if (trials > limits.trials) {
    throw badInput([requestIssue('trials', String(trials), `at most ${limits.trials} on this server`)]);
  }
  return { kind: 'run', scenario, seed, trials };
}

const oneJob = z.object({ jobId: jobIdSchema });
const lastEventId = z.object({ 'last-event-id': z.string().optional() });
const idOf = (header = ''): number => (/^\d{1,15}$/.test(header) ? Number(header) : 0);

export interface JobRoutes {
  readonly queue: JobQueue;
  readonly records: JobRecords;
  readonly limits: Limits;
  readonly heartbeatS: number;
  readonly bodyLimit: number;
}

/** Ask for work, watch it, give it up, fetch what came of it. */
export function jobRoutes(server: FastifyInstance, { queue, records, limits, heartbeatS, bodyLimit }: JobRoutes): void {
  const api = server.withTypeProvider<ZodTypeProvider>();
  const streams = new Set<() => void>();
  server.addHook('preClose', async () => {
    await queue.close();
    for (const end of streams) end();
  });
  api.post(
    '/jobs',
    {
      bodyLimit,
      schema: { summary: 'start a job', body: jobBody, response: { 202: jobSchema, ...REFUSALS, ...CONFLICTS } },
    },
    async ({ body }, reply) => {
      const job = queue.submit(workOf(body, limits));
      return reply.status(202).header('location', `/api/v1/jobs/${job.jobId}`).send(job);
    },
  );
  api.get(
    '/jobs',
    {
      schema: {
        summary: 'jobs, newest first',
        querystring: pageQuery,
        response: { 200: z.object({ total: z.int(), jobs: z.array(jobSchema) }), ...REFUSALS },
      },
    },
    async ({ query }) => {
      const all = queue.list();
      return { total: all.length, jobs: pageOf(all, query) };
    },
  );
  api.get(
    '/jobs/:jobId',
    { schema: { summary: 'a job', params: oneJob, response: { 200: jobSchema, ...REFUSALS } } },
    async ({ params }) => queue.get(params.jobId),
  );
  api.delete(
    '/jobs/:jobId',
    { schema: { summary: 'cancel a job', params: oneJob, response: { 200: jobSchema, ...REFUSALS, ...CONFLICTS } } },
    async ({ params }) => queue.cancel(params.jobId),
  );
  api.get(
    '/jobs/:jobId/result',
    {
      schema: {
        summary: 'the footprint document; of a run, where it is',
        params: oneJob,
        response: { 200: asWritten('as `parasol footprint --json`'), 303: z.null(), ...REFUSALS, ...CONFLICTS },
      },
    },
    async ({ params: { jobId } }, reply) => {
      const { state, kind, resultUrl } = queue.get(jobId);
      const file = records.resultFile(jobId);
      if (resultUrl !== null && kind === 'run') return reply.redirect(resultUrl, 303);
      if (resultUrl === null || !existsSync(file)) throw new Refusal(409, `job ${jobId} is ${state}: it has no result`);
      return reply.type('application/json; charset=utf-8').send(createReadStream(file));
    },
  );
  api.get(
    '/jobs/:jobId/events',
    {
      exposeHeadRoute: false,
      schema: {
        summary: 'server-sent events of a job',
        params: oneJob,
        headers: lastEventId,
        response: { 204: z.null().describe('the last event has been received'), ...REFUSALS },
      },
    },
    async ({ params: { jobId }, headers }, reply) => {
      const afterId = idOf(headers['last-event-id']);
      const log = queue.events(jobId);
      if (hasEnded(queue.get(jobId)) && log.after(afterId).length === 0) return reply.status(204).send(null);
      if (streams.size >= limits.streams) {
        throw new Refusal(503, `${streams.size} event streams are open already`, { retryAfterS: STREAM_RETRY_S });
      }
      const end = streamEvents(reply, log, { afterId, heartbeatS, onEnd: () => void streams.delete(end) });
      streams.add(end);
      return reply;
    },
  );
}
