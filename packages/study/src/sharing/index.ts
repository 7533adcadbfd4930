export * from './document.ts';
export { gainWords, isTold } from './findings.ts';
export * from './measures.ts';
export type { Looking, NamedFigure, RadarRow } from './radar-table.ts';
export * from './sharing.ts';
