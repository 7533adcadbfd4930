export * from './compare-arrangements.ts';
export * from './comparison.ts';
