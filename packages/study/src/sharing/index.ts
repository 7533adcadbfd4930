export * from './document.ts';
export { changesIn, happensWords, isTold } from './findings.ts';
export * from './measures.ts';
export type { Looking, NamedFigure, RadarRow } from './radar-table.ts';
export { endWords } from './sensitivity-findings.ts';
export * from './sharing.ts';
