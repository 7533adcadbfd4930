import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { footprintCsv } from '@parasol/study/exports';
import {
  type BandDesign,
  type Cue,
  DEFAULT_BAND_CELL_KM,
  DEFAULT_CELL_KM,
  DEFAULT_REGION_ID,
  type Footprint,
  type FootprintBands,
  type FootprintDocument,
  footprintBands,
  footprintDifference,
  footprintDocument,
  footprint as footprintOf,
} from '@parasol/study/footprint';
import { REGIONS, type Region, readDrawnRegion, regionNamed } from '@parasol/study/regions';
import { type FootprintAgainst, renderFootprint } from '@parasol/study/report';
import { assumptionSheetOf } from '@parasol/study/runs';
import { type Command, Option } from 'commander';
import { BadInput, optionIssue } from '../answer.ts';
import { numberWithin } from '../arguments.ts';
import { againstText, bandsText, footprintText } from '../footprint-text.ts';
import { progressBar } from '../progress.ts';
import { openScenarios } from '../scenarios.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

interface Options {
  readonly cellKm: number;
  readonly region: string;
  readonly cue?: 'sensor-driven' | 'ideal';
  readonly against?: string;
  readonly html?: string;
  readonly csv?: string;
  readonly bands?: BandDesign | true;
}

const SMALLEST_CELL_KM = 25;
const LARGEST_CELL_KM = 1000;
const MAXIMUM_BYTES = 1024 * 1024;

/** A region by its word, or drawn in a GeoJSON file. */
function openRegion(reference: string): Region {
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

const againstOf = (found: Footprint, other: Footprint, cue: Cue): FootprintAgainst => ({
  document: footprintDocument(other, cue),
  places: other.resolved.places,
  difference: footprintDifference(found, other, cue),
});

interface Told {
  readonly document: FootprintDocument;
  readonly bands: FootprintBands | undefined;
  readonly against: FootprintAgainst | undefined;
}

function writeReport(file: string, { resolved, inputs }: Footprint, { document, bands, against }: Told): void {
  const more = { ...(bands === undefined ? {} : { bands }), ...(against === undefined ? {} : { against }) };
  const assumptionSheet = assumptionSheetOf(resolved);
  writeText(file, renderFootprint(document, { places: resolved.places, inputs, assumptionSheet, ...more }));
}

function writeText(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  process.stderr.write(`written: ${file}\n`);
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
    .option('--against <SCENARIO>', 'also what another scenario defends over the same places, and the difference')
    .option('--csv <FILE>', 'also write the table by country; an existing file is refused')
    .option('--html <FILE>', 'also write the map and tables as an offline HTML file; an existing one is refused');
  answering(
    command,
    'npx parasol footprint epaa-phase-3 --region europe --cell-km 100 --json',
    (reference: string, options: Options) => {
      refuseExisting(options.html);
      refuseExisting(options.csv);
      const region = openRegion(options.region);
      const asked = options.against === undefined ? [reference] : [reference, options.against];
      const [found, other] = openScenarios(asked).map((checked) =>
        footprintOf(checked, { region, cellKm: options.cellKm }),
      );
      const cue = options.cue ?? found.resolved.input.assumptions.cue;
      const document = footprintDocument(found, cue);
      const bands = options.bands === undefined ? undefined : bandsOf(found, cue, options.bands);
      const against = other === undefined ? undefined : againstOf(found, other, cue);
      if (options.html !== undefined) writeReport(options.html, found, { document, bands, against });
      if (options.csv !== undefined) writeText(options.csv, footprintCsv(document));
      return {
        json: {
          ...document,
          ...(against === undefined ? {} : { against: against.document, difference: against.difference }),
          ...(bands === undefined ? {} : { bands }),
        },
        text: [
          footprintText(document),
          ...(against === undefined ? [] : [againstText(document, against)]),
          ...(bands === undefined ? [] : [bandsText(bands)]),
        ].join('\n\n'),
      };
    },
  );
}
