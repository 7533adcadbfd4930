import { readFileSync } from 'node:fs';

/** One published or independently computed value beside ours. */
export interface ValidationCase {
  readonly family: string;
  readonly id: string;
  readonly source: string;
  readonly expected: number | string | boolean;
  readonly computed: number | string | boolean;
  /** Claimed accuracy with its unit, in words: `1e-4 relative`, `3 s`, `exact`. */
  readonly tolerance: string;
  readonly verdict: 'pass' | 'fail';
}

/** One folder of validation/: a published table, its citation, the comparison. */
export interface ValidationFamily {
  readonly family: string;
  run(): readonly ValidationCase[] | Promise<readonly ValidationCase[]>;
}

export type Tolerance =
  | { readonly relative: number }
  | { readonly absolute: number; readonly unit: string }
  /** Passes when either holds: for values that go through zero, or tables with a stated floor. */
  | { readonly relative: number; readonly absolute: number; readonly unit: string };

/** Compares numbers for one family: `number(id, source, expected, computed, tolerance)` and `same(...)` for verdicts and words. */
export function casesOf(family: string) {
  const cases: ValidationCase[] = [];
  return {
    cases,
    number(id: string, source: string, expected: number, computed: number, tolerance: Tolerance): void {
      const error = Math.abs(computed - expected);
      const byAbsolute = 'absolute' in tolerance && error <= tolerance.absolute;
      const byRelative = 'relative' in tolerance && error <= tolerance.relative * Math.abs(expected);
      const words = [
        'relative' in tolerance ? `${tolerance.relative} relative` : '',
        'absolute' in tolerance ? `${tolerance.absolute} ${tolerance.unit}` : '',
      ];
      const verdict = byAbsolute || byRelative ? 'pass' : 'fail';
      cases.push({ family, id, source, expected, computed, tolerance: words.filter(Boolean).join(' or '), verdict });
    },
    same(id: string, source: string, expected: string | boolean, computed: string | boolean): void {
      cases.push({
        family,
        id,
        source,
        expected,
        computed,
        tolerance: 'exact',
        verdict: expected === computed ? 'pass' : 'fail',
      });
    },
  };
}

const root = new URL(import.meta.url.endsWith('.ts') ? './' : '../', import.meta.url);

/** Text of a data file, addressed from the validation folder: `atmosphere/layer-bases.csv`. */
const dataText = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** A data file of JSON. The caller names the shape. */
export const dataJson = <T>(path: string): T => JSON.parse(dataText(path)) as T;

/** A CSV file without quoted line breaks as records of strings by header. */
export function dataRecords(path: string): Record<string, string>[] {
  const [header, ...rows] = dataText(path)
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .match(/("([^"]*)"|[^,]*)(,|$)/g)!
        .map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')),
    );
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i] ?? ''])));
}
