import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { EXPORT_FILES, type ExportFormat, exportRun } from '@parasol/study/exports';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { asWritten, pageOf, pageQuery, REFUSALS, Refusal, runIdSchema } from '../contract/index.ts';
import { RUN_FILES, type RunStore } from './run-store.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.yaml': 'application/yaml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.czml': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.kml': 'application/vnd.google-earth.kml+xml; charset=utf-8',
  '.oem': 'text/plain; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
};

const mediaTypeOf = (file: string): string => MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';

const summary = z
  .object({
    runId: runIdSchema,
    name: z.string(),
    scenarioId: z.string(),
    seed: z.int(),
    trials: z.int(),
    threats: z.int(),
    finishedUtc: z.string(),
  })
  .meta({ id: 'RunSummary' });

const oneRun = z.object({ runId: runIdSchema });
const missing = (runId: string): Refusal => new Refusal(404, `there is no run ${runId}`);

/** Finished runs: the list, one with its measures and certificate, its files, and other programs' formats. */
export function runRoutes(server: FastifyInstance, runs: RunStore): void {
  const api = server.withTypeProvider<ZodTypeProvider>();
  api.get(
    '/runs',
    {
      schema: {
        summary: 'finished runs, newest first',
        querystring: pageQuery,
        response: { 200: z.object({ total: z.int(), runs: z.array(summary) }), ...REFUSALS },
      },
    },
    async ({ query }) => {
      const all = runs.list();
      return { total: all.length, runs: pageOf(all, query) };
    },
  );
  api.get(
    '/runs/:runId',
    {
      schema: {
        summary: 'measures, ledger and certificate of a run',
        params: oneRun,
        response: { 200: asWritten('the keys of `parasol run --json`, and `files`, `exports`'), ...REFUSALS },
      },
    },
    async ({ params }, reply) => {
      const run = runs.read(params.runId);
      if (run === null) throw missing(params.runId);
      const { runId, certificate, threats, trials, seed, name, scenarioId, measures, ledger, warnings } = run;
      const { leakers, engagements, shots } = measures;
      const head = { runId, certificate, scenarioId, name, seed, trials, threats, leakers, engagements, shots };
      const more = { measures, ledger, warnings, files: RUN_FILES, exports: Object.keys(EXPORT_FILES) };
      return reply.type(mediaTypeOf('run.json')).send(JSON.stringify({ ...head, ...more }));
    },
  );
  api.get(
    '/runs/:runId/files/:name',
    {
      schema: {
        summary: 'one file of the run folder',
        params: oneRun.extend({ name: z.enum(RUN_FILES) }),
        response: { 200: asWritten('the bytes of the file'), ...REFUSALS },
      },
    },
    async ({ params: { runId, name } }, reply) => {
      const file = runs.file(runId, name);
      if (file === null) throw missing(runId);
      return reply.type(mediaTypeOf(name)).send(createReadStream(file));
    },
  );
  api.get(
    '/runs/:runId/export',
    {
      schema: {
        summary: "a run in another program's format",
        params: oneRun,
        querystring: z.strictObject({ format: z.enum(Object.keys(EXPORT_FILES) as ExportFormat[]) }),
        response: { 200: asWritten('a file to keep'), ...REFUSALS },
      },
    },
    async ({ params: { runId }, query: { format } }, reply) => {
      const run = runs.read(runId);
      if (run === null) throw missing(runId);
      const name = EXPORT_FILES[format];
      const made = exportRun(run, format);
      return reply
        .type(mediaTypeOf(name))
        .header('content-disposition', `attachment; filename="${runId}-${name}"`)
        .send(typeof made === 'string' ? made : Buffer.from(made));
    },
  );
}
