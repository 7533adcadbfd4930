export * from './doctrine.ts';
