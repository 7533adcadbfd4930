export * from './radar.ts';
