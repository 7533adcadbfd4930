import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml';
import type { Issue } from './issue.ts';

/** Limits of interfaces.md: a scenario is a small text. */
export const MAXIMUM_BYTES = 1_048_576;
const MAXIMUM_DEPTH = 32;
const MAXIMUM_ALIASES = 50;
/** Values after aliases are written out: far above any scenario, far below what hurts. */
const MAXIMUM_VALUES = 20_000;

export type Path = readonly (string | number)[];

/** A text read as YAML or JSON: its plain value, and where each part of it stands. */
export interface ParsedText {
  readonly file: string;
  readonly value: unknown;
  /** Line and column, from 1, of the value at a path, or of its nearest parent that stands in the text; `key` asks for the key. */
  locate(path: Path, of?: 'key' | 'value'): { readonly line: number; readonly column: number };
}

export type Parsed = { readonly parsed: ParsedText } | { readonly issues: readonly Issue[] };

/**
 * Reads YAML 1.2 or JSON text into a plain value without ever trusting it: size, encoding, depth and aliases are checked before
 * anything recurses, duplicate keys and several documents are refused.
 *
 * @param input  text, or bytes that must be UTF-8
 * @param file   name for the issues
 */
export function parseText(input: string | Uint8Array, file: string): Parsed {
  const whole = (message: string, received: string, expected: string): Parsed => ({
    issues: [{ file, line: 0, column: 0, path: '', received, expected, unit: '', message }],
  });
  const bytes = typeof input === 'string' ? input.length : input.byteLength;
  if (bytes > MAXIMUM_BYTES)
    return whole(`the file is larger than ${MAXIMUM_BYTES} bytes`, `${bytes} bytes`, `at most ${MAXIMUM_BYTES} bytes`);
  const text = typeof input === 'string' ? input : decoded(input);
  if (text === null) return whole('the file is not UTF-8 text', 'bytes that are not UTF-8', 'UTF-8 text');
  if (text.includes('\0')) return whole('the file holds NUL characters', 'a NUL character', 'text');
  return composed(text, file);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Tokens first, with the nesting watched as they come; only then the tree, which recurses. */
function composed(text: string, file: string): Parsed {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const issueAt = (offset: number, message: string, received: string, expected: string): Issue => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), path: '', received, expected, unit: '', message };
  };
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The stack holds the document too, and the innermost scalar.
    if (parser.stack.length > MAXIMUM_DEPTH + 2)
      return {
        issues: [
          issueAt(
            parser.offset,
            `nested deeper than ${MAXIMUM_DEPTH} levels`,
            `more than ${MAXIMUM_DEPTH} levels`,
            `at most ${MAXIMUM_DEPTH} levels`,
          ),
        ],
      };
  }
  tokens.push(...parser.end());
  const composer = new Composer({
    version: '1.2',
    uniqueKeys: true,
    strict: true,
    lineCounter: lines,
    prettyErrors: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  if (documents.length > 1)
    return {
      issues: [
        issueAt(documents[1].range[0], 'the file holds more than one document', `${documents.length} documents`, 'one'),
      ],
    };
  const document = documents[0] as Document.Parsed;
  if (document.errors.length > 0)
    return {
      issues: document.errors
        .slice(0, 50)
        .map((error) =>
          issueAt(
            error.pos[0],
            error.code === 'DUPLICATE_KEY'
              ? `the key stands twice: ${keyText(text, error.pos[0])}`
              : `not readable as YAML: ${error.message}`,
            excerpt(text, error.pos[0]),
            error.code === 'DUPLICATE_KEY' ? 'each key once' : 'YAML 1.2 or JSON',
          ),
        ),
    };
  const reading = plainFrom(document, (node, message, received, expected) =>
    issueAt(node.range?.[0] ?? 0, message, received, expected),
  );
  if ('issue' in reading) return { issues: [reading.issue] };
  return {
    parsed: {
      file,
      value: reading.value,
      locate(path, of = 'value') {
        const { line, col } = lines.linePos(offsetOf(document, path, of));
        return { line: Math.max(1, line), column: Math.max(1, col) };
      },
    },
  };
}

const excerpt = (text: string, offset: number): string => {
  const line = text
    .slice(offset, offset + 60)
    .split('\n', 1)[0]
    .trim();
  return line === '' ? 'end of line' : line;
};

const keyText = (text: string, offset: number): string => excerpt(text, offset).split(':', 1)[0];

type NodeIssue = (node: Node, message: string, received: string, expected: string) => Issue;

/** The plain value, with the number of aliases and of values capped. Depth is already known to be small. */
function plainFrom(document: Document.Parsed, issueAt: NodeIssue): { value: unknown } | { issue: Issue } {
  let aliases = 0;
  let values = 0;
  let open = 0;
  const refuse = (node: Node, message: string, received: string, expected: string): never => {
    throw new Refusal(issueAt(node, message, received, expected));
  };
  const read = (node: Node | null): unknown => {
    if (node === null) return null;
    values++;
    if (values > MAXIMUM_VALUES)
      refuse(node, 'aliases unfold to too many values', `more than ${MAXIMUM_VALUES} values`, 'a small scenario');
    if (isAlias(node)) {
      aliases++;
      if (aliases > MAXIMUM_ALIASES)
        refuse(
          node,
          `more than ${MAXIMUM_ALIASES} aliases`,
          `${aliases} aliases`,
          `at most ${MAXIMUM_ALIASES} aliases`,
        );
      const target = node.resolve(document);
      if (target === undefined)
        return refuse(node, `nothing is anchored as &${node.source}`, `*${node.source}`, 'a known anchor');
      open++;
      if (open > MAXIMUM_DEPTH) refuse(node, 'an alias refers to itself', `*${node.source}`, 'no cycle');
      const value = read(target as Node);
      open--;
      return value;
    }
    if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    if (isSeq(node)) return node.items.map((item) => read(item as Node));
    if (!isMap(node)) return null;
    const entries = node.items.map((pair): [string, unknown] => {
      const key = pair.key as Node | null;
      if (!isScalar(key) || typeof key.value !== 'string')
        return refuse(key ?? node, 'a key must be plain text', key === null ? 'no key' : String(key), 'text');
      return [key.value, read(pair.value as Node | null)];
    });
    // fromEntries defines own properties, so that a key named __proto__ stays a key.
    return Object.fromEntries(entries);
  };
  try {
    return { value: read(document.contents as Node | null) };
  } catch (error) {
    if (error instanceof Refusal) return { issue: error.issue };
    throw error;
  }
}

class Refusal extends Error {
  readonly issue: Issue;
  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/** Offset in the text of the node at a path, following aliases; where the path leaves the text, that of the last node on it. */
function offsetOf(document: Document.Parsed, path: Path, of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === String(step));
      if (pair === undefined) return offset;
      const keyOffset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
      const last = index === path.length - 1;
      offset = last && of === 'key' ? keyOffset : ((node as Node | null)?.range?.[0] ?? keyOffset);
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return offset;
      offset = (node as Node).range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
