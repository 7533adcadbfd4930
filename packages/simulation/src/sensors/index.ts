export * from './sensor.ts';
