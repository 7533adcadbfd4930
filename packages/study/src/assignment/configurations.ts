import type { AssignmentProblem } from './problem.ts';

/**
 * All ways to shoot at one object: multisets of batteries, at most the doctrine's shots by each plan. With all of them listed the chance of a
 * stop is a plain number of each way, whatever mix of types it has, and the best choice of one way an object is a linear problem.
 *
 * @returns  lists of batteries; the empty one (no shot) first
 */
export function shotWays({ objects, shotsAtObject }: AssignmentProblem, object: number): number[][] {
  const { options } = objects[object];
  let ways: number[][] = [[]];
  for (const plan of new Set(options.map((one) => one.plan))) {
    const own = options.filter((one) => one.plan === plan).map(({ battery }) => battery);
    const salvos = multisets(own, shotsAtObject);
    ways = ways.flatMap((way) => salvos.map((salvo) => [...way, ...salvo]));
  }
  return ways;
}

/** All multisets of at most `most` of these, the empty one first. */
function multisets(items: readonly number[], most: number): number[][] {
  const found: number[][] = [[]];
  const extend = (chosen: readonly number[], from: number): void => {
    if (chosen.length === most) return;
    for (let i = from; i < items.length; i++) {
      const more = [...chosen, items[i]];
      found.push(more);
      extend(more, i);
    }
  };
  extend([], 0);
  return found;
}
