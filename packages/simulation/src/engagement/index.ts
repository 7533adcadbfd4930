export * from './check-input.ts';
export * from './input.ts';
export * from './model-version.ts';
export { type Prepared, prepare, UnusableInput } from './prepare.ts';
export * from './trial.ts';
