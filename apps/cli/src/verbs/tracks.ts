import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Geodetic } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import { type LaunchView, type LaunchViewDocument, launchViews } from '@parasol/study/launch-view';
import { renderTracks } from '@parasol/study/report';
import { didYouMean, nearest, type ResolvedScenario, resolve } from '@parasol/study/scenario';
import {
  afterLaunch,
  lengthText,
  scenarioTracks,
  type ThreatTracks,
  type TrackFilter,
  trackedThreatIds,
} from '@parasol/study/tracks';
import { type Command, Option } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { integerWithin } from '../arguments.ts';
import { placeFrom } from '../places.ts';
import { openScenarios } from '../scenarios.ts';
import { shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

interface Options {
  readonly threat?: string;
  readonly seed?: number;
  readonly filter: TrackFilter;
  readonly html?: string;
  readonly launchView?: boolean;
  readonly protect?: readonly Geodetic[];
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

function launchText(view: LaunchView): string[] {
  const { batteryId, batteryName, interceptorName, threatId, burnoutS, meetingS, observers } = view;
  const second = (timeS: number | null): string => (timeS === null ? '–' : shown(timeS, 0));
  const rows = observers.flatMap(({ partyName, sights }) =>
    sights
      .filter(({ inViewFromS }) => inViewFromS !== null)
      .map(({ sensorId, inViewFromS, detectedS, firmS }) => [
        partyName,
        sensorId,
        ...[inViewFromS, detectedS, firmS].map(second),
      ]),
  );
  return [
    `${batteryId}: ${interceptorName} from ${batteryName} towards ${threatId}; burnout after ${second(burnoutS)} s, meeting after ${second(meetingS)} s`,
    ...(rows.length === 0
      ? []
      : [table(['observer', 'sensor', 'in view after, s', 'detects, s', 'firm track, s'], rows)]),
    ...observers.map(({ sentence }) => sentence),
    '',
  ];
}

const launchesText = ({ views, notFlown, caveat }: LaunchViewDocument): string =>
  [
    'How the launches look to parties that are told nothing of them; seconds after the launch of the interceptor',
    '',
    ...views.flatMap(launchText),
    ...notFlown.map(({ batteryId, why }) => `${batteryId}: ${why}`),
    caveat,
  ].join('\n');

/** The missile asked for, or an issue with the nearest known. */
function threatIdsOf(resolved: ResolvedScenario, threat: string | undefined): readonly string[] | undefined {
  if (threat === undefined) return undefined;
  const known = trackedThreatIds(resolved);
  if (known.includes(threat)) return [threat];
  const expected = `a missile of the scenario's raids${didYouMean(nearest(threat, known))}`;
  throw new BadInput([optionIssue('--threat', threat, expected)]);
}

function launchesOf(
  resolved: ResolvedScenario,
  { launchView, protect, threat }: Options,
): LaunchViewDocument | undefined {
  if (!launchView) {
    if (protect !== undefined)
      throw new BadInput([optionIssue('--protect', 'no --launch-view', '--launch-view with it')]);
    return undefined;
  }
  const places = protect?.map(({ latitudeRad, longitudeRad }) => ({
    latitudeDeg: degFromRad(latitudeRad),
    longitudeDeg: degFromRad(longitudeRad),
  }));
  return launchViews(resolved, {
    ...(places === undefined ? {} : { protectedPlaces: places }),
    ...(threat === undefined ? {} : { threatId: threat }),
  });
}

function tracksAnswer(reference: string, options: Options): Answer {
  const { threat, seed, filter, html } = options;
  refuseExisting(html);
  const [checked] = openScenarios([reference]);
  const resolved = resolve(checked);
  const threatIds = threatIdsOf(resolved, threat);
  const found = scenarioTracks(resolved, {
    ...(threatIds === undefined ? {} : { threatIds }),
    ...(seed === undefined ? {} : { seed }),
    filter,
  });
  const launches = launchesOf(resolved, options);
  if (html !== undefined) {
    mkdirSync(dirname(html), { recursive: true });
    writeFileSync(html, renderTracks(found, launches));
    process.stderr.write(`report: ${html}\n`);
  }
  const text = [
    `${found.name}: who sees what when, and how well; trial ${found.trial} of seed ${found.seed}`,
    '',
    ...found.threats.flatMap((one) => [threatText(one), '']),
    ...found.warnings.map((warning) => `note: ${warning}`),
    found.caveat,
    ...(launches === undefined ? [] : ['', launchesText(launches)]),
  ].join('\n');
  return { json: launches === undefined ? found : { ...found, launchView: launches }, text };
}

/** Who sees the missiles of a scenario when, and how well each centre knows where they are. */
export function tracks(program: Command): void {
  const command = program
    .command('tracks')
    .description('who sees a missile when, what each centre knows of it and how well, in one trial')
    .argument('<scenario>', 'scenario file or catalogue id')
    .option('--threat <ID>', 'one missile of the raids (without it: the first of each raid)')
    .option('--seed <N>', 'seed of the run (without it: the scenario’s)', integerWithin(0, Number.MAX_SAFE_INTEGER))
    .addOption(new Option('--filter <kind>', 'kind of filter').choices(['extended', 'unscented']).default('extended'))
    .option(
      '--launch-view',
      'also how the interceptor launches look to the radars of parties that are told nothing of them',
    )
    .option(
      '--protect <place>',
      'with --launch-view: a place, LAT,LON or a catalogue id, instead of the observer’s own land (may be repeated)',
      (text: string, before: readonly Geodetic[] = []) => [...before, placeFrom(text)],
    )
    .option('--html <FILE>', 'also write figures and tables as an offline HTML file; an existing one is refused');
  answering(command, 'npx parasol tracks joint --threat r1-warsaw --json', tracksAnswer);
}
