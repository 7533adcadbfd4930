import { describe, expect, it } from 'vitest';
import type { Gain, Happens } from './document.ts';
import { changesIn, listOf } from './findings.ts';

/** As it counts never: 977 s. */
const GAIN: Gain = { value: 977, interval: null };
const words = (happens: Happens | undefined, missiles = 4): string[] =>
  changesIn({ measure: 'firstDetectionS', missiles }, GAIN, happens).map((change) => listOf([change]));

describe('what a contributor changes, in words', () => {
  it('is "at all" where there was nothing before, and no time', () => {
    const happens = { withoutContributor: 0, withContributor: 4, both: 0, gainOfBoth: null };
    expect(words(happens)).toEqual(['detection at all (4 of 4 missiles; never without)']);
  });

  it('is a time only over the missiles that have it both ways', () => {
    const happens = { withoutContributor: 1, withContributor: 3, both: 1, gainOfBoth: 22 };
    expect(words(happens)).toEqual([
      'detection at all (2 of 4 missiles; never without)',
      'first detection 22 s earlier (over the 1 of 4 that have it both ways)',
    ]);
    const all = { withoutContributor: 4, withContributor: 4, both: 4, gainOfBoth: 22 };
    expect(words(all)).toEqual(['first detection 22 s earlier']);
  });

  it('tells what is lost altogether as a loss, even where a gain stands beside it', () => {
    const happens = { withoutContributor: 2, withContributor: 1, both: 1, gainOfBoth: 30 };
    const changes = changesIn({ measure: 'commitS', missiles: 2 }, GAIN, happens);
    expect(changes.map(({ isBetter }) => isBetter)).toEqual([false, true]);
    expect(listOf(changes)).toBe(
      'no commit at all (1 of 2 missiles; only without); commit 30 s earlier (over the 1 of 2 that have it both ways)',
    );
  });

  it('is nothing where nothing happens either way', () => {
    expect(words({ withoutContributor: 0, withContributor: 0, both: 0, gainOfBoth: null })).toEqual([]);
  });

  it('lists together what happens at all to as many missiles', () => {
    const happens = { withoutContributor: 0, withContributor: 4, both: 0, gainOfBoth: null };
    const changes = (['firmTrackS', 'warningTimeS'] as const).flatMap((measure) =>
      changesIn({ measure, missiles: 4 }, GAIN, happens),
    );
    expect(listOf(changes)).toBe('firm track, warning at all (4 of 4 missiles; never without)');
  });
});
