import type { Assignment } from './emit.ts';
import { element, type Node, ZERO } from './expression.ts';
import type { ModelNodes } from './motion.ts';
import { rowsOf, type Sighting, type SightingNodes } from './sighting.ts';
import { type Matrix, symmetric } from './symbolic-matrix.ts';

/** Doubles of a packed track and of a packed measurement. */
export const strideOf = (n: number): number => n + (n * (n + 1)) / 2;
export const MEASUREMENT_STRIDE = 24;
/** Doubles that the longest kernel works in: a track, and what waits behind it. */
export const WORK_LENGTH = 96;

export const triangle = (i: number, j: number): number => (i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i);
export const list = <T>(length: number, at: (i: number) => T): T[] => Array.from({ length }, (_, i) => at(i));

export const MODEL: ModelNodes & { readonly q: Node; readonly qb: Node } = {
  mu: element('model[0]'),
  oblateness: element('model[1]'),
  w: element('model[2]'),
  q: element('model[3]'),
  radius: element('model[4]'),
  k: [element('model[5]'), element('model[6]'), element('model[7]')],
  cellsPerM: element('model[8]'),
  cells: element('model[9]'),
  qb: element('model[10]'),
};

export const trackState = (n: number): Node[] => list(n, (i) => element(`work[${i}]`));
export const trackCovariance = (n: number): Matrix => symmetric(n, (i, j) => element(`work[${n + triangle(i, j)}]`));

export const storeState = (state: readonly Node[]): Assignment[] =>
  state.map((value, i) => ({ target: `work[${i}]`, value }));

/** Stores of one row of the covariance's lower triangle; null leaves an element as it is. */
export const storeRow = (n: number, i: number, at: (j: number) => Node | null): Assignment[] =>
  list(i + 1, at).flatMap((value, j) => (value === null ? [] : [{ target: `work[${n + triangle(i, j)}]`, value }]));

export const storeTrack = (state: readonly Node[], covariance: Matrix): Assignment[] => [
  ...storeState(state),
  ...state.flatMap((_, i) => storeRow(state.length, i, (j) => covariance[i]![j]!)),
];

export function sightingAt(kind: Sighting): SightingNodes {
  const part = (from: number, length: number): Node[] => list(length, (i) => element(`measurements[m + ${from + i}]`));
  return {
    sensor: part(0, 3),
    sight: part(3, 3),
    across: part(6, 3),
    upward: part(9, 3),
    values: [ZERO, ZERO, ...part(12, 2)].slice(0, rowsOf(kind)),
    variances: part(14, rowsOf(kind)),
    sensorVelocity: part(18, 3),
  };
}

export const outcomes = (distance: Node, determinant: Node): Assignment[] => [
  { target: 'outcomes[2 * lane]', value: distance },
  { target: 'outcomes[2 * lane + 1]', value: determinant },
];
