import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportRun } from '@parasol/study/exports';
import { writeRunFolder } from '@parasol/study/node';
import type { RunDocument } from '@parasol/study/results';
import { runScenario, runTracks } from '@parasol/study/runs';
import { readScenario, resolve } from '@parasol/study/scenario';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type OpenServer, openServer, QUICK_TEXT } from '../testing/open-server.ts';
import { RUN_FILES } from './index.ts';

describe('runs', () => {
  let open: OpenServer;
  let run: RunDocument;
  const dataFolder = newFolder();
  beforeAll(async () => {
    const outcome = readScenario(QUICK_TEXT, { file: 'quick.yaml' });
    if (outcome.kind === 'issues') throw new Error(outcome.issues[0]?.message);
    run = await runScenario(outcome.scenario, { trials: 10 });
    const folder = join(dataFolder, 'runs');
    writeRunFolder(run, runTracks(resolve(outcome.scenario), run.seed), join(folder, run.runId));
    mkdirSync(join(folder, 'ffffffffffffffff'));
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, run.runId, 'secret.txt'), 'not for others');
    open = await openServer({ dataFolder });
  });
  afterAll(() => open.close());

  it('are listed; what is no run is not', async () => {
    const { total, runs } = (await open.get('/runs')).json();
    expect(total).toBe(1);
    expect(runs[0]).toMatchObject({ runId: run.runId, name: run.name, seed: 1, trials: 10, threats: run.threats });
    expect((await open.get('/runs?offset=1')).json()).toEqual({ total: 1, runs: [] });
  });

  it('show the keys of the command line', async () => {
    const shown = (await open.get(`/runs/${run.runId}`)).json();
    expect(shown).toMatchObject({ runId: run.runId, certificate: run.certificate, threats: run.threats });
    expect(shown.leakers).toEqual(run.measures.leakers);
    expect(shown.ledger).toEqual(run.ledger);
    expect(shown.files).toEqual(RUN_FILES);
  });

  it.each(RUN_FILES)('give out %s byte for byte', async (name) => {
    const answer = await open.get(`/runs/${run.runId}/files/${name}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(readFileSync(join(dataFolder, 'runs', run.runId, name)))).toBe(true);
  });

  it.each(['secret.txt', '..%2f..%2fjobs', '%2e%2e%2frun.json', 'run.json%00'])('do not give out %s', async (name) => {
    expect((await open.get(`/runs/${run.runId}/files/${name}`)).statusCode).toBe(400);
  });

  it.each(['0123456789abcdef', 'ffffffffffffffff'])('there is none named %s', async (runId) => {
    for (const rest of ['', '/files/run.json', '/export?format=czml']) {
      const answer = await open.get(`/runs/${runId}${rest}`);
      expect([answer.statusCode, answer.json()]).toEqual([404, { message: `there is no run ${runId}` }]);
    }
  });

  it.each(['czml', 'kml', 'geojson', 'csv', 'oem'] as const)('are handed on as %s', async (format) => {
    const answer = await open.get(`/runs/${run.runId}/export?format=${format}`);
    expect(answer.body).toBe(exportRun(run, format));
    expect(answer.headers['content-disposition']).toContain(`attachment; filename="${run.runId}-`);
  });

  it('are handed on as Parquet', async () => {
    const { rawPayload } = await open.get(`/runs/${run.runId}/export?format=parquet`);
    const file = new Uint8Array(rawPayload).buffer;
    expect((await parquetReadObjects({ file })).length).toBeGreaterThan(run.flights.length);
  });

  it('are handed on in no other format', async () => {
    expect((await open.get(`/runs/${run.runId}/export?format=exe`)).statusCode).toBe(400);
    expect((await open.get(`/runs/${run.runId}/export`)).statusCode).toBe(400);
  });
});
