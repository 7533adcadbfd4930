export { renderComparison } from './comparison-report.ts';
export { renderCoverage } from './coverage-report.ts';
export type { FootprintAgainst } from './footprint-against.ts';
export { renderFootprint } from './footprint-report.ts';
export { renderReport } from './run-report.ts';
export { RAIDS_ARE_ALTERNATIVES } from './wording.ts';
