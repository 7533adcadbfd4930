export * from './architecture.ts';
export * from './architectures.ts';
export * from './beside.ts';
export * from './check.ts';
export * from './commanded.ts';
