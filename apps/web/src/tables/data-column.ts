import type { ReactNode } from 'react';

export type CellValue = string | number | null;

/** One column of a table. */
export interface DataColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Stands in the header. */
  readonly unit?: string;
  readonly isNumber?: boolean;
  /** What is sorted and copied. */
  readonly value: (row: R) => CellValue;
  /** What is shown; absent: the value. */
  readonly show?: (row: R) => ReactNode;
}

/** What is not known comes last, whichever way the rest is sorted. */
export function sorted<R>(rows: readonly R[], { value }: DataColumn<R>, isDescending: boolean): readonly R[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * String(one).localeCompare(String(other));
  });
}
