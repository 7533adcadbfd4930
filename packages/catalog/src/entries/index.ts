export * from './attribute.ts';
export * from './catalogue.ts';
export * from './check.ts';
export * from './entity.ts';
