export * from './layers.ts';
export * from './map-view.ts';
