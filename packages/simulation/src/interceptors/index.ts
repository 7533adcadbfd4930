export * from './battery.ts';
export * from './opportunities.ts';
