import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const POLL_MS = 100;
/** A lock folder without a readable owner is one being made; after this it is a left-over of a killed process. */
const NAMELESS_MS = 5000;

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(join(lock, 'owner'), 'utf8'));
    if (!Number.isInteger(owner) || owner < 1) throw new Error('owner not written yet');
    try {
      process.kill(owner, 0);
      return false;
    } catch (error) {
      return error.code === 'ESRCH';
    }
  } catch {
    try {
      return Date.now() - statSync(lock).mtimeMs > NAMELESS_MS;
    } catch {
      return false;
    }
  }
}

function tryToTake(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'owner'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Does the work while holding a lock folder; waits while another living process holds it, clears a dead one's. */
export function withLock(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!tryToTake(lock)) {
    if (isAbandoned(lock)) {
      const aside = `${lock}.${process.pid}`;
      try {
        renameSync(lock, aside);
        rmSync(aside, { recursive: true, force: true });
      } catch {
        // Another process cleared it first.
      }
    } else pause();
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
