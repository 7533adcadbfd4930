import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { shotWays } from './configurations.ts';
import {
  type AssignmentProblem,
  exactPlan,
  expectedStopped,
  fastPlan,
  loadSolver,
  type ShotPlan,
  type Solver,
  stoppedProbability,
} from './index.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

interface Drawn {
  readonly objects: readonly (readonly { readonly battery: number; readonly interceptS: number }[])[];
  readonly inventories: readonly number[];
  readonly kills: readonly number[];
  readonly commonCause: number;
  readonly shots: number;
}

/** Three batteries of two types under two plans: small enough that all plans can be listed. */
const problemOf = ({ objects, inventories, kills, commonCause, shots }: Drawn): AssignmentProblem => ({
  objects: objects.map((options, i) => ({
    id: `object-${i}`,
    options: options.map(({ battery, interceptS }) => ({
      plan: battery === 2 ? 1 : 0,
      battery,
      launchS: 0,
      interceptS,
      interceptAltitudeM: 100_000,
    })),
  })),
  batteries: inventories.map((inventory, i) => ({ id: `battery-${i}`, type: i === 0 ? 0 : 1, inventory })),
  types: kills.map((killProbability, i) => ({ id: `type-${i}`, killProbability })),
  commonCauseProbability: commonCause,
  shotsAtObject: shots,
});

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const drawn: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    objects: fc.array(
      fc
        .subarray([0, 1, 2])
        .chain((batteries) =>
          fc.tuple(
            ...batteries.map((battery) => fc.record({ battery: fc.constant(battery), interceptS: probability })),
          ),
        ),
      { minLength: 1, maxLength: 3 },
    ),
    inventories: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
    kills: fc.array(probability, { minLength: 2, maxLength: 2 }),
    commonCause: probability,
    shots: fc.integer({ min: 1, max: 2 }),
  })
  .map(problemOf);

const isWithinStock = ({ batteries }: AssignmentProblem, plan: ShotPlan): boolean =>
  batteries.every(({ inventory }, b) => plan.flat().filter((one) => one === b).length <= inventory);

/** The best of all plans, one by one. */
function bruteForce(problem: AssignmentProblem): number {
  let plans: number[][][] = [[]];
  problem.objects.forEach((_, object) => {
    plans = plans.flatMap((plan) => shotWays(problem, object).map((way) => [...plan, way]));
  });
  return Math.max(
    ...plans.filter((plan) => isWithinStock(problem, plan)).map((plan) => expectedStopped(problem, plan)),
  );
}

describe('the exact assignment', () => {
  it('is as good as the best of all plans, keeps to the stock and is never below the fast rule', () => {
    fc.assert(
      fc.property(drawn, (problem) => {
        const plan = exactPlan(problem, solver);
        const found = expectedStopped(problem, plan);
        expect(isWithinStock(problem, plan)).toBe(true);
        expect(found).toBeCloseTo(bruteForce(problem), 6);
        expect(isWithinStock(problem, fastPlan(problem))).toBe(true);
        expect(found).toBeGreaterThan(expectedStopped(problem, fastPlan(problem)) - 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('saves the only battery in reach of a late object, which the fast rule spends on an early one', () => {
    const problem = problemOf({
      objects: [
        [
          { battery: 0, interceptS: 100 },
          { battery: 1, interceptS: 200 },
        ],
        [{ battery: 0, interceptS: 300 }],
      ],
      inventories: [1, 1, 0],
      kills: [0.5, 0.5],
      commonCause: 0,
      shots: 1,
    });
    expect(fastPlan(problem)).toEqual([[0], []]);
    expect(exactPlan(problem, solver)).toEqual([[1], [0]]);
  });

  it('fires at nothing where nothing can be reached', () => {
    const problem = problemOf({
      objects: [[], []],
      inventories: [1, 1, 1],
      kills: [0.5, 0.5],
      commonCause: 0,
      shots: 1,
    });
    expect(exactPlan(problem, solver)).toEqual([[], []]);
  });
});

describe('the chance that an object is stopped', () => {
  const problem = problemOf({ objects: [], inventories: [9, 9, 9], kills: [0.5, 0.8], commonCause: 0.1, shots: 4 });

  it('is bounded by the common cause of one type, however many shots', () => {
    expect(stoppedProbability(problem, [0])).toBeCloseTo(0.45, 12);
    expect(stoppedProbability(problem, new Array<number>(60).fill(0))).toBeCloseTo(0.9, 12);
  });

  it('of two types is that of two independent layers', () => {
    expect(stoppedProbability(problem, [0, 1])).toBeCloseTo(1 - 0.55 * (1 - 0.9 * 0.8), 12);
  });
});
