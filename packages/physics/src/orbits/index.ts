export * from './kepler.ts';
export * from './kepler-kernel.ts';
export * from './lambert.ts';
export * from './lambert-kernel.ts';
export * from './stumpff.ts';
