export * from './live-grids.ts';
export type { LivePlaces, LiveView } from './live-session.ts';
export * from './use-live.ts';
export * from './use-live-session.ts';
