export * from './aim-point.ts';
export * from './fan.ts';
export * from './fan-time.ts';
export * from './flyout.ts';
export * from './interceptor-model.ts';
export * from './look-up.ts';
export * from './table-from-fan.ts';
