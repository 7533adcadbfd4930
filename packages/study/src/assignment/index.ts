export * from './compare-plans.ts';
export { exactPlan, loadSolver, type Solver } from './exact-plan.ts';
export * from './fast-rule.ts';
export * from './problem.ts';
