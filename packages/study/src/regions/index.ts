export * from './countries.ts';
export * from './drawn-region.ts';
export * from './grid.ts';
export * from './outline.ts';
export * from './polygon.ts';
export * from './region.ts';
export * from './region-cells.ts';
export * from './ring.ts';
