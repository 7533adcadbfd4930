import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, sha256Hex, utf8ToBytes } from '@parasol/study/results';
import { Refusal } from '../contract/index.ts';

export const LARGEST_SHARE_BYTES = 64 * 1024;
const DEEPEST = 64;
const ID_LENGTH = 24;

/** Shared states, each in a file named by the hash of its canonical text: the same state has the same name, and never changes. */
export interface ShareStore {
  /** @throws Refusal (413 too large or nested too deep, 507 no room) */
  save(state: unknown): string;
  /** JSON text; null when there is none. */
  read(shareId: string): string | null;
}

/** @param most  states kept; one more is refused, none is dropped: a link given out goes on working */
export function openShareStore(folder: string, most: number): ShareStore {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.partial')) rmSync(join(folder, name));
  let count = readdirSync(folder).length;
  const fileOf = (shareId: string): string => join(folder, `${shareId}.json`);
  return {
    save(state) {
      if (isDeeperThan(state, DEEPEST)) throw new Refusal(413, `the state is nested deeper than ${DEEPEST} levels`);
      const bytes = utf8ToBytes(canonicalJson(state));
      if (bytes.byteLength > LARGEST_SHARE_BYTES) {
        throw new Refusal(413, `the state has ${bytes.byteLength} bytes, at most ${LARGEST_SHARE_BYTES} are kept`);
      }
      const shareId = sha256Hex(bytes).slice(0, ID_LENGTH);
      const file = fileOf(shareId);
      if (existsSync(file)) return shareId;
      if (count >= most) throw new Refusal(507, `there is no room for more than ${most} shared states`);
      writeFileSync(`${file}.partial`, bytes);
      renameSync(`${file}.partial`, file);
      count++;
      return shareId;
    },
    read: (shareId) => (existsSync(fileOf(shareId)) ? readFileSync(fileOf(shareId), 'utf8') : null),
  };
}

/** Level by level, so that no nesting can exhaust the stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
