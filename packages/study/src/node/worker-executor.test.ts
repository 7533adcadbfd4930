import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { runScenario, runTracks } from '../runs/index.ts';
import { architectureScenario, type CheckedScenario, issueLine, resolve } from '../scenario/index.ts';
import { readRunFolder, readRunTracks, writeRunFolder } from './run-folder.ts';
import { openScenario } from './scenario-file.ts';
import { workerExecutor } from './worker-executor.ts';

const THIRD_SITE = architectureScenario('third-site') as CheckedScenario;
const folder = mkdtempSync(join(tmpdir(), 'parasol-study-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('worker threads', () => {
  it('give the bytes of this thread, one worker or two', async () => {
    const here = await runScenario(THIRD_SITE, { trials: 50 });
    for (const workers of [1, 2]) {
      const executor = workerExecutor(workers);
      const there = await runScenario(THIRD_SITE, { trials: 50, executor });
      await executor.close();
      expect(there).toEqual(here);
    }
  });

  it('end at once when aborted', async () => {
    const executor = workerExecutor(2);
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(runScenario(THIRD_SITE, { trials: 50, executor, signal })).rejects.toThrow('stop');
    await executor.close();
  });
});

describe('a run folder', () => {
  it('holds the fixed files, reads back as the same run, and is never changed', async () => {
    const run = await runScenario(THIRD_SITE, { trials: 10 });
    const written = runTracks(resolve(THIRD_SITE), run.seed);
    const tracks = written.table;
    const out = join(folder, 'run');
    expect(writeRunFolder(run, written, out).kind).toBe('written');
    expect(readdirSync(folder)).toEqual(['run']);
    for (const name of [
      'scenario.yaml',
      'resolved.json',
      'events.jsonl',
      'ledger.csv',
      'tracks.parquet',
      'tracks.json',
      'measures.json',
      'scene.czml',
      'report.html',
      'certificate.json',
    ])
      expect(readdirSync(out)).toContain(name);
    expect(readRunFolder(out)).toEqual({ kind: 'run', run });
    expect(writeRunFolder(run, written, out).kind).toBe('exists');
    expect(readRunTracks(out)).toEqual(written.told);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('id="tracks"');
    const bytes = readFileSync(join(out, 'tracks.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows.length).toBe(tracks.length);
    expect(rows.length).toBeGreaterThan(100);
    for (const [i, row] of rows.entries()) {
      expect(row.x_ecef_m).toBe(tracks[i].track.positionEcefM[0]);
      expect(row.cov_vz_vz).toBe(tracks[i].track.covariance[35]);
      expect(row.cov_x_x).toBeGreaterThan(0);
    }
    const heard = new Map(run.ledger.map((one) => [`${one.raidId} ${one.threatId}`, one.firstDetectionS]));
    for (const { raid_id: raidId, threat_id: threatId, time_s: timeS } of rows) {
      expect(timeS).toBeGreaterThanOrEqual(heard.get(`${raidId} ${threatId}`) ?? Number.POSITIVE_INFINITY);
    }
    expect(JSON.parse(readFileSync(join(out, 'certificate.json'), 'utf8'))).toMatchObject(run.certificate);
  });
});

it('runs every example', async () => {
  const examples = new URL('../../../../examples/', import.meta.url);
  const files = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files) {
    const outcome = openScenario(new URL(file, examples).pathname);
    if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
    const run = await runScenario(outcome.scenario, { trials: 20 });
    // One of them holds nothing but a launch that means no harm.
    expect(run.ledger.length, file).toBeGreaterThan(0);
  }
});
