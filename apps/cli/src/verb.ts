import type { Command } from 'commander';
import type { Answer } from './answer.ts';

/** Gives a command its `--json` flag and its example, and prints what its work answers. */
export function answering<Arguments extends unknown[]>(
  command: Command,
  example: string,
  work: (...given: Arguments) => Answer | Promise<Answer>,
): void {
  command
    .option('--json', 'print one JSON document on standard output and nothing else')
    .addHelpText('after', `\nExample:\n  ${example}`)
    .action(async (...given: unknown[]) => {
      const answer = await work(...(given as Arguments));
      const { json } = command.opts<{ json?: boolean }>();
      process.stdout.write(`${json ? JSON.stringify(answer.json, null, 2) : answer.text}\n`);
      if (answer.exitCode) process.exitCode = answer.exitCode;
    });
}
