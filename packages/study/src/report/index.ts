export { renderComparison } from './comparison-report.ts';
export { renderReport } from './run-report.ts';
