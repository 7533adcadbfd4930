export * from './frames.ts';
export * from './geodetic.ts';
export * from './great-circle.ts';
export * from './site-frame.ts';
export * from './turning.ts';
