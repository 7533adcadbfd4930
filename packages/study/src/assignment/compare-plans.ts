import type { Prepared } from '@parasol/simulation/engagement';
import { exactPlan, type Solver } from './exact-plan.ts';
import { fastPlan } from './fast-rule.ts';
import { assignmentProblem, expectedStopped, type ShotPlan } from './problem.ts';

/** What the fast rule leaves on the table in one raid: objects stopped on average, without chance in sights and lines. */
export interface AssignmentGap {
  readonly objects: number;
  /** Objects that some battery could shoot at in time. */
  readonly withinReach: number;
  readonly interceptors: number;
  readonly fast: PlanFigures;
  readonly exact: PlanFigures;
  readonly gap: number;
}

export interface PlanFigures {
  readonly expectedStopped: number;
  readonly shots: number;
}

export function assignmentGap(prepared: Prepared, solver: Solver): AssignmentGap {
  const problem = assignmentProblem(prepared);
  const figures = (plan: ShotPlan): PlanFigures => ({
    expectedStopped: expectedStopped(problem, plan),
    shots: plan.reduce((sum, shots) => sum + shots.length, 0),
  });
  const fast = figures(fastPlan(problem));
  const exact = figures(exactPlan(problem, solver));
  return {
    objects: problem.objects.length,
    withinReach: problem.objects.filter(({ options }) => options.length > 0).length,
    interceptors: problem.batteries.reduce((sum, { inventory }) => sum + inventory, 0),
    fast,
    exact,
    // The two sums differ in the last bits where the plans are equally good.
    gap: Math.max(0, exact.expectedStopped - fast.expectedStopped),
  };
}
