export * from './chance.ts';
export * from './draws.ts';
export * from './entity.ts';
export * from './normal.ts';
export * from './philox.ts';
export * from './purposes.ts';
