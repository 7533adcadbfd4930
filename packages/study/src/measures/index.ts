export * from './fates.ts';
export * from './interval.ts';
export * from './measure.ts';
export * from './paired.ts';
export * from './stopping.ts';
export type { RaidLayout } from './trial-table.ts';
