export * from './outlines.ts';
