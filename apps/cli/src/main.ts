import type { Issue } from '@parasol/study/scenario';
import { CommanderError } from 'commander';
import { BadInput, issueText, optionIssue } from './answer.ts';
import { createProgram } from './program.ts';
import { Interrupted } from './running.ts';

const BAD_INPUT = 2;
const FAILED = 1;

function reportIssues(error: BadInput): void {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ issues: error.issues }, null, 2)}\n`);
  const count = error.issues.length;
  process.stderr.write(
    `${error.issues.map(issueText).join('\n')}\n${count} ${count === 1 ? 'issue' : 'issues'}; nothing was written\n`,
  );
}

/** `option '--range-km <R>' argument '3' is invalid. expected ...`: the parser's own words for a value. */
const REFUSED_VALUE = /'(?:-\w, )?(--[a-z0-9-]+)[^']*' argument '([^']*)' is invalid\. (?:expected )?(.*)/s;

/** What the option parser refused, as an issue like any other. */
function usageIssue(error: CommanderError): Issue {
  const message = error.message.replace(/^error: /, '');
  const value = REFUSED_VALUE.exec(message);
  if (value !== null) return optionIssue(value[1], value[2], value[3]);
  const path = /'(--[a-z0-9-]+)/.exec(message)?.[1] ?? '';
  return { ...optionIssue(path, process.argv.slice(2).join(' '), 'see parasol --help'), message };
}

/** Exit codes: 0 success (a physical "no" is an answer), 1 the run failed, 2 bad input. */
async function main(): Promise<void> {
  try {
    const program = createProgram();
    if (process.argv.length > 2) await program.parseAsync(process.argv);
    else process.stdout.write(program.helpInformation());
  } catch (error) {
    if (error instanceof BadInput) {
      reportIssues(error);
      process.exitCode = BAD_INPUT;
    } else if (error instanceof Interrupted) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = FAILED;
    } else if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      reportIssues(new BadInput([usageIssue(error)]));
      process.exitCode = BAD_INPUT;
    } else {
      process.stderr.write(
        `the run failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = FAILED;
    }
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
await main();
