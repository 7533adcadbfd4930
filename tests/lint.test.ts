import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

type Fault = readonly [rule: string, path: string, text: string, says?: string];

const faults: readonly Fault[] = [
  ['noRestrictedImports', 'packages/physics/src/a/a.ts', `import '@parasol/catalog/places';`, 'physics-is-pure'],
  [
    'noRestrictedImports',
    'packages/simulation/src/a/a.ts',
    `import '@parasol/study/runs';`,
    'simulation-uses-physics-only',
  ],
  ['noRestrictedImports', 'packages/catalog/src/a/a.ts', `import '@parasol/physics/flight';`, 'catalog-is-data'],
  ['noRestrictedImports', 'packages/exchange/src/a/a.ts', `import '@parasol/study/runs';`, 'exchange-knows-no-defence'],
  ['noRestrictedImports', 'packages/study/src/a/a.ts', `import '@parasol/exchange/log';`, 'study-does-not-seal'],
  ['noRestrictedImports', 'apps/web/src/a.ts', `import '@parasol/server';`, 'web-stays-in-browser'],
  ['noNodejsModules', 'packages/study/src/a/b.ts', `import 'node:fs';`],
  ['noNodejsModules', 'apps/web/src/b.ts', `import 'node:fs';`],
  ['noRestrictedGlobals', 'packages/physics/src/a/c.ts', 'export const c = Date.now();', 'Date'],
  ['noRestrictedGlobals', 'packages/study/src/a/c.ts', 'export const c = process.pid;', 'process'],
  ['noRestrictedGlobals', 'packages/study/src/a/d.ts', `export const c = fetch('x');`, 'fetch'],
  ['noRestrictedGlobals', 'packages/simulation/src/a/c.ts', 'console.log(1);', 'console'],
  ['noImportCycles', 'apps/cli/src/e.ts', `import { f } from './f.ts';\nexport const e = () => f;`],
  ['noImportCycles', 'apps/cli/src/f.ts', `import { e } from './e.ts';\nexport const f = () => e;`],
  ['noFloatingPromises', 'apps/cli/src/g.ts', `const late = async () => 1;\nexport const g = () => {\n  late();\n};`],
  ['noUnusedImports', 'apps/cli/src/h.ts', `import { e } from './e.ts';`],
  ['noEnum', 'packages/catalog/src/a/h.ts', 'export enum Side {\n  North,\n}'],
  ['noFocusedTests', 'apps/cli/src/i.test.ts', `import { it } from 'vitest';\nit.only('runs', () => {});`],
];

interface Diagnostic {
  readonly category: string;
  readonly severity: string;
  readonly message: string;
  readonly location: { readonly path: string };
}

describe('the lint rules', () => {
  const house = mkdtempSync(join(tmpdir(), 'parasol-lint-'));
  let diagnostics: readonly Diagnostic[] = [];

  beforeAll(() => {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(house, name));
    for (const [, path, text] of faults) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${text}\n`);
    }
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const parameters = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, parameters, { cwd: house, encoding: 'utf8' });
    diagnostics = JSON.parse(stdout).diagnostics;
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(faults)('%s is an error in %s', (rule, path, _text, says = '') => {
    const found = diagnostics.filter(
      ({ category, location }) => category.endsWith(`/${rule}`) && location.path === path,
    );
    expect(found.map(({ severity }) => severity)).toContain('error');
    expect(found.map(({ message }) => message).join()).toContain(says);
  });
});
