import type { ValidationCase } from '@parasol/validation';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { table } from '../tables.ts';
import { answering } from '../verb.ts';

export function validate(program: Command): void {
  const command = program
    .command('validate')
    .description('compute every published or independently computed value of validation/ and compare')
    .option('--family <name>', 'only one family');
  answering(command, 'npx parasol validate --family orbits', async (options: { family?: string }) => {
    const { families } = await import('@parasol/validation');
    const chosen = families.filter(({ family }) => !options.family || family === options.family);
    if (chosen.length === 0) {
      const known = families.map(({ family }) => family).join(', ');
      throw new BadInput([optionIssue('--family', options.family ?? '', `one of ${known}`)]);
    }
    const cases: ValidationCase[] = [];
    for (const family of chosen) cases.push(...(await family.run()));
    const failed = cases.filter(({ verdict }) => verdict === 'fail');
    const rows = chosen.map(({ family }) => {
      const own = cases.filter((c) => c.family === family);
      return [family, own.length, own.filter(({ verdict }) => verdict === 'fail').length];
    });
    const text = [
      table(['family', 'values', 'failed'], rows),
      '',
      ...failed.map(
        (c) =>
          `FAIL ${c.family} ${c.id}: expected ${c.expected}, computed ${c.computed}, tolerance ${c.tolerance} (${c.source})`,
      ),
      `${cases.length} values in ${chosen.length} families, ${failed.length} outside tolerance`,
    ].join('\n');
    return { json: { cases }, text, exitCode: failed.length > 0 ? 1 : 0 };
  });
}
