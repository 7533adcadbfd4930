import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '@parasol/server';
import { renderComparison, renderReport } from '@parasol/study/report';
import { compareRuns } from '@parasol/study/runs';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { runAll } from '../running.ts';
import { openScenarios } from '../scenarios.ts';
import { comparisonText } from './compare.ts';
import { openRuns } from './report.ts';

/** The three architectures of the debate. */
const MAIN_JOB = ['third-site', 'epaa-phase-3', 'joint'] as const;
const PORT = 8844;

function address(): { readonly host: string; readonly port: number } {
  const port = Number(process.env.PORT ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadInput([optionIssue('PORT', process.env.PORT ?? '', 'a port from 0 to 65535')]);
  }
  return { host: process.env.HOST ?? '127.0.0.1', port };
}

/** Serves one page until a signal; the folder goes with the server. */
async function servePage(html: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-'));
  writeFileSync(join(folder, 'index.html'), html);
  const laboratory = await serveFolder({ folder, ...address() }).catch((error: NodeJS.ErrnoException) => {
    rmSync(folder, { recursive: true, force: true });
    if (error.code !== 'EADDRINUSE') throw error;
    throw new BadInput([optionIssue('PORT', String(address().port), 'a free port; set PORT to another')]);
  });
  process.stderr.write(`Parasol is at ${laboratory.url} (stop with Ctrl-C)\n`);
  const stop = async (): Promise<void> => {
    await laboratory.close();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

/** Serves the report of run folders. */
export function serve(program: Command): void {
  program
    .command('serve')
    .description('serve the report of one or several run folders')
    .argument('<runs...>', 'run folders')
    .addHelpText('after', '\nExample:\n  PORT=8080 npx parasol serve runs/third-site')
    .action(async (folders: string[]) => {
      const runs = openRuns(folders);
      await servePage(runs.length === 1 ? renderReport(runs[0]) : renderComparison(compareRuns(runs)));
    });
}

/** What `npm start` does: the main job on the embedded defaults, a table, and the report served. */
export function start(program: Command): void {
  program
    .command('start', { hidden: true })
    .description('the main job: the three architectures of the debate against the same raids')
    .option('--no-serve', 'end after the main job')
    .action(async (options: { serve: boolean }) => {
      const comparison = compareRuns(await runAll(openScenarios(MAIN_JOB), {}));
      process.stdout.write(`${comparisonText(comparison)}\n`);
      if (options.serve) await servePage(renderComparison(comparison));
    });
}
