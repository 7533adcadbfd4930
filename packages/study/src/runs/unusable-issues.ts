import type { CheckedScenario, Issue } from '../scenario/index.ts';

/**
 * What only the simulation can tell of a scenario, as issues of it.
 *
 * @param error  whatever was thrown, also by another copy of the simulation (a thread's): it is known by its name
 * @returns      one issue for each path, in the order found; empty when the error is another one
 */
export function unusableIssues(error: unknown, { id }: Pick<CheckedScenario, 'id'>): readonly Issue[] {
  if (!(error instanceof Error) || error.name !== 'UnusableInput') return [];
  const { issues } = error as Error & { readonly issues: readonly { path: string; message: string }[] };
  return [...new Map(issues.map(({ path, message }) => [path, message]))].map(([path, message]) => ({
    file: id,
    line: 0,
    column: 0,
    path,
    received: 'the scenario as composed',
    expected: 'elements that fit together',
    unit: '',
    message,
  }));
}
