import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderTracks } from '@parasol/study/report';
import { didYouMean, nearest, type ResolvedScenario, resolve } from '@parasol/study/scenario';
import { afterLaunch, lengthText, scenarioTracks, type ThreatTracks, trackedThreatIds } from '@parasol/study/tracks';
import type { Command } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { integerWithin } from '../arguments.ts';
import { openScenarios } from '../scenarios.ts';
import { table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

interface Options {
  readonly threat?: string;
  readonly seed?: number;
  readonly html?: string;
}

/** Rows of the table of errors for each picture. */
const ROWS = 5;

function sensorsTable(threat: ThreatTracks): string {
  const clock = (timeS: number | null | undefined): string =>
    timeS === null || timeS === undefined ? '–' : afterLaunch(timeS, threat);
  return table(
    ['sensor', 'party', 'in view from', 'to', 'detects', 'firm track', 'last look', 'lost'],
    threat.sensors.map(({ sensorId, partyId, inView, detectedS, firmS, lastLookS, lostS }) => [
      sensorId,
      partyId,
      clock(inView[0]?.fromS),
      clock(inView.at(-1)?.toS),
      ...[detectedS, firmS, lastLookS, lostS].map(clock),
    ]),
  );
}

function errorsTable(threat: ThreatTracks): string {
  const length = (m: number | null): string => (m === null ? '–' : lengthText(m));
  return table(
    ['picture', 'after launch', 'true error', 'filter states', 'bound', 'impact area, semi-axes'],
    threat.centres.flatMap(({ partyName, errors, impact }) => {
      const count = impact.timesS.length;
      const rows = Array.from({ length: Math.min(ROWS, count) }, (_, k) =>
        count <= ROWS ? k : Math.floor((k * (count - 1)) / (ROWS - 1)),
      );
      return rows.map((k) => {
        const i = errors.timesS.indexOf(impact.timesS[k]);
        return [
          partyName,
          afterLaunch(impact.timesS[k], threat),
          length(errors.filterErrorM[i]),
          length(errors.filterSigmaM[i]),
          length(errors.nominalSigmaM[i]),
          `${lengthText(1000 * impact.semiMajorKm[k])} × ${lengthText(1000 * impact.semiMinorKm[k])}`,
        ];
      });
    }),
  );
}

const threatText = (threat: ThreatTracks): string =>
  [
    `${threat.threatId}: ${threat.missileName} from ${threat.launchAreaName} to ${threat.targetName}; times after its launch`,
    '',
    sensorsTable(threat),
    '',
    ...threat.centres.map(({ sentence }) => sentence),
    '',
    errorsTable(threat),
  ].join('\n');

/** The missile asked for, or an issue with the nearest known. */
function threatIdsOf(resolved: ResolvedScenario, threat: string | undefined): readonly string[] | undefined {
  if (threat === undefined) return undefined;
  const known = trackedThreatIds(resolved);
  if (known.includes(threat)) return [threat];
  const expected = `a missile of the scenario's raids${didYouMean(nearest(threat, known))}`;
  throw new BadInput([optionIssue('--threat', threat, expected)]);
}

function tracksAnswer(reference: string, { threat, seed, html }: Options): Answer {
  refuseExisting(html);
  const [checked] = openScenarios([reference]);
  const resolved = resolve(checked);
  const threatIds = threatIdsOf(resolved, threat);
  const found = scenarioTracks(resolved, {
    ...(threatIds === undefined ? {} : { threatIds }),
    ...(seed === undefined ? {} : { seed }),
  });
  if (html !== undefined) {
    mkdirSync(dirname(html), { recursive: true });
    writeFileSync(html, renderTracks(found));
    process.stderr.write(`report: ${html}\n`);
  }
  const text = [
    `${found.name}: who sees what when, and how well; trial ${found.trial} of seed ${found.seed}`,
    '',
    ...found.threats.flatMap((one) => [threatText(one), '']),
    ...found.warnings.map((warning) => `note: ${warning}`),
    found.caveat,
  ].join('\n');
  return { json: found, text };
}

/** Who sees the missiles of a scenario when, and how well each centre knows where they are. */
export function tracks(program: Command): void {
  const command = program
    .command('tracks')
    .description('who sees a missile when, what each centre knows of it and how well, in one trial')
    .argument('<scenario>', 'scenario file or catalogue id')
    .option('--threat <ID>', 'one missile of the raids (without it: the first of each raid)')
    .option('--seed <N>', 'seed of the run (without it: the scenario’s)', integerWithin(0, Number.MAX_SAFE_INTEGER))
    .option('--html <FILE>', 'also write figures and tables as an offline HTML file; an existing one is refused');
  answering(command, 'npx parasol tracks joint --threat r1-warsaw --json', tracksAnswer);
}
