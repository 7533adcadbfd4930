import { type Import, isNodeModule, isRelative, targetOf } from './imports.ts';
import { type Place, placeOf } from './place.ts';
import type { Rule } from './rules.ts';

/** Names that a workspace may import: its own dependencies, and those of the root for tests, tools and types. */
export interface Dependencies {
  readonly own: ReadonlySet<string>;
  readonly root: ReadonlySet<string>;
}

type Report = (rule: Rule, what: string) => void;

const TEST_LIBRARIES = /^(vitest|fast-check|@vitest)(\/|$)/;
const OURS = '@parasol/';

/** Which of our packages a package may use; one that is not listed may use none. */
const MAY_USE: Record<string, readonly string[]> = {
  physics: [],
  simulation: ['physics'],
  catalog: [],
  study: ['catalog', 'physics', 'simulation'],
  exchange: [],
};

const OWN_RULE: Record<string, Rule> = {
  physics: 'physics-is-pure',
  simulation: 'simulation-uses-physics-only',
  catalog: 'catalog-is-data',
  study: 'study-does-not-seal',
  exchange: 'exchange-knows-no-defence',
};

const APPS = new Set(['cli', 'server', 'web']);
const CHECKS = new Set(['validation', 'benchmarks']);

const libraryOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function checkOurs(place: Place, specifier: string, report: Report): void {
  const [, name, room, ...deeper] = specifier.split('/');
  const isApp = APPS.has(name);
  const isDoor = isApp || CHECKS.has(name) ? room === undefined : room !== undefined && deeper.length === 0;
  if (!isDoor || /\.[a-z]+$/.test(room ?? '')) report('through-the-door', `${specifier} is not a door`);
  if (place.kind === 'package') {
    if (isApp || CHECKS.has(name)) report('packages-not-to-apps', `imports ${specifier}`);
    else if (name === place.name) report('through-the-door', `${specifier} is this package: use ../${room}/index.ts`);
    else if (!MAY_USE[place.name]?.includes(name))
      report(OWN_RULE[place.name] ?? 'packages-not-to-apps', `imports ${specifier}`);
  }
  if (place.kind === 'app' && isApp && !(place.name === 'cli' && specifier === '@parasol/server'))
    report(place.name === 'web' ? 'web-stays-in-browser' : 'apps-not-to-apps', `imports ${specifier}`);
  if (place.kind === 'checks' && isApp) report('apps-not-to-apps', `imports ${specifier}`);
  if (room === 'node') checkNode(place, specifier, report);
}

function checkNode(place: Place, specifier: string, report: Report): void {
  if (place.isEdge) return;
  if (place.name === 'web' && place.kind === 'app') report('web-stays-in-browser', `imports ${specifier}`);
  else report('node-only-at-the-edge', `imports ${specifier}`);
}

/** A page of the docs as text, which the web app shows: no code goes over the border. */
const PAGE_AS_TEXT = /\.md\?raw$/;

function checkRelative(place: Place, specifier: string, report: Report): void {
  if (place.kind === 'app' && place.name === 'web' && PAGE_AS_TEXT.test(specifier)) return;
  const target = placeOf(targetOf(place.path, specifier));
  if (target.isTest && !place.isTest) report('no-test-code-in-production', `imports ${specifier}`);
  if (target.workspace !== place.workspace) {
    const fromPackage = place.kind === 'package';
    if (fromPackage && target.kind === 'app') report('packages-not-to-apps', `imports ${specifier}`);
    else if (place.kind === 'app' && target.kind === 'app') report('apps-not-to-apps', `imports ${specifier}`);
    report('through-the-door', `${specifier} leaves the workspace`);
    return;
  }
  if (place.kind === 'package' && target.room !== place.room) {
    const door = `packages/${place.name}/src/${target.room}/index.ts`;
    const isSupport = place.isTest && /\/testing\//.test(target.path);
    if (target.room !== '' && target.path !== door && !isSupport)
      report('through-the-door', `${specifier} goes past the door`);
    if (target.room === 'node') checkNode(place, specifier, report);
  }
  if (/(^|\/)(dist|node_modules)(\/|$)/.test(target.path)) report('through-the-door', `${specifier} is not a source`);
}

function checkLibrary(place: Place, { specifier, typeOnly }: Import, dependencies: Dependencies, report: Report): void {
  const library = libraryOf(specifier);
  if (TEST_LIBRARIES.test(specifier) && !place.isTest) report('no-test-code-in-production', `imports ${specifier}`);
  if (!place.isTest && ['physics', 'simulation'].includes(place.name) && place.kind === 'package')
    report(OWN_RULE[place.name], `imports ${specifier}`);
  const usesRoot = place.isTest || place.kind === 'root';
  const types = `@types/${library.replace(/^@/, '').replace('/', '__')}`;
  const declared =
    dependencies.own.has(library) ||
    (usesRoot && dependencies.root.has(library)) ||
    (typeOnly && (dependencies.own.has(types) || dependencies.root.has(types)));
  if (!declared) report('declared-dependencies-only', `imports ${specifier}`);
}

/** Every rule about what one import may reach. */
export function checkImport(place: Place, entry: Import, dependencies: Dependencies, report: Report): void {
  const { specifier } = entry;
  if (specifier.startsWith('#')) report('through-the-door', `${specifier} is an alias`);
  else if (isRelative(specifier)) checkRelative(place, specifier, report);
  else if (isNodeModule(specifier)) {
    checkNode(place, specifier, report);
    if (!place.isTest && place.kind === 'package' && place.name === 'physics')
      report('physics-is-pure', `imports ${specifier}`);
  } else if (specifier.startsWith(OURS)) {
    checkOurs(place, specifier, report);
    // Tests of the root reach every workspace; npm links them all.
    if (
      place.kind !== 'root' &&
      !dependencies.own.has(libraryOf(specifier)) &&
      libraryOf(specifier) !== OURS + place.name
    )
      report('declared-dependencies-only', `imports ${specifier}`);
  } else checkLibrary(place, entry, dependencies, report);
}
