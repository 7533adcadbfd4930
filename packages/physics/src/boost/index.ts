export * from './air-table.ts';
export * from './event.ts';
export * from './flight-plan.ts';
export * from './kernel.ts';
export * from './powered.ts';
export * from './staged-flight.ts';
export * from './workspace.ts';
