import { type Column, columnNamed } from '../results/index.ts';

/** What the measures need to know of the threats and the defence, beside the columns. */
export interface RaidLayout {
  /** In column order. */
  readonly threats: readonly {
    readonly threatId: string;
    readonly raidId: string;
    readonly targetId: string;
    /** The party whose place is aimed at; null for a place of no party in the scenario. */
    readonly targetPartyId: string | null;
    /** False for a launch that means no harm; absent = true. */
    readonly hostile?: boolean;
  }[];
  readonly raids: readonly { readonly raidId: string; readonly name: string }[];
  readonly parties: readonly { readonly partyId: string; readonly inventory: number; readonly sensors: number }[];
}

/** Row sums over some threats of a [trials, threats] column: one value a trial. */
export function sumOver(columns: readonly Column[], name: string, threatIndexes: readonly number[]): Float64Array {
  const { values, shape } = columnNamed(columns, name);
  const sums = new Float64Array(shape[0]);
  for (let trial = 0; trial < sums.length; trial++) {
    let sum = 0;
    for (const threat of threatIndexes) sum += values[trial * shape[1] + threat];
    sums[trial] = sum;
  }
  return sums;
}

/** Means over the values that are there (NaN: it did not happen), one a trial; trials without any are left out. */
export function meansOfPresent(column: Column): Float64Array {
  const [trials, threats] = column.shape;
  const means: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const row = present(column.values.subarray(trial * threats, (trial + 1) * threats));
    if (row.length > 0) means.push(meanOf(row));
  }
  return Float64Array.from(means);
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.every((value) => value === values[0]) ? values[0] : sum / values.length;
}

/** The values that are there. */
export const present = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));

/** How many values of an array equal a number. */
export function countOf(values: Float64Array, wanted: number): number {
  let count = 0;
  for (const value of values) if (value === wanted) count++;
  return count;
}
