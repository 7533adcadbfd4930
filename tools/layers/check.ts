import { checkBrands, mintsOf } from './brand-rules.ts';
import { cyclesOf, type Edge } from './cycles.ts';
import { checkImport, type Dependencies } from './import-rules.ts';
import { importsOf } from './imports.ts';
import { checkOutside } from './outside-rules.ts';
import { placeOf } from './place.ts';
import type { Finding, Rule } from './rules.ts';
import { parse, type SyntaxNode } from './source.ts';

/** The tree to check: text by path, with `/` between folders. Source files and the package.json of every workspace. */
export type Tree = ReadonlyMap<string, string>;

const isSource = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts');

const BANNED_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'core',
  'shared',
  'misc',
  'types',
  'manager',
]);

function namesIn(packageJson: string | undefined): Set<string> {
  if (packageJson === undefined) return new Set();
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = JSON.parse(packageJson);
  return new Set(
    [dependencies, optionalDependencies, peerDependencies, devDependencies].flatMap((part) => Object.keys(part ?? {})),
  );
}

/** Every break of a layer rule in the tree, ordered by path and line. */
export function checkLayers(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  const sources = [...tree].filter(([path]) => isSource(path)).map(([path, text]) => parse(path, text));
  const mints = mintsOf(sources);
  const edges = new Map<string, Edge[]>();
  const rootNames = namesIn(tree.get('package.json'));

  for (const source of sources) {
    const { path } = source;
    const place = placeOf(path);
    const add = (rule: Rule, what: string, line: number): void => void findings.push({ rule, path, line, what });
    const atNode = (rule: Rule, what: string, node: SyntaxNode): void => add(rule, what, source.lineOf(node));

    for (const part of path.split('/'))
      if (BANNED_NAMES.has(part.split('.')[0])) add('name-says-what-it-holds', `"${part}" says nothing`, 1);

    const own = place.workspace === '' ? rootNames : namesIn(tree.get(`${place.workspace}/package.json`));
    const dependencies: Dependencies = { own, root: rootNames };
    const { imports, unnamed } = importsOf(source);
    for (const entry of imports) checkImport(place, entry, dependencies, (rule, what) => add(rule, what, entry.line));
    edges.set(
      path,
      imports.filter(({ typeOnly }) => !typeOnly),
    );
    // Tools and tests may load what they name at run time; the program may not.
    if (!place.isTest && place.kind !== 'root')
      for (const { line, what } of unnamed) add('imports-by-name', what, line);

    checkOutside(source, place, atNode);
    if (!place.isTest) checkBrands(source, mints, atNode);
  }
  for (const { files, line } of cyclesOf(edges))
    findings.push({ rule: 'no-circular', path: files[0], line, what: [...files, files[0]].join(' -> ') });
  return findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
}
