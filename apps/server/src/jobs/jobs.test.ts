import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { drawnRegion, readDrawnRegion } from '@parasol/study/regions';
import { runScenario } from '@parasol/study/runs';
import { type CheckedScenario, readScenario } from '@parasol/study/scenario';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOX, LONG, newFolder, type OpenServer, openServer, QUICK, QUICK_TEXT } from '../testing/open-server.ts';
import type { Job } from './index.ts';

const QUICK_RUN = { kind: 'run', scenario: QUICK };

function checked(text: string, file: string): CheckedScenario {
  const outcome = readScenario(text, { file });
  if (outcome.kind === 'issues') throw new Error(outcome.issues[0]?.message);
  return outcome.scenario;
}

describe('jobs', () => {
  let open: OpenServer;
  beforeAll(async () => {
    open = await openServer({ limits: { jobsAtOnce: 1, jobsWaiting: 2, trials: 5000 } });
  });
  afterAll(() => open.close());

  it('make the run that the command line makes, and find it again', async () => {
    const asked = await open.ask(QUICK_RUN);
    expect(asked).toMatchObject({ kind: 'run', name: 'EPAA phase 1', scenarioId: 'quick.yaml', seed: 1, trials: 40 });
    const job = await open.ended(asked.jobId);
    expect(job).toMatchObject({ state: 'done', foundAgain: false, progress: { done: 40, total: 40, unit: 'trials' } });
    const here = await runScenario(checked(QUICK_TEXT, 'quick.yaml'));
    expect(job.runId).toBe(here.runId);
    const run = (await open.get(`/runs/${job.runId}`)).json();
    expect(run.certificate).toEqual(here.certificate);
    expect(run.measures).toEqual(JSON.parse(JSON.stringify(here.measures)));

    const commented = { text: `${QUICK_TEXT}# the same\n`, fileName: 'other.yaml' };
    const again = await open.ended((await open.ask({ kind: 'run', scenario: commented })).jobId);
    expect(again).toMatchObject({ state: 'done', foundAgain: true, runId: job.runId });
    const other = await open.ended((await open.ask({ ...QUICK_RUN, seed: 2 })).jobId);
    expect(other.foundAgain).toBe(false);
    expect(other.runId).not.toBe(job.runId);
    const result = await open.get(`/jobs/${other.jobId}/result`);
    expect([result.statusCode, result.headers.location]).toEqual([303, `/api/v1/runs/${other.runId}`]);
  });

  it('answer a footprint as the command line does', async () => {
    const asked = await open.ask({ kind: 'footprint', scenario: QUICK, region: BOX, cellKm: 200, cue: 'ideal' });
    expect(asked).toMatchObject({ kind: 'footprint', cellKm: 200, trials: null });
    expect((await open.get(`/jobs/${asked.jobId}/result`)).statusCode).toBe(409);
    const job = await open.ended(asked.jobId);
    expect(job).toMatchObject({ state: 'done', resultUrl: `/api/v1/jobs/${job.jobId}/result` });
    const drawn = readDrawnRegion(BOX.text, BOX.fileName);
    const region = drawn.kind === 'region' ? drawn.region : drawnRegion('', '', []);
    const here = footprintDocument(footprint(checked(QUICK_TEXT, 'quick.yaml'), { region, cellKm: 200 }), 'ideal');
    expect(here.cells).toBeGreaterThan(3);
    expect((await open.get(`/jobs/${job.jobId}/result`)).json()).toEqual(JSON.parse(JSON.stringify(here)));
  });

  it('stop when they are cancelled, at work or waiting, and leave nothing', async () => {
    const atWork = await open.ask(LONG);
    const waiting = await open.ask({ ...LONG, seed: 2 });
    expect(atWork.state).toBe('running');
    expect(waiting).toMatchObject({ state: 'queued', jobsAhead: 0 });
    const lines = await open.ask({ ...LONG, seed: 3 });
    expect(lines.jobsAhead).toBe(1);
    const refused = await open.post('/jobs', LONG);
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);

    const before = readdirSync(join(open.dataFolder, 'runs'));
    for (const { jobId } of [lines, waiting, atWork]) {
      const answer = await open.remove(`/jobs/${jobId}`);
      expect(answer.json()).toMatchObject({ jobId, state: 'cancelled', runId: null, jobsAhead: null });
    }
    expect((await open.remove(`/jobs/${atWork.jobId}`)).statusCode).toBe(409);
    expect(readdirSync(join(open.dataFolder, 'runs'))).toEqual(before);
    expect((await open.server.inject('/healthz')).json()).toMatchObject({ jobsRunning: 0, jobsQueued: 0 });
    const next = await open.ended((await open.ask(QUICK_RUN)).jobId);
    expect(next.state).toBe('done');
  });

  it('are listed newest first, page by page', async () => {
    const all = (await open.get('/jobs?limit=200')).json<{ total: number; jobs: Job[] }>();
    expect(all.total).toBe(all.jobs.length);
    const ids = all.jobs.map(({ jobId }) => jobId);
    expect(ids).toEqual([...ids].sort().reverse());
    const page = (await open.get('/jobs?offset=1&limit=2')).json<{ jobs: Job[] }>();
    expect(page.jobs.map(({ jobId }) => jobId)).toEqual(ids.slice(1, 3));
  });

  it.each([
    ['more trials than the server allows', { ...QUICK_RUN, trials: 5001 }, 'trials'],
    ['an unknown scenario', { kind: 'run', scenario: { id: 'third-sit' } }, 'scenario.id'],
    ['a scenario with a fault', { kind: 'run', scenario: { text: 'parasol: 2', fileName: 'a.yaml' } }, 'parasol'],
    ['an unknown region', { kind: 'footprint', scenario: QUICK, region: 'atlantis' }, 'region'],
    ['a region that is no polygon', { kind: 'footprint', scenario: QUICK, region: { ...BOX, text: '{}' } }, 'type'],
    ['cells of 1 km', { kind: 'footprint', scenario: QUICK, cellKm: 1 }, 'cellKm'],
    ['an unknown kind', { kind: 'dance', scenario: QUICK }, 'kind'],
    ['a fractional seed', { ...QUICK_RUN, seed: 0.5 }, 'seed'],
  ])('refuse %s', async (_, body, path) => {
    const answer = await open.post('/jobs', body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().issues[0].path).toBe(path);
  });

  it.each(['/jobs/00000000000000000000', '/jobs/00000000000000000000/events', '/jobs/00000000000000000000/result'])(
    'there is none at %s',
    async (path) => {
      expect((await open.get(path)).statusCode).toBe(404);
    },
  );
});

describe('the same question asked twice at once', () => {
  it('is computed once', async () => {
    const open = await openServer({ limits: { jobsAtOnce: 2, threadsPerJob: 2 } });
    const asked = await Promise.all([open.ask(QUICK_RUN), open.ask(QUICK_RUN)]);
    expect(asked.map(({ state }) => state)).toEqual(['running', 'running']);
    const jobs = await Promise.all(asked.map(({ jobId }) => open.ended(jobId)));
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(jobs[0]?.runId).toBe(jobs[1]?.runId);
    expect(jobs.map(({ foundAgain }) => foundAgain).sort()).toEqual([false, true]);
    await open.close();
  });
});

describe('a job that goes wrong', () => {
  it('takes too long: it fails', async () => {
    const open = await openServer({ limits: { jobsAtOnce: 1, jobTimeS: 0.2 } });
    const late = await open.ended((await open.ask(LONG)).jobId);
    expect(late).toMatchObject({ state: 'failed', message: 'it took longer than 0.2 s', runId: null, resultUrl: null });
    expect((await open.server.inject('/healthz')).json()).toMatchObject({ jobsRunning: 0 });
    await open.close();
  });

  it('finds a folder in its way: it fails, and the next one is done', async () => {
    const open = await openServer({ limits: { jobsAtOnce: 1 } });
    const first = await open.ended((await open.ask(QUICK_RUN)).jobId);
    const folder = join(open.dataFolder, 'runs', String(first.runId));
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const job = await open.ended((await open.ask(QUICK_RUN)).jobId);
    expect(job).toMatchObject({ state: 'failed', runId: null });
    expect(job.message).toContain('holds no run');
    const next = await open.ended((await open.ask({ ...QUICK_RUN, seed: 2 })).jobId);
    expect(next.state).toBe('done');
    await open.close();
  });

  it('cannot be written: it fails without naming a path, and the server lives', async () => {
    const open = await openServer({ limits: { jobsAtOnce: 1 } });
    await open.ended((await open.ask({ kind: 'footprint', scenario: QUICK, region: BOX, cellKm: 300 })).jobId);
    rmSync(join(open.dataFolder, 'jobs'), { recursive: true });
    const map = await open.ask({ kind: 'footprint', scenario: QUICK, region: BOX, cellKm: 300 });
    const job = await open.ended(map.jobId);
    expect(job).toMatchObject({ state: 'failed', message: 'the result could not be written: ENOENT' });
    const run = await open.ask(LONG);
    rmSync(join(open.dataFolder, 'runs'), { recursive: true });
    expect((await open.remove(`/jobs/${run.jobId}`)).json().state).toBe('cancelled');
    expect((await open.server.inject('/healthz')).statusCode).toBe(200);
    await open.close();
  });

  it('uses up its memory: it fails, the server lives, and the next one has a thread again', async () => {
    const open = await openServer({ limits: { jobsAtOnce: 1, jobHeapMb: 8 } });
    for (const seed of [1, 2]) {
      const job = await open.ended((await open.ask({ ...QUICK_RUN, seed })).jobId);
      expect(job.state).toBe('failed');
      expect(job.message).toContain('memory');
    }
    expect((await open.server.inject('/healthz')).statusCode).toBe(200);
    await open.close();
  });
});

describe('after a restart', () => {
  it('lists what had ended, with results, and says of the others that they were lost', async () => {
    const first = await openServer({ limits: { jobsAtOnce: 1 } });
    const run = await first.ended((await first.ask(QUICK_RUN)).jobId);
    const map = await first.ended(
      (await first.ask({ kind: 'footprint', scenario: QUICK, region: BOX, cellKm: 300 })).jobId,
    );
    const document = (await first.get(`/jobs/${map.jobId}/result`)).body;
    const atWork = await first.ask(LONG);
    const crashed = readFileSync(join(first.dataFolder, 'jobs', `${atWork.jobId}.json`), 'utf8');
    await first.close('keep');
    const stopped = JSON.parse(readFileSync(join(first.dataFolder, 'jobs', `${atWork.jobId}.json`), 'utf8'));
    expect(stopped.job).toMatchObject({ state: 'cancelled', message: 'the server was stopped' });

    // As a crash leaves it: a job at work, a run half written, a broken record.
    writeFileSync(join(first.dataFolder, 'jobs', `${atWork.jobId}.json`), crashed);
    const partial = join(first.dataFolder, 'runs', '0123456789abcdef.partial-7');
    mkdirSync(partial);
    writeFileSync(join(first.dataFolder, 'jobs', '0123456789abcdef0123.json'), '{');

    const second = await openServer({ dataFolder: first.dataFolder });
    const { jobs } = (await second.get('/jobs')).json<{ jobs: Job[] }>();
    expect(jobs.map(({ jobId, state }) => [jobId, state])).toEqual([
      [atWork.jobId, 'failed'],
      [map.jobId, 'done'],
      [run.jobId, 'done'],
    ]);
    expect(jobs[0]?.message).toContain('ask again');
    expect(jobs[2]).toEqual(run);
    expect((await second.get(`/jobs/${map.jobId}/result`)).body).toBe(document);
    expect(existsSync(partial)).toBe(false);
    const { runs } = (await second.get('/runs')).json<{ runs: { runId: string }[] }>();
    expect(runs.map(({ runId }) => runId)).toEqual([run.runId]);
    const again = await second.ended((await second.ask(QUICK_RUN)).jobId);
    expect(again).toMatchObject({ foundAgain: true, runId: run.runId });
    await second.close();
  });

  it('keeps as many ended jobs as it is told to, and every run', async () => {
    const dataFolder = newFolder();
    const open = await openServer({ dataFolder, limits: { jobsKept: 2, runs: 2, jobsAtOnce: 1 } });
    const seeds = [1, 2];
    const jobs: Job[] = [];
    for (const seed of seeds) jobs.push(await open.ended((await open.ask({ ...QUICK_RUN, seed })).jobId));
    expect((await open.post('/jobs', QUICK_RUN)).statusCode).toBe(507);
    const map = await open.ask({ kind: 'footprint', scenario: QUICK, region: BOX, cellKm: 300 });
    await open.ended(map.jobId);
    const kept = (await open.get('/jobs')).json<{ jobs: Job[] }>().jobs.map(({ jobId }) => jobId);
    expect(kept).toEqual([map.jobId, jobs[1]?.jobId]);
    expect(readdirSync(join(dataFolder, 'jobs')).sort()).toEqual(
      [`${jobs[1]?.jobId}.json`, `${map.jobId}.json`, `${map.jobId}.result.json`].sort(),
    );
    expect((await open.get('/runs')).json().total).toBe(2);
    await open.close();
  });
});
