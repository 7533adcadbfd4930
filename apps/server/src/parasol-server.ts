import { join } from 'node:path';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import { PACKAGE_VERSION } from '@parasol/study/results';
import { MAXIMUM_BYTES } from '@parasol/study/scenario';
import Fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerErrors } from './contract/index.ts';
import { jobQueue, jobRoutes, openJobRecords } from './jobs/index.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { API_PREFIX, apiPages, compression, type PageFolders, securityHeaders, staticPages } from './pages/index.ts';
import { openRunStore, runRoutes } from './runs/index.ts';
import { scenarioRoutes } from './scenarios/index.ts';
import { openShareStore, shareRoutes } from './shares/index.ts';

export interface ParasolServerOptions extends PageFolders {
  /** Where runs, jobs and shared states are kept; made when it is not there. One server at a time. */
  readonly dataFolder: string;
  readonly limits?: Partial<Limits>;
  /** Time between comment lines of an event stream, s. */
  readonly heartbeatS?: number;
  /** `false` = none. */
  readonly logger?: FastifyServerOptions['logger'];
}

const HEARTBEAT_S = 15;
const MEMORY_RETRY_S = 10;
/** Time that a request may take to arrive whole. */
const REQUEST_MS = 30_000;
/** A scenario as text in JSON: quotes and line ends take two signs. */
const SCENARIO_BODY_BYTES = 2 * MAXIMUM_BYTES;
const SMALL_BODY_BYTES = 64 * 1024;

const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  jobsRunning: z.int(),
  jobsQueued: z.int(),
});

/**
 * The laboratory as an HTTP server that does not listen yet.
 *
 * @returns  the instance: `inject` for tests, `listen` for use; `close` cancels jobs and ends event streams
 * @throws   when the data folder cannot be made or read
 */
export async function parasolServer(options: ParasolServerOptions): Promise<FastifyInstance> {
  const { dataFolder, heartbeatS = HEARTBEAT_S, logger = false } = options;
  const limits: Limits = { ...defaultLimits(), ...options.limits };
  const server = Fastify({
    logger,
    bodyLimit: SMALL_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    forceCloseConnections: true,
  });
  server.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  server.removeContentTypeParser('text/plain');
  answerErrors(server);
  securityHeaders(server);
  await compression(server);
  await apiPages(server, PACKAGE_VERSION);

  const runs = openRunStore(join(dataFolder, 'runs'));
  const shares = openShareStore(join(dataFolder, 'shares'), limits.shares);
  const records = openJobRecords(join(dataFolder, 'jobs'), new Date().toISOString());
  const queue = jobQueue(limits, records, runs, (error) => server.log.error({ err: error }, 'a job was not written'));

  server.get(
    '/healthz',
    { schema: { summary: 'is it well', response: { 200: healthSchema } }, logLevel: 'warn' },
    async () => {
      const { running, queued } = queue.counts();
      return { status: 'ok' as const, version: PACKAGE_VERSION, jobsRunning: running, jobsQueued: queued };
    },
  );
  const api: FastifyPluginAsync = async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-cache'));
    await scope.register(underPressure, { maxRssBytes: limits.memoryBytes, retryAfter: MEMORY_RETRY_S });
    await scope.register(rateLimit, {
      max: limits.postsPerMinute,
      timeWindow: '1 minute',
      allowList: (request) => request.method !== 'POST',
    });
    scenarioRoutes(scope, { bodyLimit: SCENARIO_BODY_BYTES });
    jobRoutes(scope, { queue, records, limits, heartbeatS, bodyLimit: SCENARIO_BODY_BYTES });
    runRoutes(scope, runs);
    shareRoutes(scope, shares);
  };
  await server.register(api, { prefix: API_PREFIX });
  await staticPages(server, options);
  return server;
}
