import { describe, expect, it } from 'vitest';
import { behindWords, meanDifference, meanOfHappened } from './paired-missiles.ts';

const never = Number.NaN;
const series = (...missiles: number[][]): Float64Array[] => missiles.map((values) => Float64Array.from(values));

describe('differences of times', () => {
  it('compare the same missiles: one that only the second arrangement engages does not make it later', () => {
    const found = meanDifference(series([110, 111], [never, never]), series([130, 131], [162, 163]));
    expect(found.mean?.mean).toBe(20);
    expect(found.behind).toEqual({ missiles: 1, ofMissiles: 2, pairs: 2 });
  });

  it('pair within the trial, not over trials', () => {
    const found = meanDifference(series([100, never]), series([never, 120]));
    expect(found).toEqual({ mean: null, behind: { missiles: 0, ofMissiles: 1, pairs: 0 } });
  });

  it('count a missile that is paired in some trials only by its pairs', () => {
    const found = meanDifference(series([100, never, 100]), series([105, 120, 109]));
    expect(found.mean?.mean).toBe(7);
    expect(found.behind).toEqual({ missiles: 1, ofMissiles: 1, pairs: 2 });
  });
});

describe('a mean of times', () => {
  it('is over what happened, and says over how many missiles', () => {
    const found = meanOfHappened(series([10, 20], [30, never]));
    expect(found.mean?.mean).toBe(20);
    expect(found.behind).toEqual({ missiles: 2, ofMissiles: 2, pairs: 3 });
  });

  it('is nothing where nothing happened, or nothing was asked of', () => {
    expect(meanOfHappened(series([never])).mean).toBeNull();
    expect(meanOfHappened([])).toEqual({ mean: null, behind: { missiles: 0, ofMissiles: 0, pairs: 0 } });
  });
});

describe('the words for what stands behind a mean', () => {
  it.each([
    [{ missiles: 2, ofMissiles: 2, pairs: 20 }, 'mean', ''],
    [{ missiles: 1, ofMissiles: 2, pairs: 10 }, 'mean', '1 of 2 missiles'],
    [{ missiles: 1, ofMissiles: 2, pairs: 3 }, 'difference', '1 of 2 missiles in both, in 30 % of trials'],
    [{ missiles: 0, ofMissiles: 1, pairs: 0 }, 'mean', 'none of 1 missile'],
    [{ missiles: 0, ofMissiles: 2, pairs: 0 }, 'difference', 'none of 2 missiles in both'],
    [{ missiles: 0, ofMissiles: 0, pairs: 0 }, 'mean', ''],
  ] as const)('are %o of a %s: %s', (behind, of, words) => {
    expect(behindWords(behind, of, 10)).toBe(words);
  });
});
