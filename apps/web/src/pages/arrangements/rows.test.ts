import type { Interval } from '@parasol/study/results';
import { describe, expect, it } from 'vitest';
import type { ArrangementStudy, ComparedMissile } from '../../desk/index.ts';
import { differingMissiles, isTold, type Row, shownOf, toldDifferences } from './rows.ts';

const interval = (mean: number, low: number, high: number): Interval => ({ mean, low, high, method: 'student-t' });

const NOTHING: ArrangementStudy['comparison'] = {
  ...{ scenarioId: 'test', name: 'test', seed: 1, trials: 10, trialsAtDelays: null },
  ...{ arrangements: [], raids: [], addedLinkDelaysS: [0], rows: [], assignment: [], notes: [] },
};

const missile = (threatId: string, shares: readonly number[]): ComparedMissile => ({
  ...{ raidId: 'r1', threatId, launchArea: 'a', target: 'b' },
  fates: shares.map((stoppedFraction, i) => ({
    ...{ arrangement: String(i), stoppedFraction, shots: 1, stopped: false, sentence: '' },
  })),
});

describe('missiles that fare otherwise', () => {
  it('are those that differ under some arrangement, most first', () => {
    const missiles = [missile('alike', [0.5, 0.5, 0.52]), missile('some', [0.5, 0.6]), missile('most', [0, 0.9])];
    expect(differingMissiles(missiles).map(({ threatId }) => threatId)).toEqual(['most', 'some']);
  });

  it('are none where there is one arrangement', () => {
    expect(differingMissiles([missile('one', [0.4])])).toEqual([]);
  });
});

describe('differences in missiles that arrive', () => {
  it('are told once for arrangements that differ alike, and not at all where chance may explain them', () => {
    const row = (arrangement: string, againstFirst: Interval | null): Row => ({
      ...{ arrangement, raidId: 'r1', measure: 'leakers', addedLinkDelayS: 0 },
      ...{ mean: interval(3, 2.5, 3.5), againstFirst, againstNoDelay: null },
    });
    const arrangements = ['base', 'one', 'two', 'vague', 'three'];
    const rows = [
      row('base', null),
      row('one', interval(-2, -2.4, -1.6)),
      row('two', interval(-2, -2.4, -1.6)),
      row('vague', interval(-0.2, -0.6, 0.2)),
      row('three', interval(1, 0.5, 1.5)),
    ];
    const comparison = { ...NOTHING, arrangements, rows };
    expect(toldDifferences(comparison, 'r1').map((group) => group.arrangements)).toEqual([['one', 'two'], ['three']]);
    expect(toldDifferences(comparison, 'r2')).toEqual([]);
  });
});

describe('a chart over delay', () => {
  const row = (addedLinkDelayS: number): Row => ({
    ...{ arrangement: 'unified', raidId: 'r1', measure: 'leakers', addedLinkDelayS },
    mean: interval(3, 2.5, 3.5),
    againstFirst: interval(-2, -2.4, -1.6),
    againstNoDelay: addedLinkDelayS === 0 ? null : interval(0.5, -0.1, 1.1),
  });

  it('begins at nothing where it shows changes', () => {
    expect(shownOf(row(0), 'changes')).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(shownOf(row(60), 'changes')?.mean).toBe(0.5);
  });

  it('shows means, or the difference to the first', () => {
    expect(shownOf(row(60), 'means')?.mean).toBe(3);
    expect(shownOf(row(60), 'changeFromFirst')?.mean).toBe(-2);
    expect(shownOf({ ...row(0), mean: null }, 'changes')).toBeNull();
  });

  it('tells a change only when its interval leaves zero out', () => {
    expect(isTold(interval(0.5, -0.1, 1.1))).toBe(false);
    expect(isTold(interval(-2, -2.4, -1.6))).toBe(true);
  });
});
