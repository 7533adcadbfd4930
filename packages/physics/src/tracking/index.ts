export * from './assignment.ts';
export * from './association.ts';
export * from './first-estimate.ts';
export * from './fusion.ts';
export * from './ground-area.ts';
export * from './metrics.ts';
export * from './track-table.ts';
export * from './with-scan.ts';
