import type { ArrangementComparison, ArrangementRow } from '@parasol/study/arrangements';
import type { Interval } from '@parasol/study/results';
import { bounds, shown, table } from './tables.ts';

const MEASURES: Readonly<Record<ArrangementRow['measure'], string>> = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  duplicates: 'of these duplicates',
  engagements: 'missiles engaged',
  warningTimeS: 'warning, s',
  commitS: 'commit, s from launch',
};

const orDash = (interval: Interval | null, digits = 2): string => (interval === null ? '–' : bounds(interval, digits));

/** The arrangements side by side, raid by raid; then what slower lines change; then what the fast rule loses. */
export function arrangementsText(comparison: ArrangementComparison): string {
  const { name, seed, trials, arrangements, notes, addedLinkDelaysS } = comparison;
  return [
    `${name} under ${arrangements.join(', ')}: the same missiles and the same chance, ${trials} trials, seed ${seed}`,
    ...notes,
    'Rows of nothing but zeros are left out.',
    '',
    table(
      ['raid', 'measure', ...arrangements],
      promptRows(comparison, arrangements, ({ mean }) => mean),
    ),
    '',
    `Paired differences against ${arrangements[0]} (95 %):`,
    table(
      ['raid', 'measure', ...arrangements.slice(1)],
      promptRows(comparison, arrangements.slice(1), ({ againstFirst }) => againstFirst),
    ),
    ...(addedLinkDelaysS.length < 2 ? [] : ['', ...delayText(comparison)]),
    '',
    'Assignment: missiles stopped on average by the rule in the loop and by the best plan, without chance in sights and lines:',
    table(['arrangement', 'raid', 'doctrine', 'in reach', 'rule', 'best', 'lost'], assignmentRows(comparison)),
  ].join('\n');
}

const keysOf = ({ rows, raids }: ArrangementComparison): { raidId: string; measure: ArrangementRow['measure'] }[] => {
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return raids.flatMap(({ raidId }) => measures.map((measure) => ({ raidId, measure })));
};

const rowAt = (
  { rows }: ArrangementComparison,
  at: Pick<ArrangementRow, 'arrangement' | 'addedLinkDelayS' | 'raidId' | 'measure'>,
): ArrangementRow | undefined =>
  rows.find(
    (row) =>
      row.arrangement === at.arrangement &&
      row.addedLinkDelayS === at.addedLinkDelayS &&
      row.raidId === at.raidId &&
      row.measure === at.measure,
  );

/** One row a raid and measure over these arrangements, without added delay; rows of nothing are left out. */
const promptRows = (
  comparison: ArrangementComparison,
  arrangements: readonly string[],
  of: (row: ArrangementRow) => Interval | null,
): string[][] =>
  keysOf(comparison).flatMap((key) => {
    const cells = arrangements.map((arrangement) => {
      const row = rowAt(comparison, { ...key, arrangement, addedLinkDelayS: 0 });
      return row === undefined ? null : of(row);
    });
    // That no shot was a duplicate is an answer of its own.
    const isNothing =
      key.measure !== 'duplicates' &&
      cells.every((cell) => cell === null || (cell.mean === 0 && cell.method === 'all-equal'));
    return isNothing ? [] : [[key.raidId, MEASURES[key.measure], ...cells.map((cell) => orDash(cell))]];
  });

/** Only where some arrangement changes with the delay: the others would be the same figure in every column. */
function delayText(comparison: ArrangementComparison): string[] {
  const { arrangements, addedLinkDelaysS } = comparison;
  const added = addedLinkDelaysS.filter((delayS) => delayS > 0);
  const rows = keysOf(comparison).flatMap((key) =>
    arrangements.flatMap((arrangement) => {
      const changes = added.map(
        (addedLinkDelayS) => rowAt(comparison, { ...key, arrangement, addedLinkDelayS })?.againstNoDelay ?? null,
      );
      const moves = changes.some((change) => change !== null && (change.low > 0 || change.high < 0));
      return moves
        ? [[key.raidId, MEASURES[key.measure], arrangement, ...changes.map((change) => orDash(change))]]
        : [];
    }),
  );
  const first = arrangements[0];
  const against = keysOf(comparison)
    .filter(({ measure }) => measure === 'leakers')
    .flatMap((key) =>
      arrangements
        .slice(1)
        .map((arrangement) => [
          key.raidId,
          arrangement,
          ...addedLinkDelaysS.map((addedLinkDelayS) =>
            orDash(rowAt(comparison, { ...key, arrangement, addedLinkDelayS })?.againstFirst ?? null),
          ),
        ]),
    );
  return [
    `Slower lines between centres of different parties, change against no added delay; what is not shown does not change:`,
    rows.length === 0
      ? 'nothing changes'
      : table(['raid', 'measure', 'arrangement', ...added.map((delayS) => `+${delayS} s`)], rows),
    '',
    `Missiles that arrive, paired difference against ${first} with the same delay:`,
    table(['raid', 'arrangement', ...addedLinkDelaysS.map((delayS) => `+${delayS} s`)], against),
  ];
}

const assignmentRows = ({ assignment }: ArrangementComparison): string[][] =>
  assignment
    .filter(({ withinReach }) => withinReach > 0)
    .map(({ arrangement, raidId, doctrine, objects, withinReach, fast, exact, gap }) => [
      arrangement,
      raidId,
      doctrine,
      `${withinReach} of ${objects}`,
      shown(fast.expectedStopped, 2),
      shown(exact.expectedStopped, 2),
      shown(gap, 2),
    ]);
