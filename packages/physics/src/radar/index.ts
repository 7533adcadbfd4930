export * from './approximations.ts';
export * from './detection.ts';
export { bestSignalToNoise, type Look, look, UNSEEN, type UnseenReason } from './look.ts';
export * from './look-probability.ts';
export * from './measurement.ts';
export * from './radar.ts';
export * from './range-equation.ts';
export * from './reference-range.ts';
export * from './site.ts';
