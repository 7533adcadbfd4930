import { catalogue, entityOf } from '@parasol/catalog/entries';
import type { FlownMissile } from '@parasol/physics/boost';
import type { Geodetic } from '@parasol/physics/frames';
import { degFromRad, radFromDeg } from '@parasol/physics/quantities';
import { catalogueFlight, didYouMean, nearest, whyNotFlown } from '@parasol/study/scenario';
import type { Command } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { numberWithin } from '../arguments.ts';
import { placeFrom } from '../places.ts';
import { facts, shown } from '../tables.ts';
import { answering } from '../verb.ts';

interface Options {
  readonly from?: Geodetic;
  readonly to?: Geodetic;
  readonly bearing: number;
}

const DEFAULT_LAUNCH_AREA = 'tabriz';

/** Missiles that have a flight model; the others are published bounds only. */
const flyable = (): string[] =>
  Object.values(catalogue.entities)
    .filter(({ kind, attributes }) => kind === 'missile' && Object.hasOwn(attributes, 'modelKind'))
    .map(({ id }) => id);

const numbersOf = (flown: FlownMissile) => ({
  maximumRangeKm: flown.maximumRangeM === undefined ? null : flown.maximumRangeM / 1000,
  rangeKm: flown.rangeM / 1000,
  burnoutSpeedKmPerS: flown.burnoutSpeedMPerS / 1000,
  burnoutTimeS: flown.flight.burnoutS,
  burnoutAltitudeKm: flown.burnoutAltitudeM / 1000,
  burnoutFlightPathAngleDeg: degFromRad(flown.burnoutFlightPathAngleRad),
  apogeeKm: flown.flight.apogeeAltitudeM / 1000,
  flightTimeS: flown.flight.impactS,
});

function missileAnswer(id: string, options: Options): Answer {
  const ids = flyable();
  if (!ids.includes(id)) {
    const known =
      entityOf(id)?.kind === 'missile'
        ? 'is in the catalogue with published bounds only'
        : 'is no missile of the catalogue';
    throw new BadInput([
      optionIssue('missile', id, `one of ${ids.join(', ')} (${id} ${known}${didYouMean(nearest(id, ids))})`),
    ]);
  }
  const from = options.from ?? placeFrom(DEFAULT_LAUNCH_AREA);
  const { outcome, resolved } = catalogueFlight(id, from, options.to ?? { bearingRad: radFromDeg(options.bearing) });
  const unverified = resolved.filter(({ confidence }) => confidence === 'recalled' || confidence === 'notional');
  const note = `${unverified.length} of ${resolved.length} figures are recalled or notional: npx parasol catalog ${id}`;
  if (outcome.kind !== 'flown') {
    const maximumRangeKm = outcome.kind === 'beyond-range' ? outcome.maximumRangeM / 1000 : null;
    const json = {
      missile: id,
      outcome: outcome.kind,
      maximumRangeKm,
      burnoutSpeedKmPerS: null,
      burnoutTimeS: null,
      burnoutAltitudeKm: null,
      apogeeKm: null,
      flightTimeS: null,
      inputs: resolved,
    };
    return { json, text: `${id} does not get there: ${whyNotFlown(outcome)}\n${note}` };
  }
  const numbers = numbersOf(outcome);
  const text = facts([
    [
      'from',
      `${shown(degFromRad(outcome.launch.latitudeRad), 3)}, ${shown(degFromRad(outcome.launch.longitudeRad), 3)} deg`,
    ],
    ['maximum range', numbers.maximumRangeKm === null ? 'one range only' : `${shown(numbers.maximumRangeKm, 0)} km`],
    ['range flown', `${shown(numbers.rangeKm, 0)} km`],
    [
      'burnout',
      `${shown(numbers.burnoutSpeedKmPerS, 3)} km/s at ${shown(numbers.burnoutAltitudeKm, 0)} km after ${shown(numbers.burnoutTimeS, 0)} s, ${shown(numbers.burnoutFlightPathAngleDeg, 1)} deg above the horizon`,
    ],
    ['apogee', `${shown(numbers.apogeeKm, 0)} km`],
    ['flight time', `${shown(numbers.flightTimeS, 0)} s`],
  ]);
  return { json: { missile: id, outcome: 'flown', ...numbers, inputs: resolved }, text: `${text}\n${note}` };
}

/** Flies a catalogue missile between catalogue places. */
export function missile(program: Command): void {
  const command = program
    .command('missile')
    .description('fly a missile of the catalogue between two places, or as far as it goes')
    .argument('<id>', 'a missile of the catalogue with a flight model')
    .option('--from <place>', `launch area: catalogue id or LAT,LON (default: ${DEFAULT_LAUNCH_AREA})`, placeFrom)
    .option('--to <place>', 'aim point: catalogue id or LAT,LON (without it: the farthest flight)', placeFrom)
    .option(
      '--bearing <DEG>',
      'bearing of the farthest flight, degrees clockwise from north',
      numberWithin(-360, 360, 'deg'),
      310,
    );
  answering(command, 'npx parasol missile notional-irbm-4000 --from tabriz --to warsaw --json', missileAnswer);
}
