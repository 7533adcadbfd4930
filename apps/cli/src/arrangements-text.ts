import { type ArrangementComparison, type ArrangementRow, type Behind, behindWords } from '@parasol/study/arrangements';
import type { Interval } from '@parasol/study/results';
import { TERMS_ACT_THROUGH_TIME } from '@parasol/study/sharing';
import { bounds, shown, table } from './tables.ts';

const MEASURES: Readonly<Record<ArrangementRow['measure'], string>> = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  duplicates: 'of these duplicates',
  engagements: 'missiles engaged',
  warningTimeS: 'warning of the party aimed at, s',
  commitS: 'commit, s from launch',
};

/** A figure with the missiles behind it, where it is a time. */
interface Cell {
  readonly measure: ArrangementRow['measure'];
  readonly interval: Interval | null;
  readonly behind: Behind | undefined;
  readonly of: 'mean' | 'difference';
}

const meanOf = ({ measure, mean, meanBehind }: ArrangementRow): Cell => ({
  measure,
  interval: mean,
  behind: meanBehind,
  of: 'mean',
});
const againstFirstOf = ({ measure, againstFirst, againstFirstBehind }: ArrangementRow): Cell => ({
  measure,
  interval: againstFirst,
  behind: againstFirstBehind,
  of: 'difference',
});
const againstNoDelayOf = ({ measure, againstNoDelay, againstNoDelayBehind }: ArrangementRow): Cell => ({
  measure,
  interval: againstNoDelay,
  behind: againstNoDelayBehind,
  of: 'difference',
});

function cellText(cell: Cell | null, trials: number): string {
  if (cell === null) return '–';
  const { behind, of } = cell;
  return [figureText(cell), behind === undefined ? '' : behindWords(behind, of, trials)].filter(Boolean).join('; ');
}

function figureText({ measure, interval, behind }: Cell): string {
  if (interval === null) return '–';
  const digits = behind === undefined ? 2 : 1;
  // Warning has no chance in it: there are no trials to agree.
  return measure === 'warningTimeS' ? shown(interval.mean, digits) : bounds(interval, digits);
}

/** The arrangements side by side, raid by raid; then what slower lines change; then what the fast rule loses. */
export function arrangementsText(comparison: ArrangementComparison): string {
  const { name, seed, trials, arrangements, notes, addedLinkDelaysS } = comparison;
  return [
    `${name} under ${arrangements.join(', ')}: the same missiles and the same chance, ${trials} trials, seed ${seed}`,
    ...notes,
    'Rows of nothing but zeros are left out. Warning: in any picture of the party aimed at, whoever commands, without chance; not of missiles at nobody’s land.',
    'Times are means over the missiles that have them, differences over those that have them under both; where these are not all, their number stands beside. A dash: none.',
    '',
    table(['raid', 'measure', ...arrangements], promptRows(comparison, arrangements, meanOf)),
    '',
    `Paired differences against ${arrangements[0]} (95 %; times: the same missiles under both):`,
    table(['raid', 'measure', ...arrangements.slice(1)], promptRows(comparison, arrangements.slice(1), againstFirstOf)),
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
  of: (row: ArrangementRow) => Cell,
): string[][] =>
  keysOf(comparison).flatMap((key) => {
    const cells = arrangements.map((arrangement) => {
      const row = rowAt(comparison, { ...key, arrangement, addedLinkDelayS: 0 });
      return row === undefined ? null : of(row);
    });
    // What happens under one arrangement alone has no difference, and yet is one.
    const isNever = comparison.arrangements.every(
      (arrangement) => !rowAt(comparison, { ...key, arrangement, addedLinkDelayS: 0 })?.mean,
    );
    // That no shot was a duplicate is an answer of its own.
    const isZero =
      key.measure !== 'duplicates' &&
      cells.every((cell) => cell?.interval?.mean === 0 && cell.interval.method === 'all-equal');
    const isNothing = isNever || isZero;
    return isNothing
      ? []
      : [[key.raidId, MEASURES[key.measure], ...cells.map((cell) => cellText(cell, comparison.trials))]];
  });

/** Only where some arrangement changes with the delay: the others would be the same figure in every column. */
function delayText(comparison: ArrangementComparison): string[] {
  const { arrangements, addedLinkDelaysS } = comparison;
  const added = addedLinkDelaysS.filter((delayS) => delayS > 0);
  const rows = keysOf(comparison).flatMap((key) =>
    arrangements.flatMap((arrangement) => {
      const changes = added.map((addedLinkDelayS) => {
        const row = rowAt(comparison, { ...key, arrangement, addedLinkDelayS });
        return row === undefined ? null : againstNoDelayOf(row);
      });
      const moves = changes.some((change) => change?.interval && (change.interval.low > 0 || change.interval.high < 0));
      return moves
        ? [[key.raidId, MEASURES[key.measure], arrangement, ...changes.map((one) => cellText(one, comparison.trials))]]
        : [];
    }),
  );
  const first = arrangements[0];
  const against = keysOf(comparison)
    .filter(({ measure }) => measure === 'leakers')
    .flatMap((key) =>
      arrangements.slice(1).map((arrangement) => [
        key.raidId,
        arrangement,
        ...addedLinkDelaysS.map((addedLinkDelayS) => {
          const row = rowAt(comparison, { ...key, arrangement, addedLinkDelayS });
          return cellText(row === undefined ? null : againstFirstOf(row), comparison.trials);
        }),
      ]),
    );
  return [
    'Slower lines between centres of different parties, change against no added delay; what is not shown does not change:',
    TERMS_ACT_THROUGH_TIME,
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
