export * from './assumption-sheet.ts';
export type { Assumption, AssumptionSheet } from './sheet.ts';
