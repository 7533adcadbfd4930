import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { type DataColumn, sorted } from './data-column.ts';

interface Line {
  readonly name: string;
  readonly speed: number | null;
}

const columns: readonly DataColumn<Line>[] = [
  { id: 'name', header: 'Name', value: ({ name }) => name },
  { id: 'speed', header: 'Speed, largest', unit: 'km/s', isNumber: true, value: ({ speed }) => speed },
];
const rows: readonly Line[] = [
  { name: 'slow', speed: 3 },
  { name: 'unknown', speed: null },
  { name: 'said "fast"', speed: 12.5 },
];

describe('a table', () => {
  it('is copied with units, quotes doubled, and nothing for what is not known', () => {
    expect(csvOf(columns, rows)).toBe('Name,"Speed, largest [km/s]"\r\nslow,3\r\nunknown,\r\n"said ""fast""",12.5\r\n');
  });

  it.each([
    ['upwards', false, ['slow', 'said "fast"', 'unknown']],
    ['downwards', true, ['said "fast"', 'slow', 'unknown']],
  ])('is sorted %s by number, what is not known last', (_, isDescending, names) => {
    expect(sorted(rows, columns[1]!, isDescending).map(({ name }) => name)).toEqual(names);
  });
});
