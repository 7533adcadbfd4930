import type { Node } from './expression.ts';

/** The two languages in which one graph is written. */
export interface Language {
  readonly constant: (name: string, whole: boolean) => string;
  readonly variable: (name: string) => string;
  readonly loop: (name: string, from: string, to: string) => string;
  readonly root: string;
  readonly whole: (x: string) => string;
  readonly index: (name: string, value: string) => string;
  /** Element of an array at an index variable and an offset. */
  readonly at: (array: string, index: string, offset: number) => string;
  /** Declaration of the working array inside a loop over lanes. */
  readonly work: (length: number) => readonly string[];
  readonly head: (name: string, arrays: readonly string[], numbers: readonly string[]) => string;
}

export const TYPESCRIPT: Language = {
  constant: (name) => `const ${name}`,
  variable: (name) => `let ${name}`,
  loop: (name, from, to) => `for (let ${name} = ${from}; ${name} < ${to}; ${name}++) {`,
  root: 'Math.sqrt',
  whole: (x) => `(${x} > 0 ? ${x} | 0 : 0)`,
  index: (name, value) => `const ${name} = (${value}) & 0x3fffffff;`,
  at: (array, index, offset) => `${array}[${index} + ${offset}]`,
  work: () => [],
  head: (name, arrays, numbers) =>
    `export function ${name}(${[...arrays.map((a) => `${a}: Float64Array`), ...numbers.map((n) => `${n}: number`)].join(', ')}): void {`,
};

export const C: Language = {
  constant: (name, whole) => `const ${whole ? 'int' : 'double'} ${name}`,
  variable: (name) => `double ${name}`,
  loop: (name, from, to) => `for (int ${name} = ${from}; ${name} < ${to}; ${name}++) {`,
  root: 'sqrt',
  whole: (x) => `(${x} > 0 ? (int)${x} : 0)`,
  index: (name, value) => `const int ${name} = ${value};`,
  at: (array, index, offset) => `${array}[${index} + ${offset}]`,
  work: (length) => [`double work[${length}];`],
  head: (name, arrays, numbers) =>
    `void ${name}(${[...arrays.map((a) => `double *${a}`), ...numbers.map((n) => `int ${n}`)].join(', ')}) {`,
};

/** `target = value` or `target += value`. */
export interface Assignment {
  readonly target: string;
  readonly value: Node;
  readonly adds?: boolean;
}

/** An expression that stands inside another only while it stays readable. */
const LONGEST_INLINE = 60;

const partsOf = (x: Node): readonly Node[] => ('b' in x ? [x.a, x.b] : 'a' in x ? [x.a] : []);

/** Writes assignments as straight-line code: every value that is used twice is a constant, and all stores come last. */
export function straightLine(language: Language, name: () => string, assignments: readonly Assignment[]): string[] {
  const uses = new Map<Node, number>();
  const count = (x: Node): void => {
    const before = uses.get(x) ?? 0;
    uses.set(x, before + 1);
    if (before === 0) for (const part of partsOf(x)) count(part);
  };
  for (const { value } of assignments) count(value);
  const lines: string[] = [];
  const written = new Map<Node, string>();

  function textOf(x: Node): string {
    const found = written.get(x);
    if (found !== undefined) return found;
    if (x.kind === 'number') return Object.is(x.value, -0) || x.value < 0 ? `(${literal(x.value)})` : literal(x.value);
    if (x.kind === 'leaf' && x.local) return x.text;
    const text = formulaOf(x);
    const own = x.kind === 'cell' || x.kind === 'least' || (uses.get(x) ?? 0) > 1 || text.length > LONGEST_INLINE;
    if (!own) return x.kind === 'leaf' || x.kind === 'root' || x.kind === 'air' ? text : `(${text})`;
    const to = name();
    lines.push(`${language.constant(to, x.kind === 'cell')} = ${text};`);
    written.set(x, to);
    return to;
  }

  function formulaOf(x: Node): string {
    switch (x.kind) {
      case 'number':
        return literal(x.value);
      case 'leaf':
        return x.text;
      case 'root':
        return `${language.root}(${textOf(x.a)})`;
      case 'negative':
        return `-${textOf(x.a)}`;
      case 'cell':
        return language.whole(named(x.a));
      case 'air':
        return `air[4 * ${textOf(x.a)} + ${x.offset}]`;
      case 'least': {
        const [a, b] = [named(x.a), named(x.b)];
        return `${a} < ${b} ? ${a} : ${b}`;
      }
      default: {
        const sign = { add: '+', subtract: '-', multiply: '*', divide: '/' }[x.kind];
        return `${textOf(x.a)} ${sign} ${textOf(x.b)}`;
      }
    }
  }

  /** A name rather than a formula, for what is written twice in one line. */
  function named(x: Node): string {
    const text = textOf(x);
    if (/^[\w.]+$/.test(text)) return text;
    const to = name();
    lines.push(`${language.constant(to, false)} = ${text};`);
    written.set(x, to);
    return to;
  }

  const stores = assignments.map(({ target, value, adds }) => `${target} ${adds ? '+=' : '='} ${textOf(value)};`);
  return [...lines, ...stores];
}

const literal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : `${value}`);
