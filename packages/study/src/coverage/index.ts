export * from './coverage.ts';
export * from './document.ts';
export * from './globe-points.ts';
export * from './outlines.ts';
export * from './sensor-mask.ts';
export * from './sights.ts';
