export * from './orbit.ts';
export * from './satellite.ts';
export * from './view.ts';
