import { existsSync } from 'node:fs';
import { writeRunFolder } from '@parasol/study/node';
import { RAIDS_ARE_ALTERNATIVES } from '@parasol/study/report';
import type { RunDocument } from '@parasol/study/results';
import { runTracks } from '@parasol/study/runs';
import { resolve } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { type RunOptions, runAll, runOptions } from '../running.ts';
import { openScenarios } from '../scenarios.ts';
import { bounds, facts, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';

const minutes = (timeS: number | null): string => (timeS === null ? '–' : shown(timeS / 60, 1));

function runText(run: RunDocument): string {
  const { measures } = run;
  const ledger = table(
    ['missile', 'seen, min', 'warning, min', 'shots', 'fate'],
    run.ledger.map((row) => [
      row.threatId,
      minutes(row.firstDetectionS),
      minutes(row.warningTimeS),
      row.shots,
      row.fate.replaceAll('-', ' '),
    ]),
  );
  return [
    `${run.name}: ${run.architecture.status}, ${run.threats} missiles, ${run.trials} trials, seed ${run.seed}`,
    '',
    'Trial 0, told in full (minutes after the first launch of the raid; T+ counts from the launch of the missile):',
    ledger,
    '',
    ...run.ledger.map((row) => `${row.threatId}: ${row.sentence}`),
    '',
    `All ${run.trials} trials, mean with 95 % interval:`,
    facts([
      ['arrive, all raids', bounds(measures.leakers, 2)],
      ['stopped, all raids', bounds(measures.stopped, 2)],
      ['interceptors fired, all raids', bounds(measures.shots)],
      ['nothing arrives', bounds(measures.noLeakProbability, 3)],
      ['outputs SHA-256', run.certificate.outputsSha256],
    ]),
    RAIDS_ARE_ALTERNATIVES,
    ...run.warnings.map((warning) => `note: ${warning}`),
    'Coverage is not protection: every share above rests on the kill probability and discrimination of the assumption sheet.',
  ].join('\n');
}

/** The fixed keys of `run --json`. */
export function runJson(run: RunDocument): Record<string, unknown> {
  const { runId, certificate, threats, trials, seed, name, scenarioId, measures, ledger, warnings } = run;
  return {
    runId,
    certificate,
    scenarioId,
    name,
    seed,
    trials,
    threats,
    leakers: measures.leakers,
    engagements: measures.engagements,
    shots: measures.shots,
    measures,
    ledger,
    warnings,
  };
}

/** Refuses an output that is there before any work is done. */
export function refuseExisting(out: string | undefined): void {
  if (out !== undefined && existsSync(out))
    throw new BadInput([optionIssue('--out', out, 'a folder that does not exist yet')]);
}

/** Simulates one scenario. */
export function run(program: Command): void {
  const command = runOptions(
    program
      .command('run')
      .description('simulate a scenario (a file, or the id of an architecture: it against all default raids)')
      .argument('<scenario>', 'scenario file or catalogue id'),
  );
  answering(
    command,
    'npx parasol run third-site --trials 500 --out runs/third-site',
    async (reference: string, options: RunOptions) => {
      refuseExisting(options.out);
      const scenarios = openScenarios([reference]);
      const [document] = await runAll(scenarios, options);
      if (options.out !== undefined) {
        const tracks = runTracks(resolve(scenarios[0]), document.seed);
        const written = writeRunFolder(document, tracks, options.out);
        if (written.kind === 'exists')
          throw new BadInput([optionIssue('--out', options.out, 'a folder that does not exist yet')]);
        process.stderr.write(`run folder: ${written.folder}\n`);
      }
      return { json: runJson(document), text: runText(document) };
    },
  );
}
