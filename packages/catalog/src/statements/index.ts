export * from './check.ts';
export * from './statement.ts';
export * from './statements.ts';
