import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLayers } from '../tools/layers/check.ts';
import { RULES, type Rule, sentence } from '../tools/layers/rules.ts';
import { readTree } from '../tools/layers/tree.ts';

const manifest = (dependencies: Record<string, string> = {}): string => JSON.stringify({ dependencies });

/** A small healthy house; every fault below is this tree plus the files of the fault. */
const HOUSE: Record<string, string> = {
  'package.json': JSON.stringify({ devDependencies: { vitest: '1', 'fast-check': '1', '@types/geojson': '1' } }),
  'packages/physics/package.json': manifest(),
  'packages/simulation/package.json': manifest({ '@parasol/physics': '1' }),
  'packages/catalog/package.json': manifest(),
  'packages/exchange/package.json': manifest(),
  'packages/study/package.json': manifest({
    '@parasol/catalog': '1',
    '@parasol/physics': '1',
    '@parasol/simulation': '1',
    yaml: '1',
  }),
  'apps/cli/package.json': manifest({ '@parasol/study': '1', '@parasol/server': '1' }),
  'apps/server/package.json': manifest({ '@parasol/study': '1' }),
  'apps/web/package.json': manifest({ '@parasol/study': '1' }),
  'validation/package.json': manifest({ '@parasol/physics': '1' }),
  'packages/physics/src/frames/index.ts': `export * from './frames.ts';`,
  'packages/physics/src/frames/frames.ts': `
    declare const frame: unique symbol;
    export type Ecef = readonly number[] & { readonly [frame]: 'ecef' };
    export const ecef = (x: number): Ecef => [x] as unknown as Ecef;`,
  'packages/physics/src/flight/index.ts': `export * from './arc.ts';`,
  'packages/physics/src/flight/arc.ts': `
    import { ecef } from '../frames/index.ts';
    export const arc = (window: number) => [ecef(Math.sqrt(window)), { Date: 1 }.Date, Math.max(1, window)];`,
  'packages/physics/src/flight/arc.test.ts': `
    import { readFileSync } from 'node:fs';
    import { expect, it } from 'vitest';
    import { arc } from './arc.ts';
    it('agrees', () => expect(arc(Math.sin(1) ** 2)).toBe(readFileSync));`,
  'packages/physics/src/flight/testing/arcs.ts': `import fc from 'fast-check'; export const arcs = fc;`,
  'packages/physics/src/frames/frames.test.ts': `import { arcs } from '../flight/testing/arcs.ts'; export const a = [arcs];`,
  'packages/simulation/src/clock/index.ts': `export { arc as tick } from '@parasol/physics/flight';`,
  'packages/study/src/runs/index.ts': `
    import type { Feature } from 'geojson';
    import { parse } from 'yaml';
    import { tick } from '@parasol/simulation/clock';
    export const rows = (self: Feature) => [parse, tick, self, Math.ceil(1.5)];`,
  'packages/study/src/report/index.ts': `export const half = Math.cos(1) ** 2;`,
  'packages/study/src/node/index.ts': `
    import { readFileSync } from 'node:fs';
    export const read = () => readFileSync(process.argv[1]);`,
  'apps/server/src/index.ts': `export const serve = () => Date.now();`,
  'apps/cli/src/main.ts': `
    import { serve } from '@parasol/server';
    import { read } from '@parasol/study/node';
    export const verb = () => import('./verb.ts');
    console.log(serve, read);`,
  'apps/cli/src/verb.ts': 'export const name = `run`;',
  'validation/index.ts': `import { arc } from '@parasol/physics/flight'; export const check = Math.abs(Math.sin(arc.length));`,
  'tools/table.ts': `import { arc } from '@parasol/physics/flight'; export const table = arc;`,
};

const check = (files: Record<string, string>) => checkLayers(new Map(Object.entries({ ...HOUSE, ...files })));

type Fault = readonly [rule: Rule, name: string, path: string, text: string, more?: Record<string, string>];

const P = 'packages/physics/src/flight/fault.ts';
const S = 'packages/simulation/src/clock/fault.ts';
const Y = 'packages/study/src/runs/fault.ts';

const faults: readonly Fault[] = [
  ['physics-is-pure', 'physics imports the simulation', P, `import '@parasol/simulation/clock';`],
  ['physics-is-pure', 'physics imports a library', P, `import { parse } from 'yaml'; export { parse };`],
  ['physics-is-pure', 'physics imports a type of the study', P, `export type R = import('@parasol/study/runs').Run;`],
  ['physics-is-pure', 'physics imports a Node module by its old name', P, `import fs from 'fs'; export { fs };`],
  [
    'physics-is-pure',
    'a test of physics reaches the study',
    P.replace('.ts', '.test.ts'),
    `import '@parasol/study/runs';`,
  ],
  ['simulation-uses-physics-only', 'the simulation imports the catalogue', S, `import '@parasol/catalog/places';`],
  ['simulation-uses-physics-only', 'the simulation imports a library', S, `import 'yaml';`],
  [
    'simulation-uses-physics-only',
    'the simulation imports study dynamically',
    S,
    `export const s = import('@parasol/study/runs');`,
  ],
  [
    'exchange-knows-no-defence',
    'the exchange imports physics',
    'packages/exchange/src/log/index.ts',
    `import '@parasol/physics/flight';`,
  ],
  [
    'exchange-knows-no-defence',
    'the exchange re-exports the catalogue',
    'packages/exchange/src/log/index.ts',
    `export * from '@parasol/catalog/places';`,
  ],
  ['study-does-not-seal', 'the study imports the exchange', Y, `import '@parasol/exchange/log';`],
  [
    'catalog-is-data',
    'the catalogue imports physics',
    'packages/catalog/src/places/index.ts',
    `import '@parasol/physics/frames';`,
  ],
  ['packages-not-to-apps', 'a package imports an app', Y, `import '@parasol/server';`],
  ['packages-not-to-apps', 'a package reaches an app by path', Y, `import '../../../../apps/server/src/index.ts';`],
  ['packages-not-to-apps', 'a package imports the validation', Y, `import '@parasol/validation';`],
  ['apps-not-to-apps', 'the server imports the command line', 'apps/server/src/fault.ts', `import '@parasol/cli';`],
  [
    'apps-not-to-apps',
    'the server reaches the command line by path',
    'apps/server/src/fault.ts',
    `import '../../cli/src/main.ts';`,
  ],
  ['apps-not-to-apps', 'the validation imports an app', 'validation/fault.ts', `import '@parasol/server';`],
  ['through-the-door', 'a deep path into another room', P, `import '../frames/frames.ts';`],
  ['through-the-door', 'a deep path that goes round', P, `import '../../src/frames/./frames.ts';`],
  ['through-the-door', 'a deep path written as a template', P, 'export const f = import(`../frames/frames.ts`);'],
  ['through-the-door', 'a deep path into another package', S, `import '@parasol/physics/frames/frames';`],
  ['through-the-door', 'the built output of another package', S, `import '@parasol/physics/dist/frames/index.js';`],
  ['through-the-door', 'another package by relative path', S, `import '../../../physics/src/frames/index.ts';`],
  [
    'through-the-door',
    'another package through node_modules',
    S,
    `import '../../../../node_modules/@parasol/physics/src/flight/index.ts';`,
  ],
  ['through-the-door', 'the own package by its name', Y, `import '@parasol/study/report';`],
  [
    'through-the-door',
    'data of another room',
    P,
    `import d from '../frames/data/d.json' with { type: 'json' }; export { d };`,
  ],
  [
    'node-only-at-the-edge',
    'a Node module in the study',
    Y,
    `import { readFileSync } from 'node:fs'; export { readFileSync };`,
  ],
  [
    'node-only-at-the-edge',
    'a worker thread without prefix',
    Y,
    `import { Worker } from 'worker_threads'; export { Worker };`,
  ],
  ['node-only-at-the-edge', 'a Node module by dynamic import', Y, `export const fs = import('node:fs');`],
  [
    'node-only-at-the-edge',
    'the Node room from a browser-safe room',
    Y,
    `import { read } from '../node/index.ts'; export { read };`,
  ],
  ['web-stays-in-browser', 'the web app imports the server', 'apps/web/src/fault.ts', `import '@parasol/server';`],
  ['web-stays-in-browser', 'the web app imports the command line', 'apps/web/src/fault.ts', `import '@parasol/cli';`],
  ['web-stays-in-browser', 'the web app imports a Node module', 'apps/web/src/fault.ts', `import 'node:path';`],
  ['web-stays-in-browser', 'the web app imports a Node room', 'apps/web/src/fault.ts', `import '@parasol/study/node';`],
  [
    'no-circular',
    'two files of a room',
    P,
    `import { b } from './other.ts'; export const a = b;`,
    { 'packages/physics/src/flight/other.ts': `import { a } from './fault.ts'; export const b = a;` },
  ],
  ['no-circular', 'a file that imports itself', P, `import { a as b } from './fault.ts'; export const a = () => b;`],
  [
    'no-circular',
    'two rooms through their doors',
    'packages/physics/src/frames/fault.ts',
    `import { arc } from '../flight/index.ts'; export { arc };`,
    { 'packages/physics/src/frames/index.ts': `export * from './fault.ts';` },
  ],
  ['declared-dependencies-only', 'a library that is not in package.json', Y, `import 'd3-geo';`],
  [
    'declared-dependencies-only',
    'a development dependency in production',
    Y,
    `import { Feature } from 'geojson'; export { Feature };`,
  ],
  [
    'declared-dependencies-only',
    'a package that is not in package.json',
    'apps/server/src/fault.ts',
    `import '@parasol/physics/flight';`,
  ],
  ['no-test-code-in-production', 'a test imported from production', P, `import './arc.test.ts';`],
  ['no-test-code-in-production', 'what tests share imported from production', P, `import './testing/arcs.ts';`],
  ['no-test-code-in-production', 'a test library in production', Y, `import fc from 'fast-check'; export { fc };`],
  [
    'no-test-code-in-production',
    'a file of tests/ imported from a tool',
    'tools/fault.ts',
    `import '../tests/case.ts';`,
  ],
  ['imports-by-name', 'a computed dynamic import', Y, `export const load = (x: string) => import(x);`],
  ['imports-by-name', 'a joined dynamic import', Y, `export const fs = import('node:' + 'fs');`],
  ['imports-by-name', 'require', Y, `export const fs = require('fs');`],
  [
    'imports-by-name',
    'createRequire in a Node room',
    'packages/study/src/node/fault.ts',
    `import { createRequire as r } from 'node:module'; export const q = r;`,
  ],
  ['exact-math-only', 'Math.sin', P, `export const s = Math.sin(1);`],
  ['exact-math-only', 'Math["sin"]', P, `export const s = Math['sin'](1);`],
  ['exact-math-only', 'Math by a template', P, 'export const s = Math[`sin`](1);'],
  ['exact-math-only', 'Math by a computed name', P, `export const s = (name: 'sin') => Math[name](1);`],
  ['exact-math-only', 'destructured Math', P, `const { sin } = Math; export const s = sin(1);`],
  ['exact-math-only', 'Math in a default parameter', P, `export const s = ({ sin } = Math) => sin(1);`],
  ['exact-math-only', 'Math under another name', P, `const m = Math; export const s = m.sin(1);`],
  ['exact-math-only', 'Math as an argument', P, `export const s = Object.entries(Math);`],
  ['exact-math-only', 'Math spread', P, `export const s = { ...Math };`],
  ['exact-math-only', 'Math as a shorthand property', P, `export const s = { Math };`],
  ['exact-math-only', 'Math behind a cast', P, `export const s = (Math as { sin(x: number): number }).sin(1);`],
  ['exact-math-only', 'Math behind an optional chain', P, `export const s = Math?.sin(1);`],
  [
    'exact-math-only',
    'Math where another scope has a local Math',
    P,
    `export const f = (Math: number) => Math; export const s = Math.sin(1);`,
  ],
  [
    'exact-math-only',
    'Math after an ambient declaration',
    P,
    `declare const Math: { sin(x: number): number }; export const s = Math.sin(1);`,
  ],
  ['exact-math-only', 'Math.ceil in a kernel', S, `export const s = Math.ceil(1.5);`],
  ['exact-math-only', 'Math.hypot in the study', Y, `export const s = Math.hypot(1, 2);`],
  [
    'exact-math-only',
    'Math under another name in the report',
    'packages/study/src/report/fault.ts',
    `const m = Math; export { m };`,
  ],
  ['no-power-operator', 'a power', P, `export const s = (x: number) => x ** 2;`],
  ['no-power-operator', 'a power assigned', S, `export const s = (x: number) => { x **= 2; return x; };`],
  ['nothing-from-outside', 'Date.now', Y, `export const now = Date.now();`],
  ['nothing-from-outside', 'new Date', P, `export const now = new Date();`],
  ['nothing-from-outside', 'Math.random', Y, `export const r = Math.random();`],
  [
    'nothing-from-outside',
    'Math.random in the report',
    'packages/study/src/report/fault.ts',
    `export const r = Math.random();`,
  ],
  ['nothing-from-outside', 'process', Y, `export const r = process.env;`],
  ['nothing-from-outside', 'fetch', Y, `export const r = fetch('x');`],
  ['nothing-from-outside', 'fetch handed on', Y, `export const r = { fetch };`],
  ['nothing-from-outside', 'console in a Node room', 'packages/study/src/node/fault.ts', `console.log(1);`],
  ['nothing-from-outside', 'performance.now', S, `export const r = performance.now();`],
  ['nothing-from-outside', 'globalThis.Math', P, `export const s = globalThis.Math.sin(1);`],
  ['nothing-from-outside', 'globalThis by name', P, `export const s = globalThis['Ma' + 'th'];`],
  ['nothing-from-outside', 'window where nothing binds it', Y, `export const s = window;`],
  ['nothing-from-outside', 'Reflect', P, `export const s = Reflect;`],
  ['no-code-from-text', 'new Function', P, `export const s = new Function('return Math.sin(1)');`],
  ['no-code-from-text', 'Function called', Y, `export const s = Function('return 1');`],
  ['no-code-from-text', 'eval', Y, `export const s = eval('1');`],
  ['no-code-from-text', 'eval by another name', Y, `const e = eval; export { e };`],
  ['no-code-from-text', 'the constructor of a function', P, `export const s = (() => 1).constructor('return 1');`],
  [
    'brand-from-its-mint',
    'a cast',
    P,
    `import type { Ecef } from '../frames/index.ts'; export const e = [1] as unknown as Ecef;`,
  ],
  [
    'brand-from-its-mint',
    'a cast with angle brackets',
    P,
    `import type { Ecef } from '../frames/index.ts'; export const e = <Ecef>(<unknown>[1]);`,
  ],
  [
    'brand-from-its-mint',
    'a cast to a renamed type',
    P,
    `import type { Ecef as E } from '../frames/index.ts'; export const e = [1] as unknown as E;`,
  ],
  [
    'brand-from-its-mint',
    'a cast to an imported type',
    Y,
    `export const e = [1] as unknown as import('@parasol/physics/frames').Ecef;`,
  ],
  [
    'brand-from-its-mint',
    'a cast through a namespace',
    Y,
    `import type * as f from '@parasol/physics/frames'; export const e = [1] as unknown as f.Ecef;`,
  ],
  [
    'brand-from-its-mint',
    'a cast of a list',
    P,
    `import type { Ecef } from '../frames/index.ts'; export const e = [[1]] as unknown as Ecef[];`,
  ],
  [
    'brand-from-its-mint',
    'a cast of a record',
    P,
    `import type { Ecef } from '../frames/index.ts'; export const e = {} as { at: Ecef };`,
  ],
  [
    'brand-from-its-mint',
    'a type guard',
    P,
    `import type { Ecef } from '../frames/index.ts'; export const is = (v: unknown): v is Ecef => true;`,
  ],
  [
    'brand-from-its-mint',
    'an assertion',
    P,
    `import type { Ecef } from '../frames/index.ts'; export function is(v: unknown): asserts v is Ecef {}`,
  ],
  ['brand-from-its-mint', 'a cast to never', P, `import { arc } from './arc.ts'; export const e = arc(1 as never);`],
  ['brand-from-its-mint', 'a cast to any', S, `export const e = [1] as any;`],
  ['name-says-what-it-holds', 'a drawer', 'packages/physics/src/utils/index.ts', `export const a = 1;`],
  ['name-says-what-it-holds', 'a file of helpers', 'apps/cli/src/helpers.ts', `export const a = 1;`],
];

describe('the layer checker', () => {
  it('finds nothing in a healthy house', () => {
    expect(check({}).map(sentence)).toEqual([]);
  });

  for (const [rule, name, path, text, more] of faults) {
    it(`${rule}: sees ${name}`, () => {
      const found = check({ ...more, [path]: text });
      expect(found.map((finding) => finding.rule)).toContain(rule);
      expect(found.find((finding) => finding.rule === rule)!.line).toBeGreaterThan(0);
    });
  }

  it('has a planted fault for every rule, and every rule says what to do instead', () => {
    expect(new Set(faults.map(([rule]) => rule))).toEqual(new Set(Object.keys(RULES)));
    for (const instead of Object.values(RULES)) expect(instead.length).toBeGreaterThan(20);
  });

  it('says where a rule is broken', () => {
    const [finding] = check({ [P]: `export const a = 1;\nexport const b = Math.sin(a);` });
    expect(sentence(finding)).toContain(`${P}:2 exact-math-only: Math.sin - use sqrt`);
  });

  it('finds nothing in this repository', () => {
    const root = fileURLToPath(new URL('../', import.meta.url));
    expect(checkLayers(readTree(root)).map(sentence)).toEqual([]);
  });
});
