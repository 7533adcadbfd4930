import { InvariantFailure } from '@parasol/physics/quantities';

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A stable id as 32 bits: FNV-1a over its UTF-16 code units, low byte then high byte.
 *
 * @source G. Fowler, L. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm" (offset basis and prime of 32 bits)
 */
export function entityOf(id: string): number {
  let hash = OFFSET_BASIS;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return hash >>> 0;
}

/** The id of a pair of entities; `>` stands in no stable id. */
export const pairOf = (firstId: string, secondId: string): string => `${firstId}>${secondId}`;

/** Hashes of ids, refused when two ids of one purpose would draw the same chance. */
export function entitiesOf(ids: readonly string[]): Uint32Array {
  const owner = new Map<number, string>();
  return Uint32Array.from(ids, (id) => {
    const hash = entityOf(id);
    const other = owner.get(hash);
    if (other !== undefined && other !== id) {
      throw new InvariantFailure(`the ids ${other} and ${id} have the same hash (${hash}); rename one of them`);
    }
    owner.set(hash, id);
    return hash;
  });
}
