import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RAIDS_ARE_ALTERNATIVES, renderComparison } from '@parasol/study/report';
import type { ComparisonDocument } from '@parasol/study/results';
import { compareRuns } from '@parasol/study/runs';
import { type Command, Option } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { numbersWithin } from '../arguments.ts';
import { type ArrangementOptions, runArrangements } from '../arrangement-runs.ts';
import { arrangementsText } from '../arrangements-text.ts';
import { runAll, runOptions } from '../running.ts';
import { openScenarios } from '../scenarios.ts';
import { bounds, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting, runJson } from './run.ts';

const LONGEST_LINK_DELAY_S = 3600;

const MEASURES = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  engagements: 'missiles engaged',
  warningTimeS: 'warning of centres that may shoot, s',
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
      'warning of centres that may shoot, min',
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

interface Options extends ArrangementOptions {
  readonly html?: string;
  readonly arrangements?: boolean;
}

function writeReport(file: string | undefined, text: () => string): void {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text());
  process.stderr.write(`report: ${file}\n`);
}

async function compareScenarios(references: readonly string[], options: Options): Promise<Answer> {
  const documents = await runAll(openScenarios(references), options);
  const comparison = compareRuns(documents);
  writeReport(reportFile(options), () => renderComparison(comparison));
  const { differences, inputs, warnings } = comparison;
  return {
    json: { runs: documents.map(runJson), differences, inputs, warnings },
    text: comparisonText(comparison),
  };
}

async function compareItsArrangements(reference: string, options: Options): Promise<Answer> {
  const { documents, comparison: arrangements, unavailable } = await runArrangements(reference, options);
  const compared = compareRuns(documents);
  // The warning of a run is that of its shooting centres, which differ; that of the party aimed at stands in `arrangements`.
  const comparison = { ...compared, differences: compared.differences.filter((one) => one.measure !== 'warningTimeS') };
  writeReport(reportFile(options), () => renderComparison(comparison, arrangements));
  const { differences, inputs, warnings } = comparison;
  return {
    json: { runs: documents.map(runJson), differences, inputs, warnings, arrangements, unavailable },
    text: [arrangementsText(arrangements), ...unavailable].join('\n'),
  };
}

const reportFile = ({ html, out }: Options): string | undefined =>
  html ?? (out === undefined ? undefined : `${out}/report.html`);

/** Several architectures against the same threats with the same seeds, or one under every command arrangement. */
export function compare(program: Command): void {
  const command = runOptions(
    program
      .command('compare')
      .description('the same threats and seeds under several scenarios, with paired differences')
      .argument('<scenarios...>', 'scenario files or catalogue ids; differences are against the first'),
  )
    .option('--html <FILE>', 'write the comparison report')
    .option('--arrangements', 'one scenario under independent, data-sharing, sectoral and unified command')
    .addOption(
      new Option(
        '--link-delay <S,S>',
        'with --arrangements: seconds added to every line between centres of different parties',
      ).argParser(numbersWithin(0, LONGEST_LINK_DELAY_S, 's')),
    )
    .option(
      '--full',
      'with --arrangements: as many trials as the scenario has (else at most 200, with --link-delay 100)',
    );
  answering(
    command,
    'npx parasol compare third-site epaa-phase-3 joint --html comparison.html\n  npx parasol compare joint --arrangements --link-delay 0,30,60,120,300',
    (references: string[], options: Options) => {
      refuseExisting(options.out);
      refuseExisting(options.html);
      if (options.linkDelay !== undefined && !options.arrangements)
        throw new BadInput([optionIssue('--link-delay', 'no --arrangements', '--arrangements beside it')]);
      if (!options.arrangements) return compareScenarios(references, options);
      if (references.length !== 1)
        throw new BadInput([optionIssue('--arrangements', `${references.length} scenarios`, 'one scenario')]);
      return compareItsArrangements(references[0], options);
    },
  );
}
