import type { Issue } from '@parasol/study/scenario';
import { CommanderError } from 'commander';
import { BadInput, issueText, optionIssue } from './answer.ts';
import { createProgram } from './program.ts';

const BAD_INPUT = 2;
const FAILED = 1;

function reportIssues(error: BadInput): void {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ issues: error.issues }, null, 2)}\n`);
  const count = error.issues.length;
  process.stderr.write(
    `${error.issues.map(issueText).join('\n')}\n${count} ${count === 1 ? 'issue' : 'issues'}; nothing was written\n`,
  );
}

/** What the option parser refused, as an issue like any other. */
function usageIssue(error: CommanderError): Issue {
  const message = error.message.replace(/^error: /, '');
  const path = /'(--[a-z-]+)/.exec(message)?.[1] ?? '';
  return { ...optionIssue(path, process.argv.slice(2).join(' '), 'see parasol --help'), message };
}

/** Exit codes: 0 success (a physical "no" is an answer), 1 the run failed, 2 bad input. */
async function main(): Promise<void> {
  try {
    await createProgram().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof BadInput) {
      reportIssues(error);
      process.exitCode = BAD_INPUT;
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
