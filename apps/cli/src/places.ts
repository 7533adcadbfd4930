import { type Entity, entityOf, usedNumber } from '@parasol/catalog/entries';
import type { Geodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { placeFromText } from '@parasol/study/scenario';
import { InvalidArgumentError } from 'commander';

/** Where a catalogue thing stands; null when it has no place. */
function placeOf(entity: Entity): Geodetic | null {
  const latitudeDeg = usedNumber(entity, 'latitudeDeg');
  const longitudeDeg = usedNumber(entity, 'longitudeDeg');
  if (latitudeDeg === undefined || longitudeDeg === undefined) return null;
  return {
    latitudeRad: radFromDeg(latitudeDeg),
    longitudeRad: radFromDeg(longitudeDeg),
    heightM: usedNumber(entity, 'heightM') ?? 0,
  };
}

/** Reads a place option: `LAT,LON` in degrees, or a catalogue id. */
export function placeFrom(text: string): Geodetic {
  const read = placeFromText(text);
  if (read.kind === 'wrong') throw new InvalidArgumentError(`${read.message}; expected ${read.expected}`);
  if (read.kind === 'point') {
    const { latitudeDeg, longitudeDeg } = read.point;
    return { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 };
  }
  const entity = entityOf(read.id);
  const place = entity === undefined ? null : placeOf(entity);
  if (place === null)
    throw new InvalidArgumentError(`expected LAT,LON in degrees or the id of a place of the catalogue`);
  return place;
}
