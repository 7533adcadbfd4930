import type { Interval } from '@parasol/study/results';
import Table from 'cli-table3';
import colours from 'picocolors';

/** Rows under a header, numbers to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const numeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^[-+−]?[\d.,–\s%±]*[\d%]?$/.test(String(row[column] ?? ''))),
  );
  const built = new Table({
    head: header.map((cell) => colours.bold(cell)),
    colAligns: numeric.map((isNumber) => (isNumber ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '  ',
    },
  });
  for (const row of rows) built.push(row.map(String));
  return built.toString();
}

/** Name and value, one a line. */
export function facts(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

/** A number for a reader: at most `digits` decimals, thousands apart. */
export function shown(value: number, digits = 1): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** A mean with its bounds; where every trial gave the same value, that is said instead of bounds. */
export function bounds(interval: Interval, digits = 1): string {
  const mean = shown(interval.mean, digits);
  if (interval.method === 'all-equal') return `${mean} in every trial`;
  return `${mean} (${shown(interval.low, digits)} to ${shown(interval.high, digits)})`;
}
