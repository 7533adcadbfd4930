import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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
const DATA_FOLDER = 'runs/laboratory';
const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Address, data folder and log level from the environment. */
function settings() {
  const {
    PORT: portText = String(PORT),
    HOST: host = '127.0.0.1',
    PARASOL_DATA: data,
    LOG_LEVEL = 'info',
  } = process.env;
  const port = Number(portText);
  const issues = [
    ...(Number.isInteger(port) && port >= 0 && port <= 65_535
      ? []
      : [optionIssue('PORT', portText, 'a port from 0 to 65535')]),
    ...(LOG_LEVELS.includes(LOG_LEVEL) ? [] : [optionIssue('LOG_LEVEL', LOG_LEVEL, LOG_LEVELS.join(', '))]),
  ];
  if (issues.length > 0) throw new BadInput(issues);
  return { host, port, dataFolder: resolve(data || DATA_FOLDER), logLevel: LOG_LEVEL };
}

/** Opens the laboratory, with a report if there is one, until a signal. */
async function serveLaboratory(report: string | undefined): Promise<void> {
  const asked = settings();
  // Loaded here, so that no other verb waits for the parts of a server.
  const { openLaboratory } = await import('@parasol/server');
  const reportsFolder = report === undefined ? undefined : mkdtempSync(join(tmpdir(), 'parasol-'));
  if (reportsFolder !== undefined) writeFileSync(join(reportsFolder, 'index.html'), report ?? '');
  const clear = (): void => {
    if (reportsFolder !== undefined) rmSync(reportsFolder, { recursive: true, force: true });
  };
  const laboratory = await openLaboratory({ ...asked, webFolder: WEB_FOLDER, reportsFolder }).catch(
    (error: NodeJS.ErrnoException) => {
      clear();
      if (error.code !== 'EADDRINUSE') throw error;
      throw new BadInput([optionIssue('PORT', String(asked.port), 'a free port; set PORT to another')]);
    },
  );
  process.stderr.write(`Parasol is at ${laboratory.url} (stop with Ctrl-C)\n`);
  const stop = async (): Promise<void> => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await laboratory.close();
    clear();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** Serves the laboratory, and the report of run folders. */
export function serve(program: Command): void {
  program
    .command('serve')
    .description('serve the laboratory, and the report of run folders at /reports/')
    .argument('[runs...]', 'run folders')
    .addHelpText(
      'after',
      `\nEnvironment:\n  HOST, PORT    address (127.0.0.1, ${PORT})\n  PARASOL_DATA  folder for runs, jobs and shared states (${DATA_FOLDER})\n  LOG_LEVEL     of the log on standard error (info)\n\nExample:\n  PORT=8080 npx parasol serve runs/third-site`,
    )
    .action(async (folders: string[]) => {
      const [first, ...others] = openRuns(folders);
      if (first === undefined) await serveLaboratory(undefined);
      else
        await serveLaboratory(
          others.length === 0 ? renderReport(first) : renderComparison(compareRuns([first, ...others])),
        );
    });
}

/** What `npm start` does: the main job on the embedded defaults, a table, and the laboratory with the report served. */
export function start(program: Command): void {
  program
    .command('start', { hidden: true })
    .description('the main job: the three architectures of the debate against the same raids')
    .option('--no-serve', 'end after the main job')
    .action(async (options: { serve: boolean }) => {
      const comparison = compareRuns(await runAll(openScenarios(MAIN_JOB), {}));
      process.stdout.write(`${comparisonText(comparison)}\n`);
      if (options.serve) await serveLaboratory(renderComparison(comparison));
    });
}
