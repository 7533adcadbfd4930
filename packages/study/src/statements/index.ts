export type { ControlAssumption, ControlRow } from './controls.ts';
export * from './evaluate.ts';
export type { FoundFigure } from './judgement.ts';
export type { AssumptionRow, AssumptionTrial, StatementVerdict } from './vary.ts';
export { marginWords } from './words.ts';
