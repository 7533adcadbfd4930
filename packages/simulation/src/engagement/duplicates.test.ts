import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, runTrial, type SimulationInput } from './index.ts';
import { randomCooperation } from './testing/random-cooperation.ts';
import { twoCentres } from './testing/two-centres.ts';

const run = (input: SimulationInput) => runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
const marked = (input: SimulationInput) =>
  run(input).events.flatMap(({ kind, subjectId, detail }) =>
    kind === 'intercept' && detail.duplicate === true ? [subjectId] : [],
  );

describe('duplicate shots', () => {
  it('are those at an object at which another centre had launched already', () => {
    const two = run(twoCentres());
    expect(two).toMatchObject({ shots: 2, duplicateShots: 1 });
    expect(two.ledger[0].duplicateShots).toBe(1);
    // Blue has the track first, so that the shot of green is the one too many.
    expect(marked(twoCentres())).toEqual(['twin']);
  });

  it('are none where one centre shoots a salvo, or one of two may not engage the object', () => {
    const [blue, green] = twoCentres().authorities;
    const salvo = { kind: 'salvo', shots: 3 } as const;
    const alone = run(twoCentres({ doctrine: salvo, authorities: [blue, { ...green, defendsTargetIds: [] }] }));
    expect(alone).toMatchObject({ shots: 3, duplicateShots: 0 });
    expect(alone.ledger[0]).not.toHaveProperty('duplicateShots');
  });

  it('count every shot of the second centre, and none of the first that are launched before it', () => {
    const late = twoCentres({ doctrine: { kind: 'salvo', shots: 3 } });
    const [blue, green] = late.authorities;
    const authorities = [blue, { ...green, decisionTimeS: green.decisionTimeS + 30 }];
    expect(run({ ...late, authorities })).toMatchObject({ shots: 6, duplicateShots: 3 });
  });

  it('happen under sectors that overlap', () => {
    const two = twoCentres();
    const engagesThreatIds = two.threats.map(({ id }) => id);
    const authorities = two.authorities.map((authority) => ({ ...authority, engagesThreatIds }));
    expect(run({ ...two, arrangement: 'sectoral', authorities })).toMatchObject({ shots: 2, duplicateShots: 1 });
  });

  it('never happen under one planning centre', () => {
    let unifiedShots = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const input = randomCooperation(seed);
        const { duplicateShots, ledger, shots } = run(input);
        if (input.arrangement === 'unified') {
          expect(duplicateShots).toBe(0);
          unifiedShots += shots;
        }
        for (const row of ledger) if (row.batteries.length < 2) expect(row.duplicateShots).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(unifiedShots).toBeGreaterThan(0);
  });
});
