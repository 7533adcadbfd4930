import type { DataColumn } from './data-column.ts';

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as RFC 4180 text: units in the header, a point for decimals, nothing for what is not known. */
export function csvOf<R>(columns: readonly DataColumn<R>[], rows: readonly R[]): string {
  const head = columns.map(({ header, unit }) => quoted(unit === undefined ? header : `${header} [${unit}]`));
  const lines = rows.map((row) => columns.map(({ value }) => quoted(String(value(row) ?? ''))));
  return [head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
