export * from './canonical.ts';
export * from './certificate.ts';
export * from './code-version.ts';
export * from './column.ts';
export * from './measures.ts';
export * from './resolved.ts';
export * from './run-document.ts';
