import { type CheckedScenario, readScenario } from '@parasol/study/scenario';
import type { ScenarioInput } from '../laboratory/index.ts';
import type { Outcome } from './desk.ts';

/** Reads a scenario and works on it, or gives every issue. */
export function reading<T>({ text, fileName }: ScenarioInput, work: (scenario: CheckedScenario) => T): Outcome<T> {
  const outcome = readScenario(text, { file: fileName });
  return outcome.kind === 'checked' ? { kind: 'done', value: work(outcome.scenario) } : outcome;
}
