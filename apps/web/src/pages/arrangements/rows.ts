import type { Interval } from '@parasol/study/results';
import type { ArrangementStudy, ComparedMissile } from '../../desk/index.ts';

type Comparison = ArrangementStudy['comparison'];
export type Row = Comparison['rows'][number];
export type Measure = Row['measure'];

export const isTold = ({ low, high }: Interval): boolean => low > 0 || high < 0;

/** Measures that the runs have, in their order. */
export const measuresIn = ({ rows }: Comparison): readonly Measure[] => [
  ...new Set(rows.map(({ measure }) => measure)),
];

/** What is said of one raid under one arrangement, as fast as lines are. */
export const rowOf = (
  { rows }: Comparison,
  asked: { readonly arrangement: string; readonly raidId: string; readonly measure: Measure },
): Row | undefined =>
  rows.find(
    (row) =>
      row.addedLinkDelayS === 0 &&
      row.arrangement === asked.arrangement &&
      row.raidId === asked.raidId &&
      row.measure === asked.measure,
  );

/** Differences in missiles that arrive that are told apart from chance in one raid; arrangements that differ alike stand together. */
export function toldDifferences(
  comparison: Comparison,
  raidId: string,
): readonly { readonly arrangements: readonly string[]; readonly difference: Interval }[] {
  const groups = new Map<string, { readonly arrangements: string[]; readonly difference: Interval }>();
  for (const arrangement of comparison.arrangements) {
    const difference = rowOf(comparison, { arrangement, raidId, measure: 'leakers' })?.againstFirst ?? null;
    if (difference === null || !isTold(difference)) continue;
    const key = JSON.stringify(difference);
    const group = groups.get(key) ?? { arrangements: [], difference };
    group.arrangements.push(arrangement);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Shares of stops closer together than this are not told apart by some tens of trials. */
const LEAST_SHARE = 0.05;

/** How much more of the trials a missile is stopped in under its best arrangement than under its worst. */
function spreadOf({ fates }: ComparedMissile): number {
  const shares = fates.map(({ stoppedFraction }) => stoppedFraction);
  return Math.max(0, ...shares) - Math.min(1, ...shares);
}

/** Missiles that fare otherwise under some arrangement, those that differ most first. */
export const differingMissiles = (missiles: readonly ComparedMissile[]): readonly ComparedMissile[] =>
  missiles.filter((missile) => spreadOf(missile) >= LEAST_SHARE).sort((a, b) => spreadOf(b) - spreadOf(a));

export const SHOWN = ['means', 'changes', 'changeFromFirst'] as const;
export type Shown = (typeof SHOWN)[number];

/** What of a row a chart over delay shows: the mean itself, or a paired difference. Without delay nothing has changed. */
export function shownOf(row: Row, shown: Shown): Interval | null {
  if (shown === 'means') return row.mean;
  if (shown === 'changeFromFirst') return row.againstFirst;
  if (row.addedLinkDelayS > 0) return row.againstNoDelay;
  return row.mean === null ? null : { mean: 0, low: 0, high: 0, method: 'all-equal' };
}
