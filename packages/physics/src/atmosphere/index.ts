export * from './atmosphere.ts';
export * from './us76.ts';
export * from './us76-lower.ts';
