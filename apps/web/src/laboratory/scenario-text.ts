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

/** A scenario as threads take it: YAML or JSON, and a name for the issues. */
export interface ScenarioInput {
  readonly text: string;
  readonly fileName: string;
}

/** The scenario on the table. */
export const scenarioInput = (
  state: Pick<LaboratoryState, 'architectureId' | 'ownText' | 'figures'>,
): ScenarioInput => ({
  text: scenarioText(state),
  fileName: state.ownText === null ? state.architectureId : 'scenario.yaml',
});
