import { writeFileSync } from 'node:fs';
import { statements as catalogued } from '@parasol/catalog/statements';
import { FOOTPRINT_CAVEAT } from '@parasol/study/footprint';
import { renderStatements } from '@parasol/study/report';
import { didYouMean, nearest } from '@parasol/study/scenario';
import { marginWords, type StatementRow, statementEvaluator } from '@parasol/study/statements';
import type { Command } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { progressBar } from '../progress.ts';
import { shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

function controlWords({ controls }: StatementRow): string {
  const out = controls.filter(({ comesOut }) => comesOut).length;
  return controls.length === 0 ? '–' : `${out} of ${controls.length} come out`;
}

const findingLines = (row: StatementRow): string[] => [
  `${row.id}: ${row.verdict}`,
  ...row.found.map(({ name, value, unit }) => {
    const figure = typeof value === 'number' ? shown(value, unit === 'share of people' ? 3 : 0) : (value ?? 'nothing');
    return `  ${name}: ${figure}${unit === null ? '' : ` ${unit}`}`;
  }),
  ...row.controls.flatMap((control) => [
    `  control ${control.verdict}${marginWords(control) === '–' ? '' : ` (${marginWords(control)})`}: ${control.name}`,
    `    ${control.decision}`,
  ]),
  ...(row.notVaried.length === 0 ? [] : [`  not varied (--full does): ${row.notVaried.join(', ')}`]),
];

function text(rows: readonly StatementRow[]): string {
  return [
    table(
      ['statement', 'verdict', 'margin', 'controls', 'turned alone by'],
      rows.map((row) => [
        row.name,
        row.verdict,
        marginWords(row),
        controlWords(row),
        row.decidedBy.length === 0 ? 'nothing that was varied' : row.decidedBy.join(', '),
      ]),
    ),
    '',
    ...rows.flatMap(findingLines),
    '',
    `${rows.filter(({ verdict }) => verdict === 'reproduced').length} of ${rows.length} are reproduced.`,
    `Assumption sheet version ${rows[0].assumptionSheetVersion}; criteria fixed under version ${rows[0].criterionSheetVersion}.`,
    FOOTPRINT_CAVEAT,
  ].join('\n');
}

/** Published statements about coverage and reach, checked against the model. */
export function statements(program: Command): void {
  const command = program
    .command('statements')
    .description('published statements about coverage and reach: reproduced or not, by how much, and what decides it')
    .argument('[ids...]', 'statements of the catalogue (without: all)')
    .option('--full', 'vary every figure, over whole regions too (a minute and more)')
    .option(
      '--html <FILE>',
      'also write the table with sensitivities as an offline HTML file; an existing one is refused',
    );
  answering(
    command,
    'npx parasol statements europe-three-sites gmd-fifty-states --json',
    (ids: string[], options: { readonly html?: string; readonly full?: boolean }) => {
      refuseExisting(options.html);
      const known = Object.keys(catalogued);
      const issues = ids
        .filter((id) => !known.includes(id))
        .map((id) => optionIssue('statement', id, `one of ${known.join(', ')}${didYouMean(nearest(id, known))}`));
      if (issues.length > 0) throw new BadInput(issues);
      const chosen = ids.length === 0 ? known : known.filter((id) => ids.includes(id));
      const evaluate = statementEvaluator({ full: options.full === true });
      const bar = progressBar('statements');
      const rows = chosen.map((id, i) => {
        bar.report(i, chosen.length);
        return evaluate(catalogued[id]);
      });
      bar.stop();
      if (options.html !== undefined) writeFileSync(options.html, renderStatements(rows));
      return { json: { statements: rows, caveat: FOOTPRINT_CAVEAT }, text: text(rows) };
    },
  );
}
