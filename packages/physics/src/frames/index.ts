export * from './frames.ts';
export * from './geodetic.ts';
