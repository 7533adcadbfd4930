export * from './cue-chain.ts';
export * from './doctrine.ts';
export * from './planner.ts';
