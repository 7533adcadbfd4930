export * from './ballistic-model.ts';
export * from './chi-square.ts';
export * from './consistency.ts';
export * from './estimate.ts';
export * from './filter.ts';
export * from './measurement.ts';
export * from './readable.ts';
export * from './readable-unscented.ts';
