import { parseSync } from 'oxc-parser';

/** A node of the ESTree that the parser gives: the checker only walks it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  lineOf(node: SyntaxNode): number;
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return {
    path,
    text,
    program: program as unknown as SyntaxNode,
    lineOf: (node) => text.slice(0, node.start).split('\n').length,
  };
}

/** Where a node hangs: under which key of which parent. */
export interface Position {
  readonly parent: SyntaxNode | null;
  readonly key: string;
}

/** Calls `visit` for every node, parents first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, position: Position) => void,
  position: Position = { parent: null, key: '' },
): void {
  visit(node, position);
  for (const [key, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) walk(item, visit, { parent: node, key });
    } else if (isNode(value)) walk(value, visit, { parent: node, key });
  }
}

/** The text of a string literal or of a template without holes; null for anything computed. */
export function fixedText(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'TemplateLiteral' && (value.expressions as unknown[]).length === 0) {
    const [quasi] = value.quasis as { value: { cooked: string } }[];
    return quasi.value.cooked;
  }
  return null;
}

export const nameOf = (value: unknown): string | null =>
  isNode(value) && (value.type === 'Identifier' || value.type === 'JSXIdentifier') ? (value.name as string) : null;
