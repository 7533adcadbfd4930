export * from './errors.ts';
export * from './paging.ts';
export * from './refusal.ts';
export * from './schemas.ts';
