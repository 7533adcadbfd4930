import fc from 'fast-check';
import { expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario, readScenario, resolve } from '../scenario/index.ts';
import { simulate } from './run-scenario.ts';

const figures = resolve(architectureScenario('joint') as CheckedScenario).resolved.filter(
  ({ path, value }) => typeof value === 'number' && !path.startsWith('scenario.'),
);

it('runs, or refuses with an issue, whatever two figures are set to: no override makes it crash', async () => {
  const override = fc.record({
    figure: fc.constantFrom(...figures),
    factor: fc.constantFrom(-1, 0, 0.1, 0.5, 0.9, 1.1, 2, 10, 1000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(override, { minLength: 1, maxLength: 2 }), async (set) => {
      const overrides = Object.fromEntries(
        set.map(({ figure, factor }) => [figure.path, Number(figure.value) * factor]),
      );
      const outcome = readScenario(JSON.stringify({ parasol: 1, extends: 'joint', raids: ['r4', 'r5'], overrides }), {
        file: 'f',
      });
      if (outcome.kind === 'issues') {
        expect(outcome.issues.every(({ path }) => path.startsWith('overrides.'))).toBe(true);
        return;
      }
      const { document } = await simulate(resolve(outcome.scenario), { trials: 2 });
      expect(document.measures.leakers.mean + document.measures.stopped.mean).toBeCloseTo(document.threats, 9);
      for (const { figure } of set)
        expect(document.inputs.find(({ path }) => path === figure.path)?.origin ?? 'user').toBe('user');
    }),
    { numRuns: 80 },
  );
});
