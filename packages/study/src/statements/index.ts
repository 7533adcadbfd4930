export * from './evaluate.ts';
export type { FoundFigure } from './judgement.ts';
