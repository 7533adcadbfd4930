export * from './assignment.ts';
export * from './fusion.ts';
export * from './metrics.ts';
