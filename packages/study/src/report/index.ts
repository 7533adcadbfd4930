export { renderComparison } from './comparison-report.ts';
export { renderCoverage } from './coverage-report.ts';
export type { FootprintAgainst } from './footprint-against.ts';
export { renderFootprintComparison } from './footprint-comparison.ts';
export { footprintPicture } from './footprint-picture.ts';
export { renderFootprint } from './footprint-report.ts';
export { renderReport } from './run-report.ts';
export { renderStatements } from './statements-report.ts';
export { RAIDS_ARE_ALTERNATIVES } from './wording.ts';
