import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RAIDS_ARE_ALTERNATIVES, renderComparison } from '@parasol/study/report';
import type { ComparisonDocument } from '@parasol/study/results';
import { compareRuns } from '@parasol/study/runs';
import type { Command } from 'commander';
import { type RunOptions, runAll, runOptions } from '../running.ts';
import { openScenarios } from '../scenarios.ts';
import { bounds, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting, runJson } from './run.ts';

const MEASURES = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  engagements: 'missiles engaged',
  warningTimeS: 'warning, s',
} as const;

/** The comparison as tables: all raids together, raid by raid, paired differences. */
export function comparisonText({ runs, differences, warnings = [] }: ComparisonDocument): string {
  const names = runs.map(({ name }) => name);
  const [first] = runs;
  const rows = [
    ['status', ...runs.map(({ architecture }) => architecture.status)],
    ['missiles launched, all raids', ...runs.map(({ threats }) => threats)],
    ['arrive, all raids', ...runs.map(({ measures }) => bounds(measures.leakers, 2))],
    ['stopped, all raids', ...runs.map(({ measures }) => bounds(measures.stopped, 2))],
    ['interceptors fired, all raids', ...runs.map(({ measures }) => bounds(measures.shots))],
    [
      'warning, min',
      ...runs.map(({ measures }) => (measures.warningTimeS ? shown(measures.warningTimeS.mean / 60, 1) : '–')),
    ],
    ...first.measures.byRaid.map(({ raidId, threats }) => [
      `${raidId}: stopped of ${threats}`,
      ...runs.map(({ measures }) => {
        const raid = measures.byRaid.find((one) => one.raidId === raidId);
        return raid ? shown(raid.threats - raid.leakers.mean, 2) : '–';
      }),
    ]),
  ];
  const nameOf = (runId: string): string => runs.find((run) => run.runId === runId)?.name ?? runId;
  const paired = differences.map(({ runId, baseRunId, measure, difference }) => [
    MEASURES[measure],
    `${nameOf(runId)} − ${nameOf(baseRunId)}`,
    bounds(difference, 2),
  ]);
  return [
    warnings.length === 0
      ? `${names.join(', ')}: the same ${first.threats} missiles, ${first.trials} trials each, seed ${first.seed}; means with 95 % intervals`
      : `${names.join(', ')}: means with 95 % intervals`,
    '',
    table(['', ...names], rows),
    ...first.measures.byRaid.map(({ raidId, name }) => `${raidId}: ${name}`),
    RAIDS_ARE_ALTERNATIVES,
    '',
    ...warnings,
    ...(paired.length === 0
      ? []
      : ['Paired differences (same missiles, same chance):', table(['measure', 'difference', 'mean (95 %)'], paired)]),
    '',
    'Coverage is not protection: every share above rests on the kill probability and discrimination of the assumption sheet.',
  ].join('\n');
}

/** Several architectures against the same threats with the same seeds. */
export function compare(program: Command): void {
  const command = runOptions(
    program
      .command('compare')
      .description('the same threats and seeds under several scenarios, with paired differences')
      .argument('<scenarios...>', 'scenario files or catalogue ids; differences are against the first'),
  ).option('--html <FILE>', 'write the comparison report');
  answering(
    command,
    'npx parasol compare third-site epaa-phase-3 joint --html comparison.html',
    async (references: string[], options: RunOptions & { readonly html?: string }) => {
      refuseExisting(options.out);
      refuseExisting(options.html);
      const documents = await runAll(openScenarios(references), options);
      const comparison = compareRuns(documents);
      const target = options.html ?? (options.out === undefined ? undefined : `${options.out}/report.html`);
      if (target !== undefined) {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, renderComparison(comparison));
        process.stderr.write(`report: ${target}\n`);
      }
      const { differences, inputs, warnings } = comparison;
      return {
        json: { runs: documents.map(runJson), differences, inputs, warnings },
        text: comparisonText(comparison),
      };
    },
  );
}
