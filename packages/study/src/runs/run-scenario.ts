import { inputIssues, UnusableInput } from '@parasol/simulation/engagement';
import type { Column, RunDocument } from '../results/index.ts';
import { type CheckedScenario, type ResolvedScenario, resolve } from '../scenario/index.ts';
import { joinColumns } from './columns.ts';
import { runDocument } from './document.ts';
import { type Executor, type ExecutorOptions, localExecutor } from './executor.ts';
import { inputsKey } from './inputs-key.ts';
import { shardsOf } from './shard.ts';

export interface RunRequest extends ExecutorOptions {
  /** Absent = the scenario's. */
  readonly seed?: number;
  /** Absent = the scenario's. */
  readonly trials?: number;
  /** Absent = this thread. */
  readonly executor?: Executor;
}

export interface FinishedRun {
  readonly document: RunDocument;
  /** All columns as typed arrays, whole also where the document leaves some out. */
  readonly columns: readonly Column[];
}

/**
 * Simulates a resolved scenario: the same inputs, seed and number of trials give the same bytes wherever it is computed.
 *
 * @throws the signal's reason when aborted, nothing is kept then; UnusableInput with every issue that the simulation itself finds
 */
export async function simulate(resolved: ResolvedScenario, request: RunRequest = {}): Promise<FinishedRun> {
  const { scenario } = resolved.checked;
  const seed = request.seed ?? scenario.seed;
  const trials = request.trials ?? scenario.trials;
  const inputsSha256 = inputsKey(resolved, trials);
  const cases = resolved.cases
    .filter(({ input }) => input.threats.length > 0)
    .map(({ raidId, input }) => ({ raidId, input }));
  const problems = cases.flatMap(({ input }) => inputIssues(input));
  if (problems.length > 0) throw new UnusableInput(problems);
  const executor = request.executor ?? localExecutor();
  const { signal, onProgress } = request;
  const results = await executor.run(shardsOf({ inputsSha256, cases, seed }, trials), {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const columns = joinColumns(results.map((result) => result.columns));
  const story = results[0].story ?? { ledger: [], events: [] };
  return { document: runDocument(resolved, { inputsSha256, seed, trials }, { columns, story }), columns };
}

/** Resolves and simulates a checked scenario; the whole run as one plain document. */
export const runScenario = async (checked: CheckedScenario, request: RunRequest = {}): Promise<RunDocument> =>
  (await simulate(resolve(checked), request)).document;
