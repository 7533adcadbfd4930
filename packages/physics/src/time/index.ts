export * from './utc.ts';
