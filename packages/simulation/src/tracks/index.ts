export * from './estimator.ts';
export * from './filter-estimator.ts';
export { isFreeFlight } from './measured-looks.ts';
export * from './nominal-estimator.ts';
export * from './picture.ts';
export * from './track.ts';
