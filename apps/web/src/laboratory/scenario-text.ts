import { parseDocument, stringify } from 'yaml';
import type { LaboratoryState } from './laboratory.ts';

/**
 * The scenario file that says what stands on the table: anyone can save it and run it on the command line.
 *
 * @returns  YAML; comments of a dropped file are kept
 */
export function scenarioText({
  architectureId,
  ownText,
  figures,
}: Pick<LaboratoryState, 'architectureId' | 'ownText' | 'figures'>): string {
  const changed = Object.entries(figures);
  if (ownText === null) {
    const head = { parasol: 1, extends: architectureId };
    return stringify(changed.length === 0 ? head : { ...head, overrides: Object.fromEntries(changed) });
  }
  if (changed.length === 0) return ownText;
  const document = parseDocument(ownText);
  for (const [path, value] of changed) document.setIn(['overrides', path], value);
  return document.toString();
}
