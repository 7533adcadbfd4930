import type { Words2 } from './philox.ts';

/**
 * The uniform draw of one counter without an allocation: what `uniform` in draws.ts computes through `philox4x32`, rounds written with
 * locals for the inner loop of a trial.
 *
 * @checked property test: equal bits to the readable version
 */
export function uniformOfCounter(key: Words2, trial: number, entity: number, purpose: number, draw: number): number {
  let c0 = trial | 0;
  let c1 = entity | 0;
  let c2 = purpose | 0;
  let c3 = draw | 0;
  let k0 = key[0] | 0;
  let k1 = key[1] | 0;
  for (let round = 0; round < 10; round++) {
    // Both high words by halves of 16 bits; the multipliers are 0xd2511f53 and 0xcd9e8d57.
    const low0 = c0 & 0xffff;
    const high0 = c0 >>> 16;
    const m0 = (Math.imul(high0, 0x1f53) + (Math.imul(low0, 0x1f53) >>> 16)) | 0;
    const n0 = (Math.imul(low0, 0xd251) + (m0 & 0xffff)) | 0;
    const top0 = (Math.imul(high0, 0xd251) + (m0 >>> 16) + (n0 >>> 16)) | 0;
    const low2 = c2 & 0xffff;
    const high2 = c2 >>> 16;
    const m2 = (Math.imul(high2, 0x8d57) + (Math.imul(low2, 0x8d57) >>> 16)) | 0;
    const n2 = (Math.imul(low2, 0xcd9e) + (m2 & 0xffff)) | 0;
    const top2 = (Math.imul(high2, 0xcd9e) + (m2 >>> 16) + (n2 >>> 16)) | 0;
    const bottom0 = Math.imul(c0, 0xd2511f53);
    const bottom2 = Math.imul(c2, 0xcd9e8d57);
    c0 = top2 ^ c1 ^ k0;
    c1 = bottom2;
    c2 = top0 ^ c3 ^ k1;
    c3 = bottom0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  return ((c0 >>> 5) * 67_108_864 + (c1 >>> 6)) / 9_007_199_254_740_992;
}
