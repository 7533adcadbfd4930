import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readRunFolder, readRunTracks } from '@parasol/study/node';
import { renderComparison, renderReport } from '@parasol/study/report';
import type { RunDocument } from '@parasol/study/results';
import { compareRuns } from '@parasol/study/runs';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

/** Runs of folders made by `run --out`, or an issue for each that is none. */
export function openRuns(folders: readonly string[]): RunDocument[] {
  const outcomes = folders.map(readRunFolder);
  const issues = outcomes.flatMap((outcome) =>
    outcome.kind === 'not-a-run' ? [optionIssue('run', outcome.folder, `a run folder (${outcome.reason})`)] : [],
  );
  if (issues.length > 0) throw new BadInput(issues);
  return outcomes.flatMap((outcome) => (outcome.kind === 'run' ? [outcome.run] : []));
}

/** One run's report, or the comparison of several. */
export function report(program: Command): void {
  const command = program
    .command('report')
    .description('the offline HTML report of one run folder, or the comparison of several')
    .argument('<runs...>', 'run folders')
    .requiredOption('--out <FILE>', 'HTML file to write; an existing one is refused');
  answering(
    command,
    'npx parasol report runs/third-site --out third-site.html',
    (folders: string[], options: { out: string }) => {
      refuseExisting(options.out);
      const runs = openRuns(folders);
      const tracks = readRunTracks(folders[0]) ?? undefined;
      const html = runs.length === 1 ? renderReport(runs[0], tracks) : renderComparison(compareRuns(runs));
      mkdirSync(dirname(options.out), { recursive: true });
      writeFileSync(options.out, html);
      return { json: { report: options.out, runs: runs.map(({ runId }) => runId) }, text: `report: ${options.out}` };
    },
  );
}
