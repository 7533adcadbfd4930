export * from './threat.ts';
