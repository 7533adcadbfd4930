export * from './coverage.ts';
export * from './covered-area.ts';
export * from './sensor-sight.ts';
export * from './warning-times.ts';
