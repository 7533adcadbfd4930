import { type ArrangementVariant, compareArrangements } from '@parasol/study/arrangements';
import { assignmentGap, loadSolver } from '@parasol/study/assignment';
import { openArrangement } from '@parasol/study/node';
import { modelsOfKind, resolve } from '@parasol/study/scenario';
import { BadInput } from './answer.ts';
import { asBadInput, type RunOptions, withExecutor } from './running.ts';
import { openScenarios } from './scenarios.ts';

export interface ArrangementOptions extends RunOptions {
  readonly linkDelay?: readonly number[];
  readonly full?: boolean;
}

/** Trials of each of four runs, and of each of some twenty where delays are asked for too: what fits the time of a verb. */
const TRIALS = 200;
const TRIALS_WITH_DELAYS = 100;

/** A scenario under every arrangement that it has all for, and why the others are left out. */
export async function runArrangements(reference: string, options: ArrangementOptions) {
  const [scenario] = openScenarios([reference]);
  const opened = modelsOfKind('arrangement').map(({ id }) => ({
    arrangement: id,
    outcome: openArrangement(reference, id),
  }));
  const unavailable = opened.flatMap(({ arrangement, outcome }) =>
    outcome.kind === 'issues'
      ? [`${arrangement} is left out: ${outcome.issues.map(({ message }) => message).join('; ')}`]
      : [],
  );
  const variants = opened.flatMap(({ arrangement, outcome }): ArrangementVariant[] =>
    outcome.kind === 'checked' ? [{ arrangement, resolved: resolve(outcome.scenario) }] : [],
  );
  if (variants.length === 0)
    throw new BadInput(opened.flatMap(({ outcome }) => (outcome.kind === 'issues' ? outcome.issues : [])));
  const all = scenario.scenario.trials;
  const few = Math.min(all, options.linkDelay === undefined ? TRIALS : TRIALS_WITH_DELAYS);
  const trials = options.trials ?? (options.full ? all : few);
  const solver = await loadSolver();
  const found = await withExecutor(options.workers, ({ executor, signal }) =>
    compareArrangements(variants, {
      name: scenario.scenario.name,
      executor,
      signal,
      trials,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      linkDelaysS: options.linkDelay ?? [],
      assign: (prepared) => assignmentGap(prepared, solver),
    }).catch(asBadInput(scenario)),
  );
  return { ...found, unavailable };
}
