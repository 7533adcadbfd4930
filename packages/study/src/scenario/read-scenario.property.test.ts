import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SCENARIO } from './declaration.ts';
import { readScenario } from './read-scenario.ts';

const GOOD = `parasol: 1
extends: third-site
threats:
  - { missile: shahab-3, from: tabriz, to: "39.9,32.9", launchTimeS: 3 }
overrides:
  gbi-two-stage.burnTimeS: { value: 100, source: "declared:russia" }
doctrine: { kind: salvo, shots: 2 }
elements: { remove: [thule-north] }
`;

const keys = fc.constantFrom(
  ...Object.keys(SCENARIO.fields),
  'missile',
  'from',
  'value',
  'kind',
  '__proto__',
  'constructor',
  'add',
);
const values = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 'third-site', 'tabriz', '91,0', '', 'r1', '*'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
  ),
})).any;

/** An outcome, never an exception; issues that can be read and found. */
function checkOutcome(text: string): void {
  const outcome = readScenario(text, { file: 'f' });
  if (outcome.kind === 'checked') return;
  expect(outcome.issues.length).toBeGreaterThan(0);
  for (const { message, line, received, expected } of outcome.issues) {
    expect(message).not.toBe('');
    expect(received.length + expected.length).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(text.split('\n').length);
  }
}

it('answers any value under the keys of the format with a scenario or with issues', () => {
  fc.assert(
    fc.property(fc.dictionary(keys, values, { maxKeys: 6 }), (value) => {
      checkOutcome(JSON.stringify({ parasol: 1, extends: 'third-site', ...value }));
    }),
    { numRuns: 400 },
  );
});

it('answers a good file with one piece cut out or put in', () => {
  const places = fc.integer({ min: 0, max: GOOD.length });
  const pieces = fc.constantFrom(
    '',
    ':',
    '- ',
    '[',
    '}',
    '&a ',
    '*a',
    '\t',
    '"',
    '\n',
    '|',
    '!!binary ',
    '? ',
    '<<: ',
    '.nan',
    '%',
  );
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 12 }), pieces, (at, length, piece) => {
      checkOutcome(GOOD.slice(0, at) + piece + GOOD.slice(at + length));
    }),
    { numRuns: 600 },
  );
});
