export * from './architecture.ts';
export * from './architectures.ts';
export * from './check.ts';
