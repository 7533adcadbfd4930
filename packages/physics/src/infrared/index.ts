export * from './satellite.ts';
