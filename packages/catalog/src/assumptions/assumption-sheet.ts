import { changes } from './changes.ts';
import { definitions } from './definitions.ts';
import { figures } from './figures.ts';
import type { AssumptionSheet } from './sheet.ts';

/** The assumption sheet: fixed before a result was looked at, printed in every report. */
export const assumptionSheet: AssumptionSheet = {
  id: 'assumption-sheet',
  version: 1 + changes.length,
  changes,
  entries: Object.fromEntries([...definitions, ...figures].map((entry) => [entry.key, entry])),
};
