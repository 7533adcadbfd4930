export * from './elapsed.ts';
export * from './julian.ts';
export * from './utc.ts';
