import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';

/** Folders that `tsc -b apps/cli` compiles and Vite bundles; each holds its output in `dist`. */
const PROJECTS = ['packages', 'apps', 'validation', 'benchmarks'];
const SKIPPED = new Set(['node_modules', 'dist', 'bin', 'public', 'testing']);
const isSource = (name) => /\.(ts|tsx|json|css|html|svg)$/.test(name) && !name.endsWith('.test.ts');

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
  for (const name of ['tsconfig.base.json', 'package-lock.json', 'docs/glossary.md']) {
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
      'apps/web/dist/index.html',
    ])
      statSync(join(root, output));
    return readFileSync(join(root, 'apps/cli/dist/.sources'), 'utf8');
  } catch {
    return '';
  }
}

/**
 * Compiles the program and bundles the laboratory when a source has changed since the last good build. Messages go to stderr. Two processes that
 * start at once build once: the second waits and finds the work done.
 *
 * @returns {boolean} false when the sources do not build
 */
export function buildIfStale(root, node) {
  if (builtDigest(root) === digestOfSources(root)) return true;
  return withLock(join(root, '.cache', 'build.lock'), () => {
    const digest = digestOfSources(root);
    if (builtDigest(root) === digest) return true;
    process.stderr.write('parasol: building ...\n');
    const start = performance.now();
    const call = (program, parameters) =>
      spawnSync(node, [join(root, 'node_modules', program), ...parameters], { cwd: root, stdio: ['ignore', 2, 2] })
        .status === 0;
    const isBuilt =
      call('typescript/bin/tsc', ['-b', 'apps/cli']) &&
      call('vite/bin/vite.js', ['build', 'apps/web', '--logLevel', 'error']);
    if (!isBuilt) {
      process.stderr.write('parasol: the sources do not build (see above).\n');
      return false;
    }
    mkdirSync(join(root, 'apps/cli/dist'), { recursive: true });
    writeFileSync(join(root, 'apps/cli/dist/.sources'), digest);
    process.stderr.write(`parasol: built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return true;
  });
}
