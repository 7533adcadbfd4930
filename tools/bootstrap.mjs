// What `npm start`, `npm test` and `npm run test:services` call. Plain JavaScript without dependencies: it runs on a
// fresh clone, on any Node from 20.19, and brings the rest (packages, pinned Node, build) into being first.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './launch/build.mjs';
import { installIfNeeded } from './launch/install.mjs';
import { nodeFor, noNodeSentence } from './launch/pinned-node.mjs';
import { endAs, run } from './launch/run.mjs';
import { runTests } from './launch/tests.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node to run with, after installing and building what is missing; null when that failed (and was said). */
function prepare() {
  if (!installIfNeeded(root)) return null;
  const node = nodeFor(root);
  if (!node) process.stderr.write(`${noNodeSentence}\n`);
  return node && buildIfStale(root, node) ? node : null;
}

const verbs = {
  async install() {
    return { code: installIfNeeded(root) ? 0 : 1, signal: null };
  },
  async start(parameters) {
    const node = prepare();
    if (!node) return { code: 1, signal: null };
    return run(root, node, ['apps/cli/dist/main.js', 'start', ...parameters], { cwd: root });
  },
  async test(parameters) {
    const node = prepare();
    if (node) return runTests(root, node, parameters);
    process.stdout.write('0 passed, 1 failed\n');
    return { code: 1, signal: null };
  },
  async 'test-services'() {
    process.stdout.write('no test needs an external server today: 0 passed, 0 failed\n');
    return { code: 0, signal: null };
  },
};

const [verb = '', ...parameters] = process.argv.slice(2);
if (!Object.hasOwn(verbs, verb)) {
  process.stderr.write(`usage: node tools/bootstrap.mjs ${Object.keys(verbs).join('|')} [...]\n`);
  process.exitCode = 2;
} else endAs(await verbs[verb](parameters));
