export * from './arc-information.ts';
export * from './arc-transition.ts';
export * from './bearing-fix.ts';
export * from './cramer-rao.ts';
export * from './matrix.ts';
export * from './position-information.ts';
