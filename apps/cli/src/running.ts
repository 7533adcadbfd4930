import { availableParallelism } from 'node:os';
import { workerExecutor } from '@parasol/study/node';
import type { RunDocument } from '@parasol/study/results';
import { type Executor, runScenario, unusableIssues } from '@parasol/study/runs';
import { type CheckedScenario, MAXIMUM_TRIALS } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { BadInput } from './answer.ts';
import { integerWithin } from './arguments.ts';
import { progressBar } from './progress.ts';

/** Ended by a signal: nothing is kept, and there is no fault to look for. */
export class Interrupted extends Error {}

/** What `run` and `compare` share. */
export interface RunOptions {
  readonly seed?: number;
  readonly trials?: number;
  readonly workers?: number;
  readonly out?: string;
}

export function runOptions(command: Command): Command {
  return command
    .option('--seed <N>', 'seed of all chance (same seed, same bytes)', integerWithin(0, Number.MAX_SAFE_INTEGER))
    .option('--trials <N>', 'trials', integerWithin(1, MAXIMUM_TRIALS))
    .option('--workers <N>', 'worker threads (the result does not depend on it)', integerWithin(1, 256))
    .option('--out <DIR>', 'folder to write; an existing one is refused');
}

/** What only the simulation can tell of a scenario is bad input too. */
export const asBadInput =
  (scenario: CheckedScenario) =>
  (error: unknown): never => {
    const issues = unusableIssues(error, scenario);
    throw issues.length === 0 ? error : new BadInput(issues);
  };

/** Gives work worker threads and a signal; an interrupt ends all of it and nothing is written. */
export async function withExecutor<Found>(
  workers: number | undefined,
  work: (given: { readonly executor: Executor; readonly signal: AbortSignal }) => Promise<Found>,
): Promise<Found> {
  const executor = workerExecutor(workers ?? Math.min(8, availableParallelism()));
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort(new Interrupted('interrupted; nothing was written'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await work({ executor, signal: interrupt.signal });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await executor.close();
  }
}

/** Runs scenarios one after the other on worker threads. */
export const runAll = (scenarios: readonly CheckedScenario[], options: RunOptions): Promise<RunDocument[]> =>
  withExecutor(options.workers, async ({ executor, signal }) => {
    const documents: RunDocument[] = [];
    for (const scenario of scenarios) {
      const bar = progressBar(scenario.scenario.name);
      const chosen = {
        ...(options.seed === undefined ? {} : { seed: options.seed }),
        ...(options.trials === undefined ? {} : { trials: options.trials }),
      };
      documents.push(
        await runScenario(scenario, {
          ...chosen,
          executor,
          signal,
          onProgress: ({ trialsDone, trials }) => bar.report(trialsDone, trials),
        })
          .catch(asBadInput(scenario))
          .finally(bar.stop),
      );
    }
    return documents;
  });
