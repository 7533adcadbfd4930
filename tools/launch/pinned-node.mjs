import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Node on which the built program runs when the pinned one has no binary for this machine. */
const OLDEST_MAJOR = 22;
const OLDEST_MINOR = 13;

/**
 * Path of the Node that runs Parasol: this process when it is the pinned version, else the pinned binary of the npm
 * package `node`, else this process when it is new enough, else null.
 */
export function nodeFor(root) {
  const pinned = readFileSync(join(root, '.node-version'), 'utf8').trim();
  if (process.version === pinned) return process.execPath;
  const binary = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newEnough = major > OLDEST_MAJOR || (major === OLDEST_MAJOR && minor >= OLDEST_MINOR);
  return newEnough ? process.execPath : null;
}

/** The one sentence for a machine on which nothing can run. */
export const noNodeSentence = `parasol: this is Node ${process.versions.node} and the pinned Node of the npm package "node" is not installed; run "npm ci" with scripts allowed, or use Node ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer.`;
