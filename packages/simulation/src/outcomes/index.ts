export * from './barrage.ts';
export * from './binomial.ts';
export * from './leakage.ts';
export * from './outcome.ts';
