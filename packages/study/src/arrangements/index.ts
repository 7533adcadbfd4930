export * from './compare-arrangements.ts';
export * from './comparison.ts';
export { type Behind, behindWords } from './paired-missiles.ts';
