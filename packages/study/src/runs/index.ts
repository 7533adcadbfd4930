export * from './columns.ts';
export * from './compare.ts';
export { assumptionSheetOf, layoutOf } from './document.ts';
export * from './executor.ts';
export * from './inputs-key.ts';
export * from './map-flight.ts';
export * from './run-scenario.ts';
export * from './run-shard.ts';
export * from './shard.ts';
