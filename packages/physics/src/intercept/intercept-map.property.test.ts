import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLOCK,
  correctedIntercepts,
  differingBits,
  feasibleIntercepts,
  type InterceptQuestion,
  interactiveIntercepts,
} from './intercept-map.ts';
import { arcsOf, questionOf, randomScene, type Scene } from './testing/random-scene.ts';

const SHAPE = { columns: 31, rows: 23 };

/** A map of which most is defended. */
const DEFENDED: Scene = {
  launchDeg: [35, 50],
  cornerDeg: [42, 10],
  sizeDeg: 10,
  siteDeg: [44, 24],
  maximumRangeKm: 6000,
  loftDeg: 0,
  turning: true,
  interceptor: 2,
  delayS: 60,
  blindEvery: 1000,
  lowestKm: 100,
  ceilingKm: 1000,
  maximumFlightTimeS: 600,
  doctrine: { kind: 'one-shot' },
  uplinkDeg: null,
};

describe('the interactive map', () => {
  it('is corrected to brute force, and says how many cells that changed', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const question = questionOf(scene, arcsOf(scene, SHAPE));
        const brute = feasibleIntercepts(question);
        const shown = interactiveIntercepts(question, SHAPE);
        const { record, changedCells } = correctedIntercepts(question, shown);
        expect(differingBits(record, brute)).toBe(0);
        expect(changedCells).toBe(differingBits(shown, brute));
      }),
      { numRuns: 30 },
    );
  });

  it('claims no intercept at a corner that brute force does not find', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const question = questionOf(scene, arcsOf(scene, SHAPE));
        const brute = feasibleIntercepts(question);
        const shown = interactiveIntercepts(question, SHAPE);
        for (let row = 0; row < SHAPE.rows; row += BLOCK) {
          for (let column = 0; column < SHAPE.columns; column += BLOCK) {
            const cell = row * SHAPE.columns + column;
            expect(shown.feasible[cell]).toBeLessThanOrEqual(brute.feasible[cell]!);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('differs in few cells over many scenes', () => {
    let differing = 0;
    let cells = 0;
    fc.assert(
      fc.property(randomScene, (scene) => {
        const question = questionOf({ ...scene, blindEvery: 1000 }, arcsOf(scene, { columns: 41, rows: 31 }));
        const shown = interactiveIntercepts(question, { columns: 41, rows: 31 });
        differing += differingBits(shown, feasibleIntercepts(question));
        cells += question.arcs.count;
      }),
      { numRuns: 25, seed: 20_12 },
    );
    // Coarse maps of wide regions: a block is hundreds of kilometres wide, so pockets hide more easily than on a fine map (0.2 % there).
    expect(differing / cells).toBeLessThan(0.02);
  });

  it('misses an island smaller than a block, which the correction finds', () => {
    const island = islandOf(questionOf(DEFENDED, arcsOf(DEFENDED, SHAPE)));
    expect(island).not.toBeNull();
    const { question, cell } = island!;
    const shown = interactiveIntercepts(question, SHAPE);
    expect(shown.feasible[cell]).toBe(0);
    const { record, changedCells } = correctedIntercepts(question, shown);
    expect(record.feasible[cell]).toBe(1);
    expect(changedCells).toBe(1);
  });

  it('starts from the frame before while a site is dragged, with the same answer but for few cells', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const arcs = arcsOf(scene, SHAPE);
        const before = interactiveIntercepts(questionOf(scene, arcs), SHAPE);
        const [latitudeDeg, longitudeDeg] = scene.siteDeg;
        const question = questionOf({ ...scene, siteDeg: [latitudeDeg, longitudeDeg + 0.1] }, arcs);
        const warm = interactiveIntercepts(question, SHAPE, before);
        const cold = interactiveIntercepts(question, SHAPE);
        // A first guess can only find what brute force finds too.
        const brute = feasibleIntercepts(question);
        const wrong = warm.feasible.filter((bit, i) => bit !== brute.feasible[i] && bit !== cold.feasible[i]).length;
        expect(wrong).toBeLessThanOrEqual(arcs.count * 0.02);
        expect(correctedIntercepts(question, warm).record.feasible).toEqual(brute.feasible);
      }),
      { numRuns: 20 },
    );
  });
});

/** One cell inside a block is given a cue that lets it be met, all others none: the smallest island. */
function islandOf(question: InterceptQuestion): { question: InterceptQuestion; cell: number } | null {
  const open = feasibleIntercepts(question);
  for (let row = 0; row < SHAPE.rows; row++) {
    for (let column = 0; column < SHAPE.columns; column++) {
      const cell = row * SHAPE.columns + column;
      if (row % BLOCK === 0 || column % BLOCK === 0 || row === SHAPE.rows - 1 || open.feasible[cell] !== 1) continue;
      const earliestLaunchS = question.earliestLaunchS.map((launchS, i) => (i === cell ? launchS : Infinity));
      return { question: { ...question, earliestLaunchS }, cell };
    }
  }
  return null;
}
