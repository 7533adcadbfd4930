import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/** Folders that `tsc -b apps/cli` compiles; each holds its output in `dist`. */
const PROJECTS = ['packages', 'apps', 'validation', 'benchmarks'];
const SKIPPED = new Set(['node_modules', 'dist', 'bin', 'public', 'testing']);
const isSource = (name) =>
  (name.endsWith('.ts') && !name.endsWith('.test.ts')) || name.endsWith('.json') || name.endsWith('.tsx');

function collect(folder, lines) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) collect(path, lines);
    } else if (isSource(entry.name)) {
      const { mtimeMs, size } = statSync(path);
      lines.push(`${path} ${mtimeMs} ${size}`);
    }
  }
}

/** A digest over path, time and size of every source that the build reads: another digest means a stale build. */
function digestOfSources(root) {
  const lines = [];
  for (const project of PROJECTS) collect(join(root, project), lines);
  for (const name of ['tsconfig.base.json', 'package-lock.json']) {
    const { mtimeMs, size } = statSync(join(root, name));
    lines.push(`${name} ${mtimeMs} ${size}`);
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

/** The digest of the last good build; empty when there is none. It lies in the output, so a deleted output is a stale one. */
function builtDigest(root) {
  try {
    for (const output of [
      'packages/physics/dist',
      'packages/simulation/dist',
      'packages/catalog/dist',
      'packages/study/dist',
    ])
      statSync(join(root, output));
    return readFileSync(join(root, 'apps/cli/dist/.sources'), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Compiles the program when a source has changed since the last good build. Messages go to stderr. Two processes that
 * start at once build once: the second waits and finds the work done.
 *
 * @returns {boolean} false when the sources do not compile
 */
export function buildIfStale(root, node) {
  if (builtDigest(root) === digestOfSources(root)) return true;
  return withLock(join(root, '.cache', 'build.lock'), () => {
    const digest = digestOfSources(root);
    if (builtDigest(root) === digest) return true;
    process.stderr.write('parasol: building ...\n');
    const start = performance.now();
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status } = spawnSync(node, [compiler, '-b', 'apps/cli'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) {
      process.stderr.write('parasol: the sources do not compile (see above).\n');
      return false;
    }
    mkdirSync(join(root, 'apps/cli/dist'), { recursive: true });
    writeFileSync(join(root, 'apps/cli/dist/.sources'), digest);
    process.stderr.write(`parasol: built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return true;
  });
}
