import type { Earth } from '@parasol/physics/earth';
import { type Measurement, radarMeasurement } from '@parasol/physics/filters';
import { positionAt } from '@parasol/physics/flight';
import { siteFrame } from '@parasol/physics/frames';
import { type Look, look, type MeasurementError } from '@parasol/physics/radar';
import { altitudeM } from '@parasol/physics/visibility';
import { type Chance, entityOf, normalQuantile, PURPOSE, type Purpose, pairOf } from '../chance/index.ts';
import { crossSectionM2, lookSeries, type RadarSensor, siteOfRadar } from '../sensors/index.ts';
import type { Threat } from '../threats/index.ts';

/** One look of a radar that came about, with what it measured. Times in s of the scenario. */
export interface MeasuredLook {
  readonly sensorId: string;
  /** On the common grid of looks: addresses every draw that belongs to it. */
  readonly number: number;
  readonly timeS: number;
  readonly measurement: Measurement;
}

/**
 * `fresh`: the error floors of a radar are drawn anew with each look. `constant`: they are offsets of the radar, drawn once a trial, which no
 * number of looks averages away.
 */
export type FloorErrors = 'fresh' | 'constant';

/** Below this on the way down the air bends the flight (glossary: re-entry), m. */
export const REENTRY_ALTITUDE_M = 100_000;

/** Half a cell of the 53-bit draw: 0 and 1 never occur. */
const HALF_CELL = 0.5 / 9_007_199_254_740_992;

/** Standard normal draw of a chance. */
export const normalDraw = (chance: Chance, purpose: Purpose, entity: number, draw: number): number =>
  normalQuantile(chance.uniform(purpose, entity, draw) + HALF_CELL);

/** Above the air, after burnout: where a flight without forces but gravity is what flies. */
const isFreeFlight = ({ flight }: Threat, flightTimeS: number, earth: Earth): boolean =>
  flightTimeS >= flight.burnoutS &&
  flightTimeS <= flight.impactS &&
  (flightTimeS <= flight.apogeeS || altitudeM(positionAt(flight, flightTimeS), earth) >= REENTRY_ALTITUDE_M);

/**
 * Every look of free flight by one radar that detects the object, with errors drawn from `physics/radar`. Detections are those of the
 * trial: the same draws as `radarSighting` makes, and on after the track is firm.
 *
 * @param chance  of the trial; with `nominalChance` looks at least as likely as not come about, and without error
 * @omits         looks of the boost and of the re-entry, range rate, false alarms
 */
export function measuredLooks(
  sensor: RadarSensor,
  threat: Threat,
  details: {
    readonly earth: Earth;
    readonly chance: Chance;
    readonly lookIntervalS: number;
    readonly floors: FloorErrors;
  },
): readonly MeasuredLook[] {
  const { earth, chance, lookIntervalS, floors } = details;
  const site = siteOfRadar(sensor, earth);
  const series = lookSeries(sensor, site, threat, lookIntervalS);
  if (series === null) return [];
  const frame = siteFrame(sensor.site, earth);
  const entity = entityOf(pairOf(sensor.id, threat.id));
  const offset = [0, 1, 2].map((k) => normalDraw(chance, PURPOSE.sensorOffset, entityOf(sensor.id), k));
  const found: MeasuredLook[] = [];
  series.probabilities.forEach((probability, i) => {
    const number = series.firstLook + i;
    const timeS = number * lookIntervalS;
    const flightTimeS = timeS - threat.launchTimeS;
    if (!isFreeFlight(threat, flightTimeS, earth)) return;
    if (!chance.happens(PURPOSE.radarDetection, entity, number, probability)) return;
    const seen = look(site, positionAt(threat.flight, flightTimeS), crossSectionM2(threat, sensor, flightTimeS));
    if (seen.kind !== 'seen') return;
    const { fresh, stays } = errorsOf(sensor, seen, floors);
    const error = (axis: 0 | 1 | 2, key: keyof MeasurementError): number =>
      fresh[key] * normalDraw(chance, PURPOSE.radarMeasurement, entity, 3 * number + axis) + stays[key] * offset[axis];
    const measured = {
      rangeM: seen.angles.rangeM + error(0, 'rangeM'),
      azimuthRad: seen.angles.azimuthRad + error(1, 'azimuthRad'),
      elevationRad: seen.angles.elevationRad + error(2, 'elevationRad'),
    };
    found.push({ sensorId: sensor.id, number, timeS, measurement: radarMeasurement(frame, timeS, measured, fresh) });
  });
  return found;
}

const NO_ERROR: MeasurementError = { rangeM: 0, azimuthRad: 0, elevationRad: 0 };

/** What is drawn anew with each look, and what stays for the trial: one standard deviation each. */
function errorsOf(
  { arrays }: RadarSensor,
  { radarId, errors }: Extract<Look, { readonly kind: 'seen' }>,
  floors: FloorErrors,
): { readonly fresh: MeasurementError; readonly stays: MeasurementError } {
  const face = arrays.find(({ id }) => id === radarId);
  if (floors === 'fresh' || face === undefined) return { fresh: errors, stays: NO_ERROR };
  const { angleErrorFloorRad, rangeErrorFloorM } = face;
  const level = errors.elevationRad / errors.azimuthRad;
  const stays = {
    rangeM: rangeErrorFloorM,
    azimuthRad: angleErrorFloorRad / level,
    elevationRad: angleErrorFloorRad,
  };
  const rest = (key: keyof MeasurementError): number =>
    Math.sqrt(Math.max(0, errors[key] * errors[key] - stays[key] * stays[key]));
  return {
    fresh: { rangeM: rest('rangeM'), azimuthRad: rest('azimuthRad'), elevationRad: rest('elevationRad') },
    stays,
  };
}
