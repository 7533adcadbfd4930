/** Every layer rule: its name and what to do instead. The checker may report no rule that is not listed here. */
export const RULES = {
  'physics-is-pure':
    'physics imports nothing outside itself; move what needs a library or another package to simulation or study',
  'simulation-uses-physics-only':
    'simulation imports physics doors and nothing else; take numbers, estimators and planners as input',
  'exchange-knows-no-defence': 'the exchange seals bytes with a schema digest; an app joins it to the study',
  'study-does-not-seal': 'study uses catalog, physics and simulation; an app joins it to the exchange',
  'catalog-is-data': 'the catalogue imports no package; join its numbers with physics in study',
  'packages-not-to-apps': 'packages know no app, validation or benchmark; hand in what the package needs',
  'apps-not-to-apps': 'share code through a package (only apps/cli may use the door of apps/server)',
  'through-the-door': 'import another room by its index.ts and another package as @parasol/PACKAGE/ROOM',
  'node-only-at-the-edge': 'move it to src/node/ of the package or to an app, and hand the result in',
  'web-stays-in-browser': 'the web app talks to the server over HTTP and uses browser-safe rooms only',
  'no-circular': 'move what both files need into a third file, or pass it as a parameter',
  'declared-dependencies-only': 'declare the dependency with its exact version in the package.json of this workspace',
  'no-test-code-in-production': 'move the shared part out of the test, or hand it in',
  'imports-by-name': 'import a fixed name: a computed or required module cannot be checked',
  'exact-math-only':
    'use sqrt, abs, floor, min, max, imul, clz32, fround, trunc as Math.name; take every other function from the door of physics/quantities',
  'no-power-operator': 'multiply, or use pow from the door of physics/quantities',
  'nothing-from-outside': 'time, chance, settings and printing are handed in as parameters, never fetched',
  'no-code-from-text': 'write the code out: code made from text cannot be checked',
  'brand-from-its-mint': 'call the function of the room that mints this type instead of a cast or a type guard',
  'name-says-what-it-holds': 'name the file or folder after the thing of the field that it holds',
} as const;

export type Rule = keyof typeof RULES;

export interface Finding {
  readonly rule: Rule;
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export const sentence = ({ rule, path, line, what }: Finding): string =>
  `${path}:${line} ${rule}: ${what} - ${RULES[rule]}`;
