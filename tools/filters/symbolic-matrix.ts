import {
  add,
  divide,
  dot,
  multiply,
  type Node,
  negative,
  number,
  ONE,
  root,
  subtract,
  sum,
  ZERO,
} from './expression.ts';

/** Rows of nodes. */
export type Matrix = readonly (readonly Node[])[];

export const matrix = (rows: number, columns: number, at: (i: number, j: number) => Node): Matrix =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => at(i, j)));

export const identity = (n: number): Matrix => matrix(n, n, (i, j) => (i === j ? ONE : ZERO));

export const transposed = (a: Matrix): Matrix => matrix(a[0]!.length, a.length, (i, j) => a[j]![i]!);

export const product = (a: Matrix, b: Matrix): Matrix => {
  const columns = transposed(b);
  return matrix(a.length, columns.length, (i, j) => dot(a[i]!, columns[j]!));
};

export const plus = (a: Matrix, b: Matrix): Matrix =>
  matrix(a.length, a[0]!.length, (i, j) => add(a[i]![j]!, b[i]![j]!));

export const times = (a: Matrix, factor: Node): Matrix =>
  matrix(a.length, a[0]!.length, (i, j) => multiply(a[i]![j]!, factor));

export const apply = (a: Matrix, x: readonly Node[]): Node[] => a.map((row) => dot(row, x));

/** The lower triangle of a symmetric result computed, the upper one taken from it. */
export const symmetric = (n: number, at: (i: number, j: number) => Node): Matrix => {
  const lower = Array.from({ length: n }, (_, i) => Array.from({ length: i + 1 }, (_, j) => at(i, j)));
  return matrix(n, n, (i, j) => (i >= j ? lower[i]![j]! : lower[j]![i]!));
};

/** Elements of the lower triangle, row by row. */
export const lowerOf = (s: Matrix): Node[] => s.flatMap((row, i) => row.slice(0, i + 1));

export const half = number(0.5);

/** Lower triangular factor of a symmetric matrix, with the inverses of its diagonal. */
export function factored(s: Matrix): { readonly lower: Node[][]; readonly perPivot: Node[] } {
  const lower: Node[][] = s.map(() => []);
  const perPivot: Node[] = [];
  for (let j = 0; j < s.length; j++) {
    const pivot = root(subtract(s[j]![j]!, sum(lower[j]!.map((x) => multiply(x, x)))));
    const before = [...lower[j]!];
    lower[j]!.push(pivot);
    perPivot.push(divide(ONE, pivot));
    for (let i = j + 1; i < s.length; i++)
      lower[i]!.push(multiply(subtract(s[i]![j]!, dot(lower[i]!.slice(0, j), before)), perPivot[j]!));
  }
  return { lower, perPivot };
}

/** Inverse of the lower factor, its determinant squared, from a symmetric matrix S = L L^t. */
export function inverseFactor(s: Matrix): { readonly inverse: Matrix; readonly determinant: Node } {
  const { lower, perPivot } = factored(s);
  const n = s.length;
  const rows = s.map(() => s.map(() => ZERO as Node));
  for (let j = 0; j < n; j++) {
    rows[j]![j] = perPivot[j]!;
    for (let i = j + 1; i < n; i++) {
      const below = sum(lower[i]!.slice(j, i).map((x, k) => multiply(x, rows[j + k]![j]!)));
      rows[i]![j] = negative(multiply(below, perPivot[i]!));
    }
  }
  const pivots = lower.map((row, i) => row[i]!).reduce(multiply);
  return { inverse: rows, determinant: multiply(pivots, pivots) };
}
