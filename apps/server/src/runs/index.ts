export * from './run-routes.ts';
export * from './run-store.ts';
