export * from './live-client.ts';
export * from './live-footprint.ts';
export type { LiveGrid } from './live-grid.ts';
export * from './live-handler.ts';
export type { LiveMap, SettledMap } from './live-map.ts';
export * from './live-messages.ts';
export type { LiveBattery, LiveRequest } from './live-questions.ts';
export * from './live-tally.ts';
