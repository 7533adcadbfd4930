export * from './earth.ts';
export * from './ellipsoid.ts';
export * from './normal-gravity.ts';
