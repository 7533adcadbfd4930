export * from './look-series.ts';
export * from './plume-window.ts';
export * from './sensor.ts';
export * from './sighting.ts';
