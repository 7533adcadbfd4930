export * from './barrage.ts';
export * from './binomial.ts';
export * from './check-ledger.ts';
export * from './leakage.ts';
export * from './outcome.ts';
