export * from './crossing.ts';
export * from './network.ts';
export * from './release.ts';
export * from './routes.ts';
