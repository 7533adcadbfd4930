export * from './anomaly-grid.ts';
export * from './binding.ts';
export * from './intercept-map.ts';
export * from './intercept-of-arc.ts';
export * from './intercept-record.ts';
export * from './interceptor-site.ts';
export * from './kernel.ts';
export * from './threat-arcs.ts';
