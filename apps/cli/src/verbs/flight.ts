import { SPHERE, TURNING_SPHERE } from '@parasol/physics/earth';
import { consistencyVerdict, vacuumFlight } from '@parasol/physics/flight';
import type { Geodetic } from '@parasol/physics/frames';
import { degFromRad, radFromDeg } from '@parasol/physics/quantities';
import type { Command } from 'commander';
import { type Answer, BadInput, optionIssue } from '../answer.ts';
import { numberWithin } from '../arguments.ts';
import { placeFrom } from '../places.ts';
import { facts, shown } from '../tables.ts';
import { answering } from '../verb.ts';

interface Options {
  readonly rangeKm: number;
  readonly apogeeKm?: number;
  readonly from?: Geodetic;
  readonly bearing?: number;
  readonly sphere?: boolean;
  readonly flightTimeS?: number;
}

const HALF_ROUND_KM = 20_015;

/** Vacuum ballistic flight between two points of the ground, and whether a reported flight time can be true. */
export function flight(program: Command): void {
  const command = program
    .command('flight')
    .description('vacuum ballistic flight from surface to surface; with a reported time, the consistency check')
    .requiredOption('--range-km <R>', 'ground range, km', numberWithin(0.001, HALF_ROUND_KM, 'km'))
    .option('--apogee-km <A>', 'apogee, km (without it: least burnout speed)', numberWithin(0.001, 300_000, 'km'))
    .option('--from <place>', 'launch point, LAT,LON or a catalogue id: brings the turning of the Earth in', placeFrom)
    .option('--bearing <DEG>', 'bearing at launch, degrees clockwise from north', numberWithin(-360, 360, 'deg'))
    .option('--sphere', 'a sphere that does not turn')
    .option('--flight-time-s <T>', 'reported flight time: can it be true?', numberWithin(0, 100_000, 's'));
  answering(
    command,
    'npx parasol flight --from 39.282,125.869 --bearing 76 --range-km 950 --apogee-km 4475 --flight-time-s 3180 --json',
    flightAnswer,
  );
}

function flightAnswer(options: Options): Answer {
  const { rangeKm, apogeeKm, from, bearing, sphere, flightTimeS } = options;
  if ((from === undefined) !== (bearing === undefined)) {
    const missing = from === undefined ? '--from' : '--bearing';
    throw new BadInput([optionIssue(missing, 'nothing', 'both --from and --bearing, or neither')]);
  }
  const turning = !sphere && from !== undefined;
  const request = {
    rangeM: rangeKm * 1000,
    earth: turning ? TURNING_SPHERE : SPHERE,
    ...(apogeeKm === undefined ? {} : { apogeeM: apogeeKm * 1000 }),
    ...(from === undefined || bearing === undefined ? {} : { from, bearingRad: radFromDeg(bearing) }),
  };
  const unused = sphere && from !== undefined ? ' (place and bearing make no difference on it)' : '';
  const earth = turning ? 'sphere of 6,371 km, turning' : `sphere of 6,371 km, not turning${unused}`;
  const outcome = vacuumFlight(request);
  if (outcome.kind === 'unreachable') {
    const json = {
      rangeKm,
      apogeeKm: null,
      flightTimeS: null,
      burnoutSpeedKmPerS: null,
      flightPathAngleDeg: null,
      verdict: 'unreachable',
      reason: outcome.reason,
      marginS: null,
      earth,
    };
    return { json, text: `no such flight: ${outcome.reason.replaceAll('-', ' ')}` };
  }
  const check = flightTimeS === undefined ? null : consistencyVerdict({ ...request, flightTimeS });
  const judged = check !== null && check.verdict !== 'unreachable' ? check : null;
  const json = {
    rangeKm,
    apogeeKm: outcome.apogeeM / 1000,
    flightTimeS: outcome.flightTimeS,
    burnoutSpeedKmPerS: outcome.burnoutSpeedMPerS / 1000,
    flightPathAngleDeg: degFromRad(outcome.flightPathAngleRad),
    verdict: judged?.verdict ?? null,
    marginS: judged?.marginS ?? null,
    ...(judged ? { vacuumTimeS: judged.vacuumTimeS } : {}),
    earth,
  };
  const text = facts([
    ['range', `${shown(rangeKm, 1)} km`],
    ['apogee', `${shown(json.apogeeKm, 1)} km`],
    ['flight time', `${shown(json.flightTimeS, 1)} s`],
    ['burnout speed', `${shown(json.burnoutSpeedKmPerS, 4)} km/s, relative to the ground`],
    ['flight-path angle', `${shown(json.flightPathAngleDeg, 2)} deg`],
    ['Earth', earth],
    ...(judged
      ? ([['reported time', `${judged.verdict}, margin ${shown(judged.marginS, 1)} s over the vacuum bound`]] as const)
      : []),
  ]);
  return { json, text };
}
