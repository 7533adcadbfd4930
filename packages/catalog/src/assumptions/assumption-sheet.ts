import { definitions } from './definitions.ts';
import { figures } from './figures.ts';
import type { AssumptionSheet } from './sheet.ts';

/** The assumption sheet, version 1: fixed before a result was looked at, printed in every report. */
export const assumptionSheet: AssumptionSheet = {
  id: 'assumption-sheet',
  version: 1,
  entries: Object.fromEntries([...definitions, ...figures].map((entry) => [entry.key, entry])),
};
