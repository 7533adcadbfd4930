import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type CoverageDocument, coverageOf } from '@parasol/study/coverage';
import { renderCoverage } from '@parasol/study/report';
import { assumptionSheetOf } from '@parasol/study/runs';
import { type ResolvedScenario, resolve } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { numberWithin } from '../arguments.ts';
import { openScenarios } from '../scenarios.ts';
import { facts, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';
import { refuseExisting } from './run.ts';

interface Options {
  readonly altitudeKm: number;
  readonly spacingKm: number;
  readonly crossSectionM2?: number;
  readonly timeS: number;
  readonly html?: string;
}

const DEFAULT_SPACING_KM = 50;

const million = (value: number): string => shown(value / 1e6, 2);
const seconds = (value: number | null): string => (value === null ? 'never' : shown(value, 0));

function crossSectionText({ crossSection: { m2, origin } }: CoverageDocument): string {
  if (origin === 'stated') return `${m2.x} m² in every band, as stated`;
  const bands = Object.entries(m2).map(([band, value]) => `${band.toUpperCase()} ${value}`);
  return `${bands.join(', ')} m²: the smallest warhead of the raids`;
}

function byCountTable(what: string, { byCount }: Pick<CoverageDocument, 'byCount'>): string {
  return table(
    [what, 'exactly, million km²', 'at least, million km²'],
    byCount.map(({ count, areaKm2, atLeastKm2 }) => [count, million(areaKm2), million(atLeastKm2)]),
  );
}

function sightsTable({ trajectories }: CoverageDocument): string {
  return table(
    ['flight', 'seen after, s', 'by', 'firm track after, s', 'by', 'left to impact, s'],
    trajectories.map((flight) => [
      flight.threatId,
      seconds(flight.firstDetectionS),
      flight.firstDetectionBy ?? '–',
      seconds(flight.firmTrackS),
      flight.firmTrackBy ?? '–',
      flight.leftAfterFirmTrackS === null ? '–' : shown(flight.leftAfterFirmTrackS, 0),
    ]),
  );
}

function text(found: CoverageDocument): string {
  return [
    `${found.name}: what its sensors see at ${shown(found.altitudeKm, 0)} km over the whole Earth, points ${shown(found.spacingKm, 0)} km apart`,
    '',
    table(
      ['sensor', 'kind', 'area, million km²'],
      found.sensors.map(({ sensorId, kind, cuedOnly, areaKm2 }) => [
        sensorId,
        cuedOnly ? `${kind}, when pointed` : kind,
        million(areaKm2),
      ]),
    ),
    '',
    byCountTable('radars', found),
    '',
    byCountTable('satellites (plume)', found.infrared),
    '',
    sightsTable(found),
    '',
    facts([
      ['target', crossSectionText(found)],
      ['seen by a radar', `${million(found.areaKm2)} of ${million(found.globeKm2)} million km²`],
      ['without a cue', `${million(found.uncuedAreaKm2)} million km²`],
      ['figures', `${found.figures.unverified} of ${found.figures.all} of the sensors are recalled or notional`],
      ['coverage SHA-256', found.coverageSha256],
    ]),
    ...found.warnings.map((warning) => `note: ${warning}`),
    found.caveat,
  ].join('\n');
}

function writeReport(file: string, found: CoverageDocument, resolved: ResolvedScenario): void {
  mkdirSync(dirname(file), { recursive: true });
  const { places, resolved: inputs } = resolved;
  writeFileSync(file, renderCoverage(found, { places, inputs, assumptionSheet: assumptionSheetOf(resolved) }));
  process.stderr.write(`report: ${file}\n`);
}

function coverageAnswer(reference: string, options: Options): Answer {
  refuseExisting(options.html);
  const [checked] = openScenarios([reference]);
  const resolved = resolve(checked);
  const found = coverageOf(resolved, options);
  if (found === null) {
    const expected =
      'a cross-section in m²: no missile of the scenario flies, so that there is no warhead to take it from';
    throw new BadInput([optionIssue('--cross-section-m2', 'nothing', expected, 'm2')]);
  }
  if (options.html !== undefined) writeReport(options.html, found, resolved);
  return { json: found, text: text(found) };
}

/** What the sensors of a scenario see. */
export function coverage(program: Command): void {
  const command = program
    .command('coverage')
    .description(
      'where the sensors of a scenario see a target at one altitude, by how many, and when they see the flights of its raids',
    )
    .argument('<scenario>', 'scenario file or catalogue id')
    .requiredOption('--altitude-km <H>', 'altitude of the target, km', numberWithin(0.1, 40_000, 'km'))
    .option('--spacing-km <S>', 'distance between points, km', numberWithin(10, 1000, 'km'), DEFAULT_SPACING_KM)
    .option(
      '--cross-section-m2 <X>',
      'radar cross-section of the target in every band (without it: the smallest warhead of the raids, by band)',
      numberWithin(1e-6, 1e4, 'm2'),
    )
    .option(
      '--time-s <T>',
      'time of the scenario: it places satellites that move over the ground',
      numberWithin(0, 86_400, 's'),
      0,
    )
    .option('--html <FILE>', 'also write map and tables as an offline HTML file; an existing one is refused');
  answering(command, 'npx parasol coverage joint --altitude-km 300 --json', coverageAnswer);
}
