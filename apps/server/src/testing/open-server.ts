import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Job } from '../jobs/index.ts';
import { type ParasolServerOptions, parasolServer } from '../parasol-server.ts';

/** One raid and few trials: computed in a moment. */
export const QUICK_TEXT = 'parasol: 1\nextends: epaa-phase-1\nraids: [r1]\ntrials: 40\n';
export const QUICK = { text: QUICK_TEXT, fileName: 'quick.yaml' };
/** Long enough to be caught at work. */
export const LONG = { kind: 'run', scenario: { id: 'joint' }, trials: 5000 };
/** A part of Romania. */
export const BOX = {
  text: '{"type":"Polygon","coordinates":[[[20,44],[26,44],[26,48],[20,48],[20,44]]]}',
  fileName: 'box.geojson',
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'parasol-server-'));

/** A server of a test with a folder of its own. */
export interface OpenServer {
  readonly server: FastifyInstance;
  readonly dataFolder: string;
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, body: unknown): Promise<LightMyRequestResponse>;
  remove(path: string): Promise<LightMyRequestResponse>;
  /** Asks for a job and gives it back as the server does. */
  ask(body: unknown): Promise<Job>;
  /** The job once it has ended. */
  ended(jobId: string): Promise<Job>;
  /** Closes; the folder goes unless it is kept for the next one. */
  close(keep?: 'keep'): Promise<void>;
}

const POLL_MS = 50;
const API = '/api/v1';

export async function openServer(options: Partial<ParasolServerOptions> = {}): Promise<OpenServer> {
  const dataFolder = options.dataFolder ?? newFolder();
  const server = await parasolServer({ ...options, dataFolder });
  const get = async (path: string) => server.inject({ method: 'GET', url: API + path });
  const post = async (path: string, body: unknown) =>
    server.inject({ method: 'POST', url: API + path, payload: body as object });
  return {
    server,
    dataFolder,
    get,
    post,
    remove: async (path) => server.inject({ method: 'DELETE', url: API + path }),
    async ask(body) {
      const answer = await post('/jobs', body);
      if (answer.statusCode !== 202) throw new Error(`${answer.statusCode}: ${answer.body}`);
      return answer.json<Job>();
    },
    async ended(jobId) {
      for (;;) {
        const job = (await get(`/jobs/${jobId}`)).json<Job>();
        if (job.endedUtc !== null) return job;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
    async close(keep) {
      await server.close();
      if (keep === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
