export * from './cities.ts';
export * from './countries.ts';
export * from './topology.ts';
