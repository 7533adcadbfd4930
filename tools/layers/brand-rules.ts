import { posix } from 'node:path';
import type { Rule } from './rules.ts';
import { nameOf, type Source, type SyntaxNode, walk } from './source.ts';

type Report = (rule: Rule, what: string, node: SyntaxNode) => void;

/** Name of each branded type and the folders that may mint it: those of the files that declare it. */
export type Mints = ReadonlyMap<string, ReadonlySet<string>>;

const DECLARES_TYPE = new Set(['TSTypeAliasDeclaration', 'TSInterfaceDeclaration']);

const typeNameOf = (node: SyntaxNode): string | null => {
  if (node.type === 'TSQualifiedName') return nameOf(node.right);
  return nameOf(node);
};

/** Names of the types that a type mentions, qualified or imported in place too. */
function typesIn(node: SyntaxNode): Set<string> {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (inner.type === 'TSTypeReference') names.add(typeNameOf(inner.typeName as SyntaxNode) ?? '');
    if (inner.type === 'TSImportType' && inner.qualifier) names.add(typeNameOf(inner.qualifier as SyntaxNode) ?? '');
  });
  return names;
}

/** The types that one alias is made of at its top level: itself, or the members of an intersection. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'TSIntersectionType') return (node.types as SyntaxNode[]).flatMap(partsOf);
  if (node.type === 'TSParenthesizedType') return partsOf(node.typeAnnotation as SyntaxNode);
  return [node];
}

function symbolsOf(source: Source): Set<string> {
  const symbols = new Set<string>();
  walk(source.program, (node) => {
    if (node.type !== 'VariableDeclarator') return;
    const id = node.id as SyntaxNode & { typeAnnotation?: { typeAnnotation: SyntaxNode } | null };
    const type = id.typeAnnotation?.typeAnnotation;
    if (type?.type === 'TSTypeOperator' && type.operator === 'unique') symbols.add(nameOf(id) ?? '');
  });
  return symbols;
}

/** Finds every branded type: keyed by a unique symbol, or an alias of a branded one. */
export function mintsOf(sources: readonly Source[]): Mints {
  const mints = new Map<string, Set<string>>();
  const add = (name: string, source: Source): boolean => {
    const folders = mints.get(name) ?? new Set();
    const grew = !folders.has(posix.dirname(source.path));
    mints.set(name, folders.add(posix.dirname(source.path)));
    return grew;
  };
  const aliases: { name: string; source: Source; parts: Set<string> }[] = [];
  for (const source of sources) {
    const symbols = symbolsOf(source);
    walk(source.program, (node) => {
      if (!DECLARES_TYPE.has(node.type)) return;
      const name = nameOf(node.id) ?? '';
      let isBranded = false;
      walk(node, (inner) => {
        if (inner.type === 'TSPropertySignature' && inner.computed === true)
          isBranded ||= symbols.has(nameOf(inner.key) ?? '');
      });
      if (isBranded) add(name, source);
      if (node.type !== 'TSTypeAliasDeclaration') return;
      const names = partsOf(node.typeAnnotation as SyntaxNode)
        .filter((part) => part.type === 'TSTypeReference')
        .map((part) => typeNameOf(part.typeName as SyntaxNode) ?? '');
      aliases.push({ name, source, parts: new Set(names) });
    });
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const { name, source, parts } of aliases)
      if ([...parts].some((part) => mints.has(part))) grew = add(name, source) || grew;
  }
  return mints;
}

/** Local names of imported types: `import { Ecef as E }` makes E mean Ecef. */
function importedNames(source: Source): Map<string, string> {
  const names = new Map<string, string>();
  walk(source.program, (node) => {
    if (node.type === 'ImportSpecifier') names.set(nameOf(node.local) ?? '', nameOf(node.imported) ?? '');
  });
  return names;
}

const WILD = new Set(['TSAnyKeyword', 'TSNeverKeyword']);

/** Casts and type guards that make a branded value outside the room that mints it. */
export function checkBrands(source: Source, mints: Mints, report: Report): void {
  const imported = importedNames(source);
  const folder = posix.dirname(source.path);
  walk(source.program, (node) => {
    const isCast = node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion';
    if (!isCast && node.type !== 'TSTypePredicate') return;
    const type = node.typeAnnotation as SyntaxNode | null;
    if (!type) return;
    if (isCast && WILD.has(type.type)) report('brand-from-its-mint', 'a cast to any or never fits every brand', node);
    for (const local of typesIn(type)) {
      const name = imported.get(local) ?? local;
      const folders = mints.get(name);
      if (folders && !folders.has(folder))
        report('brand-from-its-mint', `${isCast ? 'casts to' : 'claims'} ${name}`, node);
    }
  });
}
