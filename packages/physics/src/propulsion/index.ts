export * from './phases.ts';
export * from './rocket-equation.ts';
export * from './stage.ts';
