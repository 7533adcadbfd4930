import * as elementary from './elementary.ts';
import { fromWords, highWord, lowWord, powerOfTwo } from './words.ts';

const ARGUMENTS = 4000;

/** Fixed arguments, made by exact arithmetic only: three quarters between 2^-24 and 2^8 in size, the rest any bits. */
function fixedArguments(seed: number): Float64Array {
  const values = new Float64Array(ARGUMENTS);
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  for (let i = 0; i < ARGUMENTS; i++) {
    const high = next();
    const low = next();
    const sizeAndSign = next() >>> 8;
    const moderate = (1 + high * powerOfTwo(-32)) * powerOfTwo((sizeAndSign % 32) - 24);
    const sign = (sizeAndSign & 64) === 0 ? 1 : -1;
    values[i] = i % 4 === 3 ? fromWords(high | 0, low | 0) : sign * moderate;
  }
  return values;
}

/** 64 bits of FNV-1a style mixing over the words of results; every NaN counts as one. */
function hashOf(values: Float64Array): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x01000193 | 0;
  for (const raw of values) {
    const isNumber = !Number.isNaN(raw);
    const high = isNumber ? highWord(raw) : 0x7ff80000;
    const low = isNumber ? lowWord(raw) : 0;
    a = Math.imul(a ^ high, 0x01000193) ^ (b >>> 15);
    b = Math.imul(b ^ low, 0x85ebca6b) ^ (a >>> 13);
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Every elementary function by name, with as many arguments as it takes. */
const ELEMENTARY_FUNCTIONS: readonly (readonly [string, (a: number, b: number) => number])[] =
  Object.entries(elementary);

/**
 * Hash of the raw result bits of each elementary function over fixed arguments: equal on every engine that keeps
 * IEEE 754. Run it in another browser or on another processor and compare with data/elementary-golden.json.
 */
export function elementaryFingerprint(): Record<string, string> {
  const first = fixedArguments(1976);
  const second = fixedArguments(1984);
  const fingerprint: Record<string, string> = {};
  for (const [name, evaluate] of ELEMENTARY_FUNCTIONS)
    fingerprint[name] = hashOf(first.map((a, i) => evaluate(a, second[i])));
  return fingerprint;
}
