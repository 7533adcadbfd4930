import type { RunDocument } from '@parasol/study/results';
import { parseDocument } from 'yaml';
import { type LaboratoryState, type ScenarioInput, scenarioInput, scenarioText } from '../../laboratory/index.ts';

/** What is run: the scenario on the table, with the ideal cue written into it where the reader chose that. */
export function raidScenario(state: LaboratoryState): ScenarioInput {
  const input = scenarioInput(state);
  if (state.cue !== 'ideal') return input;
  const document = parseDocument(input.text);
  document.set('cue', 'ideal');
  return { ...input, text: document.toString() };
}

type RunOf = Pick<RunDocument, 'scenarioText' | 'architecture' | 'seed' | 'trials'>;

/** True when the catalogue alone says what was run: the command line needs no file then. */
export const isOfCatalogue = ({ scenarioText: text, architecture: { id } }: RunOf): boolean =>
  text === scenarioText({ architectureId: id, ownText: null, figures: {} });

/** What gives the same bytes in a terminal. */
export const commandLine = (run: RunOf): string =>
  `npx parasol run ${run.architecture.id}${isOfCatalogue(run) ? '' : '.yaml'} --seed ${run.seed} --trials ${run.trials}`;
