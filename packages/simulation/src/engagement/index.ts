export * from './check-input.ts';
export * from './input.ts';
export * from './model-version.ts';
export * from './nominal-course.ts';
export * from './picture-tracks.ts';
export { type Models, type Prepared, prepare, UnusableInput } from './prepare.ts';
export * from './trial.ts';
