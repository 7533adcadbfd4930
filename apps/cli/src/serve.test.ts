import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const QUICK = { text: 'parasol: 1\nextends: epaa-phase-1\nraids: [r1]\ntrials: 40\n', fileName: 'quick.yaml' };
const LONG = { kind: 'run', scenario: { id: 'joint' }, trials: 5000 };
const MOST_TO_STOP_MS = 5000;

const dataFolder = mkdtempSync(join(tmpdir(), 'parasol-serve-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(dataFolder, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=parasol-source', '--no-warnings', MAIN, 'serve'], {
    env: { ...process.env, PORT: '0', PARASOL_DATA: dataFolder, LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  let said = '';
  const exit = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (bytes) => {
      said += bytes;
      const found = /Parasol is at (http:\S+)/.exec(said);
      if (found !== null) resolve(String(found[1]));
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  url.catch(() => {});
  return { child, url, exit, said: () => said };
}

interface Job {
  readonly jobId: string;
  readonly state: string;
  readonly runId: string | null;
  readonly progress: { readonly done: number } | null;
}

function speaker(url: string) {
  const json = async <T>(path: string, body?: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const post = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await (await fetch(`${url}/api/v1${path}`, body === undefined ? {} : post)).json()) as T;
  };
  const until = async (jobId: string, isSo: (job: Job) => boolean): Promise<Job> => {
    for (;;) {
      const job = await json<Job>(`/jobs/${jobId}`);
      if (isSo(job)) return job;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { json, until };
}

describe('serve', () => {
  it('loses no finished run when it is killed, says of the job at work that it was lost, and stops at a signal with 0', async () => {
    const first = start();
    const killed = speaker(await first.url);
    const asked = await killed.json<Job>('/jobs', { kind: 'run', scenario: QUICK });
    const done = await killed.until(asked.jobId, ({ state }) => state === 'done');
    const atWork = await killed.json<Job>('/jobs', LONG);
    await killed.until(atWork.jobId, ({ progress }) => (progress?.done ?? 0) > 0);
    first.child.kill('SIGKILL');
    await first.exit;

    const second = start();
    const again = speaker(await second.url);
    const { jobs } = await again.json<{ jobs: Job[] }>('/jobs');
    expect(jobs.map(({ jobId, state }) => [jobId, state])).toEqual([
      [atWork.jobId, 'failed'],
      [asked.jobId, 'done'],
    ]);
    const { runs } = await again.json<{ runs: { runId: string }[] }>('/runs');
    expect(runs.map(({ runId }) => runId)).toEqual([done.runId]);

    const long = await again.json<Job>('/jobs', LONG);
    await again.until(long.jobId, ({ progress }) => (progress?.done ?? 0) > 0);
    const asking = performance.now();
    second.child.kill('SIGTERM');
    expect(await second.exit).toBe(0);
    expect(performance.now() - asking).toBeLessThan(MOST_TO_STOP_MS);
    expect(readdirSync(join(dataFolder, 'runs'))).toEqual([done.runId]);
    const lines = second
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(lines.map((line) => JSON.parse(line).msg)).toContain('request completed');
  });

  it('refuses a port that is taken and settings that it cannot read, with exit 2', async () => {
    const first = start({ LOG_LEVEL: 'warn' });
    const { port } = new URL(await first.url);
    for (const [environment, word] of [
      [{ PORT: port }, 'a free port'],
      [{ PORT: 'eighty' }, 'a port from 0 to 65535'],
      [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ] as const) {
      const other = start({ ...environment, PARASOL_DATA: join(dataFolder, 'other') });
      expect(await other.exit).toBe(2);
      expect(other.said()).toContain(word);
    }
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
  });
});
