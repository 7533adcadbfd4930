import {
  compareFootprints,
  type FootprintComparison,
  type FootprintDocument,
  footprintsOf,
} from '@parasol/study/footprint';
import { renderFootprintComparison } from '@parasol/study/report';
import type { Command } from 'commander';
import { refuseExistingFiles, writeFile } from '../files.ts';
import { type FootprintOptions, footprintQuestionOptions } from '../footprint-options.ts';
import { openRegion } from '../regions.ts';
import { openScenarios } from '../scenarios.ts';
import { shown, table } from '../tables.ts';
import { answering } from '../verb.ts';

interface Options extends FootprintOptions {
  readonly html?: string;
}

const percent = (fraction: number | null): string => (fraction === null ? '–' : `${shown(100 * fraction, 0)} %`);
const million = (value: number): string => shown(value / 1e6, 2);
const signed = (value: number): string => (value > 0 ? `+${million(value)}` : million(value));

const RESULTS: readonly (readonly [string, (found: FootprintDocument) => string])[] = [
  ['status, where it starts', ({ architecture }) => architecture.status],
  ['threatened, M km²', ({ threatenedAreaKm2 }) => million(threatenedAreaKm2)],
  ['defended, M km²', ({ defendedAreaKm2 }) => million(defendedAreaKm2)],
  ['with an ideal cue, M km²', ({ idealCue }) => million(idealCue.defendedAreaKm2)],
  ['people defended', ({ populationDefendedFraction }) => percent(populationDefendedFraction)],
  ['of the threatened', ({ populationFractionOfThreatened }) => percent(populationFractionOfThreatened)],
  ['area with two shots or more', ({ atLeastShots }) => percent(atLeastShots[1].areaFraction)],
  ['people with two shots or more', ({ atLeastShots }) => percent(atLeastShots[1].populationFraction)],
  ['capitals', ({ capitals }) => `${capitals.defended} of ${capitals.threatened}`],
];

function text({ footprints, byCountry, inputs, findings, warnings, caveat }: FootprintComparison): string {
  const names = footprints.map(({ name }) => name);
  const [, ...others] = names;
  return [
    table(
      ['', ...names],
      RESULTS.map(([words, cell]) => [words, ...footprints.map(cell)]),
    ),
    '',
    table(
      [
        'country',
        ...names.flatMap((name) => [`area, ${name}`, 'people']),
        ...others.flatMap((name) => [`${name}: area more, M km²`, 'people more, M']),
      ],
      byCountry.map(({ country, shares }) => [
        country,
        ...shares.flatMap((share) => [percent(share.areaFraction), percent(share.populationFraction)]),
        ...shares.slice(1).flatMap((share) => [signed(share.areaDifferenceKm2), signed(share.populationDifference)]),
      ]),
    ),
    '',
    ...findings,
    footprints.length === 1
      ? 'One scenario: name another to compare it with.'
      : `${inputs.length} figures differ or stand in only some of the scenarios; all are in --json and --html.`,
    ...warnings.map((warning) => `note: ${warning}`),
    caveat,
  ].join('\n');
}

/** Several defended areas over the same places. */
export function footprints(program: Command): void {
  const command = footprintQuestionOptions(
    program
      .command('footprints')
      .description('what several scenarios defend over the same places: gained and lost against the first')
      .argument('<scenarios...>', 'scenario files or catalogue ids; differences are against the first'),
  ).option(
    '--html <FILE>',
    'also write all maps on one scale, difference maps and tables; an existing file is refused',
  );
  answering(
    command,
    'npx parasol footprints gmd gmd-east-coast examples/7-gmd-and-third-site.yaml --region us --html gain.html',
    (references: string[], options: Options) => {
      refuseExistingFiles({ html: options.html });
      const region = openRegion(options.region);
      const found = footprintsOf(openScenarios(references), { region, cellKm: options.cellKm });
      const comparison = compareFootprints(found, options.cue ?? found[0].resolved.input.assumptions.cue);
      if (options.html !== undefined) {
        const places = found.map(({ resolved }) => resolved.places);
        writeFile(options.html, renderFootprintComparison(comparison, places));
      }
      return { json: comparison, text: text(comparison) };
    },
  );
}
