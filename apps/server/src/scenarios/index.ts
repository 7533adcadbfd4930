export * from './scenario-routes.ts';
export * from './scenario-source.ts';
