import highs, { type Highs } from 'highs';
import { shotWays } from './configurations.ts';
import { type AssignmentProblem, type ShotPlan, stoppedProbability } from './problem.ts';

export type Solver = Highs;

/** The package's types describe its CommonJS form; what is imported here is its ES form, whose default export is the loader itself. */
const loadHighs = highs as unknown as typeof highs.default;

/**
 * HiGHS, compiled to WebAssembly: one thread, the same in Node and browsers.
 *
 * @param locateFile  where the WebAssembly file is served, in a browser
 */
export const loadSolver = (locateFile?: (file: string) => string): Promise<Solver> =>
  loadHighs(locateFile === undefined ? {} : { locateFile });

/** More ways of shooting than this are no question for a desk. */
const MOST_WAYS = 20_000;

/** One way to shoot at one object, as a yes-or-no variable. */
interface Way {
  readonly object: number;
  readonly shots: readonly number[];
}

/**
 * The plan that stops the most objects on average, among all plans that the inventories and the doctrine allow: a 0-1 program over all ways to
 * shoot at each object, solved to optimality by HiGHS.
 *
 * @throws  RangeError when there are too many ways, Error when the solver does not end at an optimum
 * @source  elementary: every way is listed and valued by itself, so that the program is linear
 * @checked exact-plan.test.ts: brute force over all plans of small problems; never below the fast rule
 */
export function exactPlan(problem: AssignmentProblem, solver: Solver): ShotPlan {
  const { objects, batteries } = problem;
  const ways: Way[] = objects.flatMap((_, object) =>
    shotWays(problem, object)
      .slice(1)
      .map((shots) => ({ object, shots })),
  );
  if (ways.length === 0) return objects.map(() => []);
  if (ways.length > MOST_WAYS) throw new RangeError(`${ways.length} ways of shooting; at most ${MOST_WAYS}`);
  const sum = (weight: (way: Way) => number): string =>
    ways.flatMap((way, i) => (weight(way) === 0 ? [] : [`${weight(way)} w${i}`])).join(' + ');
  const once = objects.flatMap((_, object) => {
    const own = sum((way) => (way.object === object ? 1 : 0));
    return own === '' ? [] : [`${own} <= 1`];
  });
  const stock = batteries.flatMap(({ inventory }, battery) => {
    const spent = sum(({ shots }) => shots.filter((one) => one === battery).length);
    return spent === '' ? [] : [`${spent} <= ${inventory}`];
  });
  const text = [
    'Maximize',
    sum(({ shots }) => stoppedProbability(problem, shots)) || '0 w0',
    'Subject To',
    ...once,
    ...stock,
    'Binary',
    ways.map((_, i) => `w${i}`).join(' '),
    'End',
  ].join('\n');
  const solution = solver.solve(text, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== 'Optimal') throw new Error(`HiGHS ended with ${solution.Status}`);
  const taken = ways.filter((_, i) => (solution.Columns[`w${i}`]?.Primal ?? 0) > 0.5);
  return objects.map((_, object) => taken.find((way) => way.object === object)?.shots ?? []);
}
