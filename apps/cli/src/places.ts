import { type Entity, entityOf, usedNumber } from '@parasol/catalog/entries';
import type { Geodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { InvalidArgumentError } from 'commander';

const POINT = /^\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*$/;

/** Where a catalogue thing stands; null when it has no place. */
export function placeOf(entity: Entity): Geodetic | null {
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
export function placeFrom(option: string) {
  return (text: string): Geodetic => {
    const point = POINT.exec(text);
    if (point === null) {
      const entity = entityOf(text);
      const place = entity === undefined ? null : placeOf(entity);
      if (place === null)
        throw new InvalidArgumentError(`expected LAT,LON in degrees or the id of a catalogue place for ${option}`);
      return place;
    }
    const [latitudeDeg, longitudeDeg] = [Number(point[1]), Number(point[2])];
    if (Math.abs(latitudeDeg) > 90) {
      const swapped = Math.abs(longitudeDeg) <= 90 ? '; swapped latitude and longitude?' : '';
      throw new InvalidArgumentError(`latitude ${latitudeDeg} is outside -90 to 90 deg${swapped}`);
    }
    if (Math.abs(longitudeDeg) > 180)
      throw new InvalidArgumentError(`longitude ${longitudeDeg} is outside -180 to 180 deg`);
    return { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 };
  };
}
