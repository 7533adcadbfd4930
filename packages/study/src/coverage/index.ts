export * from './globe-points.ts';
