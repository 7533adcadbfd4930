import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type BandDesign,
  type CountryShare,
  type Cue,
  DEFAULT_BAND_CELL_KM,
  DEFAULT_CELL_KM,
  DEFAULT_REGION_ID,
  type Footprint,
  type FootprintBands,
  type FootprintDocument,
  footprintBands,
  footprintDocument,
  footprint as footprintOf,
} from '@parasol/study/footprint';
import { REGIONS, type Region, readDrawnRegion, regionNamed } from '@parasol/study/regions';
import { renderFootprint } from '@parasol/study/report';
import { assumptionSheetOf } from '@parasol/study/runs';
import { type Command, Option } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { numberWithin } from '../arguments.ts';
import { progressBar } from '../progress.ts';
import { openScenarios } from '../scenarios.ts';
import { facts, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

interface Options {
  readonly cellKm: number;
  readonly region: string;
  readonly cue?: 'sensor-driven' | 'ideal';
  readonly html?: string;
  readonly bands?: BandDesign | true;
}

const SMALLEST_CELL_KM = 25;
const LARGEST_CELL_KM = 1000;
const MAXIMUM_BYTES = 1024 * 1024;

const percent = (fraction: number | null): string => (fraction === null ? '–' : `${shown(100 * fraction, 0)} %`);
const million = (value: number): string => shown(value / 1e6, 2);

/** A region by its word, or drawn in a GeoJSON file. */
export function openRegion(reference: string): Region {
  const known = regionNamed(reference);
  if (known !== undefined) return known;
  const words = `${REGIONS.map(({ id }) => id).join(', ')}, or a GeoJSON file of at most 1 MiB`;
  const text = readSmallFile(reference);
  if (text === null) throw new BadInput([optionIssue('--region', reference, words)]);
  const outcome = readDrawnRegion(text, reference);
  if (outcome.kind === 'issues') throw new BadInput(outcome.issues);
  return outcome.region;
}

function readSmallFile(path: string): string | null {
  try {
    return statSync(path).size <= MAXIMUM_BYTES ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

const countryRow = (country: CountryShare): (string | number)[] => [
  country.country,
  percent(country.areaFraction),
  percent(country.populationFraction),
  percent(country.threatenedPopulationFraction),
  percent(country.populationFractionOfThreatened),
  country.capital === null ? '–' : `${country.capital.name}: ${country.capital.placeClass}`,
  country.capital === null ? '–' : country.capital.shots,
];

function text(found: FootprintDocument): string {
  const { sensorDrivenCue: driven, idealCue: ideal } = found;
  return [
    `${found.name}: ${found.architecture.status}; ${found.region.name}, ${found.cells} cells of ${shown(found.cellKm, 0)} km, ${found.cities} towns; cue ${found.cue}`,
    '',
    table(
      ['country', 'area defended', 'people defended', 'people threatened', 'of threatened', 'capital', 'shots'],
      found.byCountry.map(countryRow),
    ),
    '',
    table(
      [
        'missile and launch area',
        'threatened, M km²',
        'defended, M km²',
        'people of threatened',
        'what stands in the way',
      ],
      found.byLaunch.map((launch) => [
        launch.launch,
        million(launch.threatenedAreaKm2),
        million(launch.defendedAreaKm2),
        percent(launch.populationFractionOfThreatened),
        Object.entries(launch.bindingAreaKm2)
          .sort((a, b) => b[1] - a[1])
          .map(([binding, areaKm2]) => `${binding} ${million(areaKm2)}`)
          .join(', '),
      ]),
    ),
    '',
    facts([
      [
        'defended area',
        `${million(found.defendedAreaKm2)} of ${million(found.regionAreaKm2)} million km² (threatened: ${million(found.threatenedAreaKm2)})`,
      ],
      [
        'people defended',
        `${percent(found.populationDefendedFraction)} of all, ${percent(found.populationFractionOfThreatened)} of the threatened`,
      ],
      ['sensors or ideal cue', `${million(driven.defendedAreaKm2)} or ${million(ideal.defendedAreaKm2)} million km²`],
      [
        'stopped, mean of threatened people',
        `${percent(found.protectedFractionOfThreatened.populationFraction)} with the kill probability and discrimination of the sheet`,
      ],
      ['capitals', `${found.capitals.defended} of ${found.capitals.threatened} threatened`],
      ['footprint SHA-256', found.footprintSha256],
    ]),
    ...found.warnings.map((warning) => `note: ${warning}`),
    found.caveat,
  ].join('\n');
}

function bandsOf({ resolved, question }: Footprint, cue: Cue, kind: BandDesign | true): FootprintBands {
  const bar = progressBar('bands');
  try {
    return footprintBands(resolved.checked, {
      region: question.region,
      cellKm: Math.max(question.cellKm, DEFAULT_BAND_CELL_KM),
      cue,
      design: kind === true ? 'one-at-a-time' : kind,
      onProgress: bar.report,
    });
  } finally {
    bar.stop();
  }
}

function bandsText({ swings, classes, lowest, highest, envelope }: FootprintBands): string {
  const share = (name: keyof typeof classes.areaKm2): string => million(classes.areaKm2[name]);
  return [
    table(
      ['figure or figures', 'lowest, M km²', 'highest, M km²', 'moves, M km²'],
      swings
        .filter(({ movesAreaKm2 }) => movesAreaKm2 > 0)
        .map((swing) => [
          swing.group,
          million(swing.atLowest.defendedAreaKm2),
          million(swing.atHighest.defendedAreaKm2),
          million(swing.movesAreaKm2),
        ]),
    ),
    '',
    facts([
      [
        'defended area over the ranges',
        `${million(lowest.defendedAreaKm2)} to ${million(highest.defendedAreaKm2)} million km²`,
      ],
      ['always, sometimes, never defended', `${share('always')}, ${share('sometimes')}, ${share('never')} million km²`],
      [
        'burnout angle −10, 0, +10 deg',
        `${envelope.map(({ defendedAreaKm2 }) => million(defendedAreaKm2)).join(', ')} million km²`,
      ],
    ]),
  ].join('\n');
}

interface Told {
  readonly document: FootprintDocument;
  readonly bands: FootprintBands | undefined;
}

function writeReport(file: string, { resolved, inputs }: Footprint, { document, bands }: Told): void {
  mkdirSync(dirname(file), { recursive: true });
  const assumptionSheet = assumptionSheetOf(resolved);
  const more = bands === undefined ? {} : { bands };
  writeFileSync(file, renderFootprint(document, { places: resolved.places, inputs, assumptionSheet, ...more }));
  process.stderr.write(`report: ${file}\n`);
}

/** The defended area of a scenario. */
export function footprint(program: Command): void {
  const command = program
    .command('footprint')
    .description('which places a scenario defends, against every missile and launch area that reaches them')
    .argument('<scenario>', 'scenario file or catalogue id')
    .option(
      '--cell-km <K>',
      'side of a cell, km',
      numberWithin(SMALLEST_CELL_KM, LARGEST_CELL_KM, 'km'),
      DEFAULT_CELL_KM,
    )
    .option('--region <R>', 'europe, nato-2010, us, or a GeoJSON file', DEFAULT_REGION_ID)
    .addOption(
      new Option('--cue <C>', 'how a battery learns of a missile (without it: as the scenario says)').choices([
        'sensor-driven',
        'ideal',
      ]),
    )
    .addOption(
      new Option(
        '--bands [design]',
        `also over the ranges of disputed and notional figures (a minute or two, cells of ${DEFAULT_BAND_CELL_KM} km or more)`,
      ).choices(['one-at-a-time', 'corners', 'sampled']),
    )
    .option('--html <FILE>', 'also write the map and tables as an offline HTML file; an existing one is refused');
  answering(
    command,
    'npx parasol footprint epaa-phase-3 --region europe --cell-km 100 --json',
    (reference: string, options: Options) => {
      refuseExisting(options.html);
      const region = openRegion(options.region);
      const [checked] = openScenarios([reference]);
      const found = footprintOf(checked, { region, cellKm: options.cellKm });
      const document = footprintDocument(found, options.cue ?? found.resolved.input.assumptions.cue);
      const bands = options.bands === undefined ? undefined : bandsOf(found, document.cue, options.bands);
      if (options.html !== undefined) writeReport(options.html, found, { document, bands });
      return {
        json: bands === undefined ? document : { ...document, bands },
        text: bands === undefined ? text(document) : `${text(document)}\n\n${bandsText(bands)}`,
      };
    },
  );
}
