import {
  type BandDesign,
  type Cue,
  DEFAULT_BAND_CELL_KM,
  deniedLaunch,
  type Footprint,
  type FootprintBands,
  type FootprintDocument,
  footprintBands,
  footprintDifference,
  footprintDocument,
  footprintsOf,
} from '@parasol/study/footprint';
import { type FootprintAgainst, renderFootprint } from '@parasol/study/report';
import { assumptionSheetOf } from '@parasol/study/runs';
import { type Command, Option } from 'commander';
import { refuseExistingFiles, writeFile } from '../files.ts';
import { type FootprintFiles, footprintFileOptions, namedFiles, writeFootprintFiles } from '../footprint-files.ts';
import { type FootprintOptions, footprintQuestionOptions } from '../footprint-options.ts';
import { againstText, bandsText, deniedText, footprintText } from '../footprint-text.ts';
import { progressBar } from '../progress.ts';
import { openRegion } from '../regions.ts';
import { openScenarios } from '../scenarios.ts';
import { answering } from '../verb.ts';

interface Options extends FootprintOptions, FootprintFiles {
  readonly against?: string;
  readonly launchAreas?: boolean;
  readonly html?: string;
  readonly bands?: BandDesign | true;
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
  writeFile(file, renderFootprint(document, { places: resolved.places, inputs, assumptionSheet, ...more }));
}

/** The defended area of a scenario. */
export function footprint(program: Command): void {
  const command = footprintQuestionOptions(
    program
      .command('footprint')
      .description('which places a scenario defends, against every missile and launch area that reaches them')
      .argument('<scenario>', 'scenario file or catalogue id'),
  )
    .addOption(
      new Option(
        '--bands [design]',
        `also over the ranges of disputed and notional figures (a minute or two, cells of ${DEFAULT_BAND_CELL_KM} km or more)`,
      ).choices(['one-at-a-time', 'corners', 'sampled']),
    )
    .option('--against <SCENARIO>', 'also what another scenario defends over the same places, and the difference')
    .option(
      '--launch-areas',
      'also the coarse share of the launching countries from which no flight at a capital gets past',
    )
    .option('--html <FILE>', 'also write the map and tables as an offline HTML file; an existing one is refused');
  footprintFileOptions(command);
  answering(
    command,
    'npx parasol footprint epaa-phase-3 --region europe --cell-km 100 --json',
    async (reference: string, options: Options) => {
      refuseExistingFiles({ html: options.html, ...namedFiles(options) });
      const region = openRegion(options.region);
      const asked = options.against === undefined ? [reference] : [reference, options.against];
      const [found, other] = footprintsOf(openScenarios(asked), { region, cellKm: options.cellKm });
      const cue = options.cue ?? found.resolved.input.assumptions.cue;
      const document = footprintDocument(found, cue);
      const bands = options.bands === undefined ? undefined : bandsOf(found, cue, options.bands);
      const denied = options.launchAreas === true ? deniedLaunch(found, cue) : undefined;
      const against = other === undefined ? undefined : againstOf(found, other, cue);
      if (options.html !== undefined) writeReport(options.html, found, { document, bands, against });
      await writeFootprintFiles(options, document, found.resolved.places);
      return {
        json: {
          ...document,
          ...(against === undefined ? {} : { against: against.document, difference: against.difference }),
          ...(denied === undefined ? {} : { launchAreaDenied: denied }),
          ...(bands === undefined ? {} : { bands }),
        },
        text: [
          footprintText(document),
          ...(against === undefined ? [] : [againstText(document, against)]),
          ...(denied === undefined ? [] : [deniedText(denied)]),
          ...(bands === undefined ? [] : [bandsText(bands)]),
        ].join('\n\n'),
      };
    },
  );
}
