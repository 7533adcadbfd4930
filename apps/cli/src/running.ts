import { availableParallelism } from 'node:os';
import { workerExecutor } from '@parasol/study/node';
import type { RunDocument } from '@parasol/study/results';
import { runScenario } from '@parasol/study/runs';
import type { CheckedScenario } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { integerWithin } from './arguments.ts';
import { progressBar } from './progress.ts';

/** What `run` and `compare` share. */
export interface RunOptions {
  readonly seed?: number;
  readonly trials?: number;
  readonly workers?: number;
  readonly out?: string;
}

const MAXIMUM_TRIALS = 100_000;
const MAXIMUM_SEED = 2 ** 32 - 1;

export function runOptions(command: Command): Command {
  return command
    .option('--seed <N>', 'seed of all chance (same seed, same bytes)', integerWithin(0, MAXIMUM_SEED))
    .option('--trials <N>', 'trials', integerWithin(1, MAXIMUM_TRIALS))
    .option('--workers <N>', 'worker threads (the result does not depend on it)', integerWithin(1, 256))
    .option('--out <DIR>', 'folder to write; an existing one is refused');
}

/** Runs scenarios one after the other on worker threads; an interrupt ends all of it and nothing is written. */
export async function runAll(scenarios: readonly CheckedScenario[], options: RunOptions): Promise<RunDocument[]> {
  const executor = workerExecutor(options.workers ?? Math.min(8, availableParallelism()));
  const interrupt = new AbortController();
  const onSignal = (): void => interrupt.abort(new Error('interrupted; nothing was written'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
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
          signal: interrupt.signal,
          onProgress: ({ trialsDone, trials }) => bar.report(trialsDone, trials),
        }).finally(bar.stop),
      );
    }
    return documents;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await executor.close();
  }
}
