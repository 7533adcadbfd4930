export * from './estimator.ts';
export * from './filter-estimator.ts';
export { type MeasuredLook, measuredLooks } from './measured-looks.ts';
export * from './nominal-estimator.ts';
export * from './picture.ts';
export * from './track.ts';
