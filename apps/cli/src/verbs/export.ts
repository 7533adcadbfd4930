import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXPORT_FILES, type ExportFormat, exportRun } from '@parasol/study/exports';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { answering } from '../verb.ts';
import { openRuns } from './report.ts';
import { refuseExisting } from './run.ts';

const FORMATS = Object.keys(EXPORT_FILES).join(', ');

/** A run in another program's format. */
export function exportVerb(program: Command): void {
  const command = program
    .command('export')
    .description(`a run folder as ${FORMATS}`)
    .argument('<run>', 'run folder')
    .requiredOption('--format <format>', FORMATS)
    .option('--out <FILE>', 'file to write (default: the name of the format, here); an existing one is refused');
  answering(
    command,
    'npx parasol export runs/third-site --format czml --out scene.czml',
    (folder: string, options: { format: string; out?: string }) => {
      if (!Object.hasOwn(EXPORT_FILES, options.format)) {
        throw new BadInput([optionIssue('--format', options.format, `one of ${FORMATS}`)]);
      }
      const format = options.format as ExportFormat;
      const out = options.out ?? EXPORT_FILES[format];
      refuseExisting(out);
      const [run] = openRuns([folder]);
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, exportRun(run, format));
      return { json: { file: out, format, runId: run.runId }, text: `${format}: ${out}` };
    },
  );
}
