export * from './raid.ts';
export * from './raids.ts';
