import { InvariantFailure } from '@parasol/physics/quantities';
import { normalQuantile } from './normal.ts';
import { philox4x32, type Words2 } from './philox.ts';
import type { Purpose } from './purposes.ts';

/** Where one draw lies: counter (trial, entity, purpose, draw). All unsigned 32-bit numbers. */
export interface DrawAddress {
  readonly trial: number;
  /** Hash of a stable id (`entityOf`). */
  readonly entity: number;
  readonly purpose: Purpose;
  readonly draw: number;
}

const TWO_TO_32 = 4_294_967_296;
const TWO_TO_26 = 67_108_864;
const TWO_TO_53 = 9_007_199_254_740_992;

/** The key of a run: low and high word of a whole number from 0 to 2^53 - 1. */
export function keyOfSeed(seed: number): Words2 {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InvariantFailure(`a seed is a whole number from 0 to 2^53 - 1 (got ${seed})`);
  }
  return [seed >>> 0, Math.floor(seed / TWO_TO_32)];
}

/** The draw at an address, uniform on [0, 1), 53 bits: words 0 and 1 of the block. Any draw of any trial can be asked for alone. */
export function uniform(key: Words2, at: DrawAddress): number {
  const [w0, w1] = philox4x32([at.trial, at.entity, at.purpose, at.draw], key);
  return ((w0 >>> 5) * TWO_TO_26 + (w1 >>> 6)) / TWO_TO_53;
}

/** True with the probability given; 0 is never and 1 is always. */
export const bernoulli = (key: Words2, at: DrawAddress, probability: number): boolean => uniform(key, at) < probability;

/** Standard normal: the quantile of the uniform draw moved to the middle of its cell, so that 0 and 1 never occur. */
export const normal = (key: Words2, at: DrawAddress): number => normalQuantile(uniform(key, at) + 0.5 / TWO_TO_53);
