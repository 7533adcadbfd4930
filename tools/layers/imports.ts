import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fixedText, nameOf, type Source, type SyntaxNode, walk } from './source.ts';

/** One module that a file asks for. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface ImportsOfFile {
  readonly imports: readonly Import[];
  /** Lines of imports whose module is computed, and of `require`. */
  readonly unnamed: readonly { readonly line: number; readonly what: string }[];
}

const NODE = new Set(builtinModules);

export const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith('node:') || NODE.has(specifier) || NODE.has(specifier.split('/')[0]);

export const isRelative = (specifier: string): boolean => /^\.{0,2}\//.test(specifier) || /^\.{1,2}$/.test(specifier);

/** Path in the tree that a relative specifier means. */
export const targetOf = (path: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(path), specifier));

const isTypeOnly = (node: SyntaxNode): boolean => {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true;
  // `import { type A } from` keeps its module at run time only for what is not a type.
  const specifiers = (node.specifiers ?? []) as SyntaxNode[];
  return specifiers.length > 0 && specifiers.every((s) => s.importKind === 'type' || s.exportKind === 'type');
};

/** Everything a file imports: statically, re-exported, in types, dynamically, as a worker or another URL of its own. */
export function importsOf(source: Source): ImportsOfFile {
  const imports: Import[] = [];
  const unnamed: { line: number; what: string }[] = [];
  const add = (node: SyntaxNode, from: unknown, what: string): void => {
    const specifier = fixedText(from);
    const line = source.lineOf(node);
    if (specifier === null) unnamed.push({ line, what });
    else imports.push({ specifier, typeOnly: isTypeOnly(node), line });
  };
  walk(source.program, (node, { parent, key }) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        add(node, node.source, 'an import');
        break;
      case 'ExportNamedDeclaration':
        if (node.source) add(node, node.source, 'an export');
        break;
      case 'ImportExpression':
      case 'TSImportType':
        add(node, node.source, 'a computed import()');
        break;
      case 'TSExternalModuleReference':
        unnamed.push({ line: source.lineOf(node), what: 'import = require()' });
        break;
      case 'Identifier': {
        const isProperty = parent?.type === 'MemberExpression' && key === 'property' && !parent.computed;
        if ((nameOf(node) === 'require' && !isProperty) || nameOf(node) === 'createRequire')
          unnamed.push({ line: source.lineOf(node), what: nameOf(node)! });
        break;
      }
    }
  });
  return { imports, unnamed };
}
