export * from './elementary.ts';
export * from './errors.ts';
export * from './units.ts';
