export * from './document.ts';
export { sigmaM, sigmaMPerS, trueErrors } from './error-columns.ts';
export * from './scenario-tracks.ts';
export { type TrackFilter, trialFilter } from './trial-filter.ts';
export { afterLaunch, lengthText } from './words.ts';
