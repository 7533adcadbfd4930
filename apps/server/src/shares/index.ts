export * from './share-routes.ts';
export * from './share-store.ts';
