import { renderSharing } from '@parasol/study/report';
import { MAXIMUM_TRIALS, resolve } from '@parasol/study/scenario';
import { sharingStudy } from '@parasol/study/sharing';
import type { Command } from 'commander';
import { integerWithin } from '../arguments.ts';
import { refuseExistingFiles, writeFile } from '../files.ts';
import { progressBar } from '../progress.ts';
import { openScenarios } from '../scenarios.ts';
import { sharingText } from '../sharing-text.ts';
import { answering } from '../verb.ts';

const DEFAULT_TRIALS = 100;

interface Options {
  readonly seed?: number;
  readonly trials: number;
  readonly full?: boolean;
  readonly html?: string;
}

/** What every party's sensors are worth to every party. */
export function sharing(program: Command): void {
  const command = program
    .command('sharing')
    .description("what each party's sensors are worth to each party, and what has to be released for it")
    .argument('<scenario>', 'scenario file or catalogue id')
    .option('--seed <N>', 'seed of all chance (same seed, same bytes)', integerWithin(0, Number.MAX_SAFE_INTEGER))
    .option('--trials <N>', 'trials of each coalition', integerWithin(1, MAXIMUM_TRIALS), DEFAULT_TRIALS)
    .option('--html <FILE>', 'write the sharing report')
    .option('--full', 'trials at every release delay');
  answering(command, 'npx parasol sharing joint --html sharing.html', (reference: string, options: Options) => {
    refuseExistingFiles({ html: options.html });
    const [scenario] = openScenarios([reference]);
    const bar = progressBar('coalitions');
    try {
      const document = sharingStudy(resolve(scenario), {
        seed: options.seed ?? scenario.scenario.seed,
        trials: options.trials,
        full: options.full === true,
        onProgress: bar.report,
      });
      if (options.html !== undefined) writeFile(options.html, renderSharing(document));
      return { json: document, text: sharingText(document) };
    } finally {
      bar.stop();
    }
  });
}
