export * from './deceleration.ts';
export * from './drag-curve.ts';
