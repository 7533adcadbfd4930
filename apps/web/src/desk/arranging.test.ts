import { describe, expect, it } from 'vitest';
import { arranging } from './arranging.ts';

const QUESTION = { trials: 3, seed: 1, linkDelaysS: [], hasAssignment: true };

describe('one scenario under every arrangement', () => {
  it('has all four for the joint architecture, with every missile told under each, and counts its trials', async () => {
    const told: number[] = [];
    const outcome = await arranging.arrangements(
      { text: 'parasol: 1\nextends: joint\nraids: [r4]\n', fileName: 'test' },
      QUESTION,
      ({ done, total }) => told.push(done / total),
    );
    if (outcome.kind === 'issues') throw new Error('the joint architecture has issues');
    const { comparison, missiles, unavailable } = outcome.value;
    expect(unavailable).toEqual([]);
    expect(comparison.arrangements).toEqual(['independent', 'data-sharing', 'sectoral', 'unified']);
    expect(missiles.map(({ raidId }) => raidId)).toEqual(['r4', 'r4']);
    for (const { fates } of missiles) {
      expect(fates.map(({ arrangement }) => arrangement)).toEqual(comparison.arrangements);
      for (const { sentence, stoppedFraction } of fates) {
        expect(sentence.length).toBeGreaterThan(10);
        expect(stoppedFraction).toBeGreaterThanOrEqual(0);
        expect(stoppedFraction).toBeLessThanOrEqual(1);
      }
    }
    expect(comparison.assignment.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('gives the issues of a scenario that cannot be read at all', async () => {
    const outcome = await arranging.arrangements(
      { text: 'parasol: 1\nextends: no-such\n', fileName: 'test' },
      QUESTION,
    );
    expect(outcome.kind).toBe('issues');
  });
});
