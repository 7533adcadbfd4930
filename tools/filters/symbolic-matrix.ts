import { add, dot, multiply, type Node, number, ONE, ZERO } from './expression.ts';

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

/** T S T^t with S symmetric. */
export const transformed = (t: Matrix, s: Matrix): Matrix => {
  const ts = product(t, s);
  return symmetric(t.length, (i, j) => dot(ts[i]!, t[j]!));
};

/** Elements of the lower triangle, row by row. */
export const lowerOf = (s: Matrix): Node[] => s.flatMap((row, i) => row.slice(0, i + 1));

export const half = number(0.5);
