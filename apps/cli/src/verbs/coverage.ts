import { type CoverageDocument, coverage as coverageOf, DEFAULT_COVERAGE_CELL_KM } from '@parasol/study/coverage';
import type { Command } from 'commander';
import { numberWithin } from '../arguments.ts';
import { openScenarios } from '../scenarios.ts';
import { facts, shown, table } from '../tables.ts';
import { answering } from '../verb.ts';

interface Options {
  readonly altitudeKm: number;
  readonly cellKm: number;
}

const million = (value: number): string => shown(value / 1e6, 2);
const seconds = (value: number | null): string => (value === null ? 'never' : shown(value, 0));

function text(found: CoverageDocument): string {
  return [
    `${found.name}: sensor coverage at ${shown(found.altitudeKm, 0)} km, cells of ${shown(found.cellKm, 0)} km over the globe`,
    '',
    table(
      ['sensor', 'area, million km²'],
      [...found.bySensor, ...found.infrared.bySensor].map(({ sensorId, areaKm2 }) => [sensorId, million(areaKm2)]),
    ),
    '',
    table(
      ['radars', 'exactly, million km²', 'at least, million km²'],
      found.byCount.map(({ sensors, exactlyKm2, atLeastKm2 }) => [sensors, million(exactlyKm2), million(atLeastKm2)]),
    ),
    '',
    table(
      ['flight', 'seen, s', 'by', 'firm track, s', 'by', 'impact, s'],
      found.warning.map((flight) => [
        flight.threatId,
        seconds(flight.firstDetectionS),
        flight.firstDetectionBy ?? '–',
        seconds(flight.firmTrackS),
        flight.firmTrackBy ?? '–',
        seconds(flight.impactS),
      ]),
    ),
    '',
    facts([
      ['seen by a radar', `${million(found.areaKm2)} million km²`],
      ['seen by a satellite (plume)', `${million(found.infrared.areaKm2)} million km²`],
      ['coverage SHA-256', found.coverageSha256],
    ]),
    ...found.warnings.map((warning) => `note: ${warning}`),
  ].join('\n');
}

/** What the sensors of a scenario see. */
export function coverage(program: Command): void {
  const command = program
    .command('coverage')
    .description(
      'where the sensors of a scenario see an object at one altitude, and when they see the flights of its raids',
    )
    .argument('<scenario>', 'scenario file or catalogue id')
    .requiredOption('--altitude-km <H>', 'altitude of the object, km', numberWithin(0.1, 40_000, 'km'))
    .option('--cell-km <K>', 'side of a cell, km', numberWithin(25, 1000, 'km'), DEFAULT_COVERAGE_CELL_KM);
  answering(
    command,
    'npx parasol coverage epaa-phase-3 --altitude-km 200 --json',
    (reference: string, options: Options) => {
      const [checked] = openScenarios([reference]);
      const found = coverageOf(checked, options);
      return { json: found, text: text(found) };
    },
  );
}
