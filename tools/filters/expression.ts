/**
 * Arithmetic as a graph: each node is one operation, and the same operation on the same nodes is one node. What is built here by matrix
 * algebra over nodes comes out as straight-line code in which zeros, ones and repeated terms are gone.
 */
export type Node =
  | { readonly kind: 'number'; readonly id: number; readonly value: number }
  /** Text that stands for a value: a local already there, or an element of an array. */
  | { readonly kind: 'leaf'; readonly id: number; readonly text: string; readonly local: boolean }
  | {
      readonly kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'least';
      readonly id: number;
      readonly a: Node;
      readonly b: Node;
    }
  | { readonly kind: 'root' | 'negative' | 'cell'; readonly id: number; readonly a: Node }
  /** Element 4 cell + offset of the table of air cells. */
  | { readonly kind: 'air'; readonly id: number; readonly a: Node; readonly offset: number };

type Shape = Node extends infer N ? (N extends Node ? Omit<N, 'id'> : never) : never;

const known = new Map<string, Node>();

function node(key: string, shape: Shape): Node {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = { ...shape, id: known.size } as Node;
  known.set(key, made);
  return made;
}

export const number = (value: number): Node => node(`#${value}`, { kind: 'number', value });
export const ZERO = number(0);
export const ONE = number(1);

/** An element of an array, read once into a local. */
export const element = (text: string): Node => node(`@${text}`, { kind: 'leaf', text, local: false });
/** A local that the code around defines. */
export const local = (text: string): Node => node(`$${text}`, { kind: 'leaf', text, local: true });

const isNumber = (x: Node, value: number): boolean => x.kind === 'number' && x.value === value;

/** Sums and products are commutative to the last bit: the older operand stands first, so that both orders are one node. */
const inOrder = (a: Node, b: Node): readonly [Node, Node] => (a.id <= b.id ? [a, b] : [b, a]);

export function add(a: Node, b: Node): Node {
  if (isNumber(a, 0)) return b;
  if (isNumber(b, 0)) return a;
  if (b.kind === 'negative') return subtract(a, b.a);
  if (a.kind === 'negative') return subtract(b, a.a);
  const [x, y] = inOrder(a, b);
  return node(`${x.id}+${y.id}`, { kind: 'add', a: x, b: y });
}

export function subtract(a: Node, b: Node): Node {
  if (isNumber(b, 0)) return a;
  if (isNumber(a, 0)) return negative(b);
  if (b.kind === 'negative') return add(a, b.a);
  return node(`${a.id}-${b.id}`, { kind: 'subtract', a, b });
}

export function multiply(a: Node, b: Node): Node {
  if (isNumber(a, 0) || isNumber(b, 0)) return ZERO;
  if (isNumber(a, 1)) return b;
  if (isNumber(b, 1)) return a;
  if (a.kind === 'negative') return negative(multiply(a.a, b));
  if (b.kind === 'negative') return negative(multiply(a, b.a));
  if (a.kind === 'number' && b.kind === 'number') return number(a.value * b.value);
  const [x, y] = inOrder(a, b);
  return node(`${x.id}*${y.id}`, { kind: 'multiply', a: x, b: y });
}

export function divide(a: Node, b: Node): Node {
  if (isNumber(a, 0)) return ZERO;
  if (isNumber(b, 1)) return a;
  return node(`${a.id}/${b.id}`, { kind: 'divide', a, b });
}

export function negative(a: Node): Node {
  if (a.kind === 'negative') return a.a;
  if (a.kind === 'number') return number(-a.value);
  return node(`-${a.id}`, { kind: 'negative', a });
}

export const root = (a: Node): Node => node(`root${a.id}`, { kind: 'root', a });
export const least = (a: Node, b: Node): Node => node(`least${a.id},${b.id}`, { kind: 'least', a, b });
/** Whole part of a number from 0 up, 0 below. */
export const cell = (a: Node): Node => node(`cell${a.id}`, { kind: 'cell', a });
export const air = (a: Node, offset: number): Node => node(`air${a.id},${offset}`, { kind: 'air', a, offset });

/** Sum from the left. */
export const sum = (terms: readonly Node[]): Node => terms.reduce(add, ZERO);
export const dot = (a: readonly Node[], b: readonly Node[]): Node => sum(a.map((x, i) => multiply(x, b[i]!)));
