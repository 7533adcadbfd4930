import { openScenario } from '@parasol/study/node';
import type { CheckedScenario } from '@parasol/study/scenario';
import { BadInput } from './answer.ts';

/** The scenarios of a command line, or the issues of all of them. */
export function openScenarios(references: readonly string[]): CheckedScenario[] {
  const outcomes = references.map(openScenario);
  const issues = outcomes.flatMap((outcome) => (outcome.kind === 'issues' ? outcome.issues : []));
  if (issues.length > 0) throw new BadInput(issues);
  return outcomes.flatMap((outcome) => (outcome.kind === 'checked' ? [outcome.scenario] : []));
}
