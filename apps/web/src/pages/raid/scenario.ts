import { parseDocument } from 'yaml';
import { type ScenarioInput, scenarioInput } from '../../desk/index.ts';
import type { LaboratoryState } from '../../laboratory/index.ts';

/** What is run: the scenario on the table, with the ideal cue written into it where the reader chose that. */
export function raidScenario(state: LaboratoryState): ScenarioInput {
  const input = scenarioInput(state);
  if (state.cue !== 'ideal') return input;
  const document = parseDocument(input.text);
  document.set('cue', 'ideal');
  return { ...input, text: document.toString() };
}

/** True when the catalogue alone says what is run: the command line needs no file then. */
export const isOfCatalogue = ({ ownText, figures, cue }: LaboratoryState): boolean =>
  ownText === null && Object.keys(figures).length === 0 && cue === 'sensor-driven';

/** What gives the same bytes in a terminal. */
export const commandLine = (state: LaboratoryState, { trials, seed }: { trials: number; seed: number }): string =>
  `npx parasol run ${isOfCatalogue(state) ? state.architectureId : `${state.architectureId}.yaml`} --seed ${seed} --trials ${trials}`;
