export * from './edit-text.ts';
export * from './laboratory.ts';
export * from './link.ts';
export * from './scenario-text.ts';
