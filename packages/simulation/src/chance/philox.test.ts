import { describe, expect, it } from 'vitest';
import { philox4x32, type Words2, type Words4 } from './index.ts';

const words = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16));

/** Random123 1.14.0, tests/kat_vectors, lines `philox4x32 10`: counter, key, result. */
const KNOWN_ANSWERS = [
  ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
] as const;

describe('Philox4x32-10', () => {
  it.each(KNOWN_ANSWERS)('turns counter %s under key %s into %s', (counter, key, result) => {
    expect(philox4x32(words(counter) as unknown as Words4, words(key) as unknown as Words2)).toEqual(words(result));
  });
});
