import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnChance, keyOfSeed, type Purpose, uniform } from './index.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });

describe('the chance of a trial', () => {
  it('draws the bits that the readable generator gives at the same address', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), word, word, word, word, (seed, trial, entity, purpose, draw) => {
        const key = keyOfSeed(seed);
        const at = { trial, entity, purpose: purpose as Purpose, draw };
        expect(drawnChance(key, trial).uniform(at.purpose, entity, draw)).toBe(uniform(key, at));
      }),
      { numRuns: 1000 },
    );
  });

  it('lets what is likelier happen whenever what is less likely happens', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (entity, draw, p, q) => {
          const chance = drawnChance(keyOfSeed(9), 3);
          if (chance.happens(8, entity, draw, Math.min(p, q)))
            expect(chance.happens(8, entity, draw, Math.max(p, q))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
