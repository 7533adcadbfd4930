export * from './relation.ts';
export * from './relations.ts';
