export * from './corner-designs.ts';
export * from './design.ts';
export * from './latin-hypercube.ts';
export * from './parameter-space.ts';
export * from './sobol.ts';
