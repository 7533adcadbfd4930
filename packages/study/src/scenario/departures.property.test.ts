import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import published from './data/scenario.schema.json' with { type: 'json' };
import { SCENARIO } from './declaration.ts';
import { type Declared, LONGEST_TEXT } from './declared.ts';
import { type Departure, departures } from './departures.ts';

/** An independent reader of the published schema. */
const isScenario = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(published);

const KINDS: Readonly<Record<string, Departure['kind']>> = {
  additionalProperties: 'unknown-key',
  required: 'missing-key',
  minimum: 'out-of-limits',
  maximum: 'out-of-limits',
  maxItems: 'too-many',
  maxProperties: 'too-many',
  enum: 'no-choice',
};

const line = (kind: string, path: string, key = ''): string => `${kind} ${path} ${key}`;

function linesOfAjv(value: unknown): readonly string[] {
  if (isScenario(value)) return [];
  const errors = (isScenario.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const hasChoices = (path: string): boolean =>
    errors.some((one) => one.instancePath === path && one.keyword === 'enum');
  const lineOf = ({ keyword, instancePath, params }: ErrorObject): string =>
    line(
      // A number where one of several words is wanted is one departure here, and two errors there.
      keyword === 'type' && hasChoices(instancePath) ? 'no-choice' : (KINDS[keyword] ?? 'other'),
      instancePath,
      params.additionalProperty ?? params.missingProperty,
    );
  return [...new Set(errors.map(lineOf))].sort();
}

const pointer = (path: readonly string[]): string =>
  path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const linesHere = (value: unknown): readonly string[] =>
  departures(SCENARIO, value)
    .map((one) => line(one.kind, pointer(one.path), 'key' in one ? one.key : ''))
    .sort();

const ODD = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1.5, 1e308, Number.NaN, '', 'x', 'third-site', 'a~b/c', '𝄞'.repeat(LONGEST_TEXT)],
  ...['x'.repeat(LONGEST_TEXT + 1), [], {}, ['x'], { kind: 'salvo' }, JSON.parse('{"__proto__": 1}')],
);

/** Values that nearly have the declared shape. */
function near(declared: Declared): fc.Arbitrary<unknown> {
  const odd = { weight: 1, arbitrary: ODD };
  switch (declared.kind) {
    case 'number':
      return fc.oneof(odd, { weight: 4, arbitrary: fc.constantFrom(declared.minimum, declared.maximum, 7, 2.5) });
    case 'text': {
      const words = declared.choices ?? ['tabriz', 'PL', '*', 'user', 'declared:russia', '2009-09-17T00:00:00Z'];
      return fc.oneof(odd, { weight: 4, arbitrary: fc.constantFrom(...words) });
    }
    case 'list':
      return fc.oneof(odd, { weight: 6, arbitrary: fc.array(near(declared.of), { maxLength: 3 }) });
    case 'map': {
      const keys = fc.constantFrom('a.b', '__proto__', 'x/y');
      return fc.oneof(odd, { weight: 6, arbitrary: fc.dictionary(keys, near(declared.of), { maxKeys: 3 }) });
    }
    case 'record':
      return fc.oneof(odd, { weight: 9, arbitrary: nearRecord(declared) });
    case 'value-or-record':
      return fc.oneof(odd, { weight: 4, arbitrary: nearRecord(declared.record) });
    default:
      return fc.oneof(odd, { weight: 4, arbitrary: fc.constant(1) });
  }
}

function nearRecord({ fields, required }: Declared & { readonly kind: 'record' }): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, near(field)]));
  const whole = fc.record(known, { requiredKeys: [...required] });
  const lacking = fc.record(known, { requiredKeys: [] });
  return fc.oneof(
    { weight: 5, arbitrary: whole },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: whole.map((value) => ({ ...value, trails: 1 })) },
  );
}

it('finds in any value what the published schema finds in it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(near(SCENARIO), (value) => {
      for (const { kind } of departures(SCENARIO, value)) seen.add(kind);
      expect(linesHere(value)).toEqual(linesOfAjv(value));
    }),
    { numRuns: 2000 },
  );
  expect([...seen].sort()).toEqual(['missing-key', 'no-choice', 'other', 'out-of-limits', 'unknown-key']);
});

it.each([
  ['lists', { parasol: 1, raids: Array(51).fill('r1') }, 'too-many'],
  [
    'maps',
    { parasol: 1, overrides: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`k${i}`, 1])) },
    'too-many',
  ],
])('counts the entries of %s as the published schema does', (_, value, kind) => {
  expect(linesHere(value)).toEqual(linesOfAjv(value));
  expect(departures(SCENARIO, value).map((one) => one.kind)).toContain(kind);
});
