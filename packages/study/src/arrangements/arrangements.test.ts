import { beforeAll, describe, expect, it } from 'vitest';
import { assignmentGap, loadSolver } from '../assignment/index.ts';
import { type ResolvedScenario, readScenario, resolve } from '../scenario/index.ts';
import {
  type ArrangementComparison,
  type ArrangementRow,
  type ArrangementVariant,
  compareArrangements,
} from './index.ts';
import { withLinkDelay } from './link-delay.ts';

function variant(arrangement: string): ArrangementVariant {
  const text = `parasol: 1\nextends: joint\nraids: [r4, r5]\narrangement: ${arrangement}\n`;
  const outcome = readScenario(text, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return { arrangement, resolved: resolve(outcome.scenario) };
}

describe('slower lines', () => {
  const linesOf = ({ input }: ResolvedScenario): ReadonlyMap<string, number> =>
    new Map(input.links.map(({ id, delayS }) => [id, delayS]));

  it('are those between centres of different parties, and no others', () => {
    const { resolved } = variant('data-sharing');
    const [before, after] = [linesOf(resolved), linesOf(withLinkDelay(resolved, 60))];
    const slower = [...after].flatMap(([id, delayS]) => (delayS === before.get(id) ? [] : [id])).sort();
    expect(slower).toEqual([
      'joint-data-fusion-centre-to-nato-air-command',
      'joint-data-fusion-centre-to-russian-aerospace-defence-centre',
      'nato-air-command-to-joint-data-fusion-centre',
      'nato-air-command-to-us-missile-defence-centre',
      'russian-aerospace-defence-centre-to-joint-data-fusion-centre',
      'uk-warning-centre-to-us-missile-defence-centre',
      'us-missile-defence-centre-to-nato-air-command',
      'us-missile-defence-centre-to-uk-warning-centre',
    ]);
    for (const id of slower) expect(after.get(id)).toBe((before.get(id) ?? 0) + 60);
  });

  it('of nothing leave the scenario as it is', () => {
    const { resolved } = variant('data-sharing');
    expect(withLinkDelay(resolved, 0)).toBe(resolved);
  });
});

describe('arrangements side by side', () => {
  let found: Awaited<ReturnType<typeof compareArrangements>>;
  let comparison: ArrangementComparison;
  beforeAll(async () => {
    const variants = ['data-sharing', 'independent', 'unified'].map(variant);
    // The same arrangement twice: a defence against itself.
    const twin = { ...variants[0], arrangement: 'twin' };
    const solver = await loadSolver();
    found = await compareArrangements([...variants, twin], {
      assign: (prepared) => assignmentGap(prepared, solver),
      name: 'test',
      seed: 3,
      trials: 20,
      linkDelaysS: [300],
    });
    comparison = found.comparison;
  }, 60_000);

  it('have a row for every arrangement, delay, raid and measure', () => {
    expect(comparison.rows).toHaveLength(4 * 2 * 2 * 6);
  });

  it('differ by nothing from themselves', () => {
    for (const { arrangement, againstFirst } of comparison.rows)
      if (arrangement === 'twin' && againstFirst !== null)
        expect([againstFirst.low, againstFirst.high]).toEqual([0, 0]);
  });

  it('agree with the measures of their runs', () => {
    comparison.arrangements.forEach((arrangement, i) => {
      for (const { raidId, leakers } of found.documents[i].measures.byRaid) {
        const row = comparison.rows.find(
          (one) =>
            one.arrangement === arrangement &&
            one.addedLinkDelayS === 0 &&
            one.raidId === raidId &&
            one.measure === 'leakers',
        );
        expect(row?.mean?.mean).toBeCloseTo(leakers.mean, 12);
      }
    });
  });

  it('feel slower lines as far as they use them: independent command not at all, data-sharing by the delay of its warning', () => {
    const change = (arrangement: string): number | undefined =>
      comparison.rows.find(
        (row) =>
          row.arrangement === arrangement &&
          row.addedLinkDelayS === 300 &&
          row.raidId === 'r5' &&
          row.measure === 'warningTimeS',
      )?.againstNoDelay?.mean;
    expect(change('data-sharing')).toBeCloseTo(-300, 6);
    for (const { arrangement, againstNoDelay } of comparison.rows)
      if (arrangement === 'independent' && againstNoDelay !== null) expect(againstNoDelay.mean).toBe(0);
  });

  const rowOf = (arrangement: string, raidId: string, measure: ArrangementRow['measure'], delayS = 0) =>
    comparison.rows.find(
      (row) =>
        row.arrangement === arrangement &&
        row.raidId === raidId &&
        row.measure === measure &&
        row.addedLinkDelayS === delayS,
    );

  it('compare commits over the missiles committed to under both, and say how many: one plan engages two, independent centres one', () => {
    const row = rowOf('unified', 'r4', 'commitS');
    const only = rowOf('independent', 'r4', 'commitS');
    expect([only?.meanBehind?.missiles, row?.meanBehind?.missiles]).toEqual([1, 2]);
    expect(row?.againstFirstBehind).toMatchObject({ missiles: 1, ofMissiles: 2 });
    // Like for like it is less than the means alone say: they compare one missile with two.
    const apart = (row?.mean?.mean ?? 0) - (only?.mean?.mean ?? 0);
    expect(row?.againstFirst?.mean).toBeLessThan(apart - 1);
  });

  it('have no difference of times where no missile has it under both', () => {
    expect(rowOf('data-sharing', 'r5', 'commitS', 300)?.mean).not.toBeNull();
    const row = rowOf('unified', 'r5', 'commitS', 300);
    expect([row?.mean, row?.againstFirst, row?.againstNoDelay]).toEqual([null, null, null]);
    expect(row?.againstFirstBehind).toEqual({ missiles: 0, ofMissiles: 1, pairs: 0 });
  });

  it('take the warning of the party aimed at, which one plan does not change where the party sees for itself', () => {
    for (const arrangement of ['independent', 'unified'])
      expect(rowOf(arrangement, 'r4', 'warningTimeS')?.againstFirst).toMatchObject({ low: 0, high: 0 });
    expect(rowOf('independent', 'r5', 'warningTimeS')?.mean).toBeNull();
  });

  it('say what the gains of one plan rest on beside the plan', () => {
    expect(comparison.notes.filter((note) => note.includes('lines through the planning centre'))).toHaveLength(1);
  });

  it('never let the rule in the loop beat the best assignment', () => {
    expect(comparison.assignment.length).toBeGreaterThan(0);
    for (const { fast, exact, gap } of comparison.assignment) {
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(exact.expectedStopped).toBeGreaterThan(fast.expectedStopped - 1e-6);
    }
  });
});
