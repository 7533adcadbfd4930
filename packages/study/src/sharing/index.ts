export * from './document.ts';
export * from './findings.ts';
export * from './measures.ts';
export * from './sharing.ts';
