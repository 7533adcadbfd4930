export * from './angle.ts';
export * from './vector.ts';
