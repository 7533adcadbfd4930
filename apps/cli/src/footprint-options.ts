import { type Cue, DEFAULT_CELL_KM, DEFAULT_REGION_ID } from '@parasol/study/footprint';
import { type Command, Option } from 'commander';
import { numberWithin } from './arguments.ts';

/** What is asked about a footprint beside the scenario. */
export interface FootprintOptions {
  readonly cellKm: number;
  readonly region: string;
  readonly cue?: Cue;
}

const SMALLEST_CELL_KM = 25;
const LARGEST_CELL_KM = 1000;

export const footprintQuestionOptions = (command: Command): Command =>
  command
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
    );
