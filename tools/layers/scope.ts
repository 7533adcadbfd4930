import { nameOf, type Source, type SyntaxNode, walk } from './source.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const SCOPES =
  /^(Program|BlockStatement|StaticBlock|ArrowFunctionExpression|Function(Declaration|Expression)|For(In|Of)?Statement|SwitchStatement|CatchClause|TSFunctionType|TSMethodSignature|TSCallSignatureDeclaration|TSDeclareFunction|TSEmptyBodyFunctionExpression|TSConstructorType)$/;

const rangeOf = (node: SyntaxNode): Range => ({ start: node.start, end: node.end as number });

/** Every name that a binding pattern introduces. */
function boundIn(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(boundIn);
  const node = pattern as SyntaxNode | null;
  switch (node?.type) {
    case 'Identifier':
      return [nameOf(node)!];
    case 'ObjectPattern':
      return boundIn(node.properties);
    case 'ArrayPattern':
      return boundIn(node.elements);
    case 'Property':
      return boundIn(node.value);
    case 'AssignmentPattern':
      return boundIn(node.left);
    case 'RestElement':
      return boundIn(node.argument);
    case 'TSParameterProperty':
      return boundIn(node.parameter);
    default:
      return [];
  }
}

/**
 * Tells whether a name at a place in the file is one that the file itself binds there (a variable, a parameter, an
 * import), and so no global. An ambient `declare` binds nothing at run time. A `var` is taken as bound in its block
 * only, which is the strict side.
 */
export function localNames(source: Source): (name: string, at: SyntaxNode) => boolean {
  const scopes: Range[] = [];
  const bound = new Map<string, Range[]>();
  const scopeOf = (node: SyntaxNode): Range => {
    while (scopes.length > 0 && scopes.at(-1)!.end <= node.start) scopes.pop();
    return scopes.at(-1) ?? rangeOf(source.program);
  };
  const bind = (pattern: unknown, scope: Range): void => {
    for (const name of boundIn(pattern)) bound.set(name, [...(bound.get(name) ?? []), scope]);
  };
  const ambient = new Set<unknown>();
  walk(source.program, (node, { parent }) => {
    const outer = scopeOf(node);
    if (node.declare === true) ambient.add(node);
    if (node.type === 'VariableDeclarator' && !ambient.has(parent)) bind(node.id, outer);
    if (/^(Function|Class)Declaration$/.test(node.type) && node.declare !== true) bind(node.id, outer);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) bind(node.local, outer);
    if (SCOPES.test(node.type)) {
      scopes.push(rangeOf(node));
      bind(node.params, rangeOf(node));
      if (node.type === 'CatchClause') bind(node.param, rangeOf(node));
    }
  });
  return (name, { start }) => (bound.get(name) ?? []).some((range) => range.start <= start && start < range.end);
}
