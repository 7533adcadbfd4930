export * from './estimator.ts';
export * from './nominal-estimator.ts';
export * from './picture.ts';
export * from './track.ts';
