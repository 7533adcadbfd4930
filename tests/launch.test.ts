import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Stands in for the compiler: notes that it ran, takes a moment, and writes the program. */
const COMPILER = `
  const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync('builds', 'x');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
  if (existsSync('broken')) { console.log('error TS1'); process.exit(2); }
  for (const p of ['packages/physics', 'packages/simulation', 'packages/catalog', 'packages/study', 'apps/cli'])
    mkdirSync(p + '/dist', { recursive: true });
  writeFileSync('apps/cli/dist/main.js', 'process.on("SIGINT", () => process.exit(9)); console.log(JSON.stringify(process.argv.slice(2))); if (process.argv[2] === "wait") setTimeout(() => {}, 10000); else process.exitCode = (Number(process.argv[3]) || 0);');
`;

/** Stands in for the bundler: writes the first page. */
const BUNDLER = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  mkdirSync('apps/web/dist', { recursive: true });
  writeFileSync('apps/web/dist/index.html', '');
`;

/** Stands in for vitest: writes the report that the case asks for. */
const TESTS = `
  import { copyFileSync, existsSync } from 'node:fs';
  const out = process.argv.find((a) => a.startsWith('--outputFile.json=')).split('=')[1];
  if (existsSync('report.json')) copyFileSync('report.json', out);
  process.exitCode = existsSync('tests-fail') ? 1 : 0;
`;

describe('the launcher', () => {
  let house = '';
  const file = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  const builds = (): number => readFileSync(join(house, 'builds'), 'utf8').length;
  const parasol = (...parameters: string[]) =>
    spawnSync(process.execPath, ['apps/cli/bin/parasol', ...parameters], { cwd: house, encoding: 'utf8' });
  const bootstrap = (...parameters: string[]) =>
    spawnSync(process.execPath, ['tools/bootstrap.mjs', ...parameters], { cwd: house, encoding: 'utf8' });
  const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => {
      child.on('exit', (code) => resolve(code));
    });

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'parasol-launch-'));
    for (const path of ['tools/bootstrap.mjs', 'tools/launch', 'apps/cli/bin/parasol', 'tsconfig.base.json'])
      cpSync(join(root, path), join(house, path), { recursive: true });
    file('.node-version', process.version);
    file('package.json', '{}');
    file('apps/cli/package.json', '{ "type": "module" }');
    file('packages/physics/src/a.ts', 'export const a = 1;');
    for (const folder of ['validation', 'benchmarks']) mkdirSync(join(house, folder));
    const lock = JSON.stringify({ packages: { 'node_modules/typescript': { version: '7.0.2' } } });
    file('package-lock.json', lock);
    file('docs/glossary.md', '');
    file('node_modules/.package-lock.json', lock);
    file('node_modules/typescript/bin/tsc', COMPILER);
    file('node_modules/vite/package.json', '{ "type": "module" }');
    file('node_modules/vite/bin/vite.js', BUNDLER);
    file('node_modules/vitest/vitest.mjs', TESTS);
  });

  afterEach(() => rmSync(house, { recursive: true, force: true }));

  it('builds once, then only after a source changed, and passes parameters and exit code through', () => {
    const first = parasol('run', '3');
    expect(first.stdout).toBe('["run","3"]\n');
    expect(first.stderr).toContain('building');
    expect(first.status).toBe(3);
    expect(parasol('run').stderr).toBe('');
    expect(builds()).toBe(1);
    utimesSync(join(house, 'packages/physics/src/a.ts'), 1, 1);
    parasol('run');
    expect(builds()).toBe(2);
    file('packages/physics/src/b.ts', 'export const b = 1;');
    parasol('run');
    expect(builds()).toBe(3);
    rmSync(join(house, 'packages/physics/dist'), { recursive: true });
    parasol('run');
    expect(builds()).toBe(4);
    rmSync(join(house, 'apps/web/dist'), { recursive: true });
    parasol('run');
    expect(builds()).toBe(5);
    file('packages/physics/src/a.test.ts', 'a test is no part of the program');
    file('apps/web/src/a.css', 'a {}');
    parasol('run');
    expect(builds()).toBe(6);
    parasol('run');
    expect(builds()).toBe(6);
  });

  it('says that the sources do not build, on stderr, and tries again the next time', () => {
    file('broken', '');
    const broken = parasol('run');
    expect(broken.status).toBe(1);
    expect(broken.stdout).toBe('');
    expect(broken.stderr).toContain('error TS1');
    rmSync(join(house, 'broken'));
    expect(parasol('run').status).toBe(0);
  });

  it('builds once when several processes start at the same moment', async () => {
    const start = () => spawn(process.execPath, ['apps/cli/bin/parasol', 'run'], { cwd: house, stdio: 'ignore' });
    expect(await Promise.all([start(), start(), start()].map(ended))).toEqual([0, 0, 0]);
    expect(builds()).toBe(1);
  });

  it('clears the lock of a process that was killed', () => {
    file('.cache/build.lock/owner', '999999999');
    expect(parasol('run').status).toBe(0);
    expect(builds()).toBe(1);
  });

  it('re-executes with the pinned Node and passes signals on', async () => {
    file('.node-version', 'v0.0.1');
    file('node_modules/node/bin/node', `#!/bin/sh\nexec "${process.execPath}" "$@"\n`);
    spawnSync('chmod', ['+x', join(house, 'node_modules/node/bin/node')]);
    expect(parasol('run', '4').status).toBe(4);
    const child = spawn(process.execPath, ['apps/cli/bin/parasol', 'wait'], {
      cwd: house,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => {
      child.stdout.once('data', resolve);
    });
    child.kill('SIGINT');
    expect(await ended(child)).toBe(9);
  });

  it('starts the program with the parameters of npm start', () => {
    const { status, stdout } = bootstrap('start', '--no-serve');
    expect(stdout).toBe('["start","--no-serve"]\n');
    expect(status).toBe(0);
  });

  it('counts tests, and files that fail to load as failures, in the last line', () => {
    const passing = { status: 'passed' };
    file(
      'report.json',
      JSON.stringify({
        numPassedTests: 7,
        numFailedTests: 1,
        numPendingTests: 0,
        numTodoTests: 0,
        testResults: [
          { status: 'failed', assertionResults: [{ status: 'failed' }] },
          { status: 'failed', assertionResults: [] },
          { status: 'passed', assertionResults: [passing] },
        ],
      }),
    );
    file('tests-fail', '');
    const failing = bootstrap('test');
    expect(lastLine(failing.stdout)).toBe('7 passed, 2 failed');
    expect(failing.status).toBe(1);
  });

  it('fails when the runner fails without a failing test, or leaves no report', () => {
    const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
    file('report.json', JSON.stringify(report));
    expect(lastLine(bootstrap('test').stdout)).toBe('7 passed, 0 failed');
    file('tests-fail', '');
    expect(lastLine(bootstrap('test').stdout)).toBe('7 passed, 1 failed');
    rmSync(join(house, 'report.json'));
    const { status, stdout } = bootstrap('test');
    expect(lastLine(stdout)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  it('refuses a verb it does not know', () => {
    const { status, stderr } = bootstrap('toString');
    expect(status).toBe(2);
    expect(stderr).toContain('usage');
  });
});
