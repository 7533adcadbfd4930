import type { Geodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import type { Facts } from './facts.ts';
import { entityIn, type Library, own } from './library.ts';
import { type Point, placeFromText } from './place.ts';
import type { Scenario } from './scenario.ts';

/** A place of the scenario, ready for maps and for physics. */
export interface NamedPlace extends Point {
  /** Stable id: of the catalogue, of the scenario, or made from the coordinates. */
  readonly id: string;
  readonly name: string;
  readonly countryCode: string | null;
  readonly site: Geodetic;
}

const namedPlace = (
  id: string,
  name: string,
  { latitudeDeg, longitudeDeg }: Point,
  heightM: number,
  countryCode: string | null,
): NamedPlace => ({
  id,
  name,
  latitudeDeg,
  longitudeDeg,
  countryCode,
  site: { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM },
});

/** Coordinates as a stable id: `52.23,21.01` is `at-52.23n-21.01e` with points as underscores. */
const idOfPoint = ({ latitudeDeg, longitudeDeg }: Point): string =>
  `at-${Math.abs(latitudeDeg)}${latitudeDeg < 0 ? 's' : 'n'}-${Math.abs(longitudeDeg)}${longitudeDeg < 0 ? 'w' : 'e'}`.replaceAll(
    '.',
    '_',
  );

/** Looks up a place by id, or takes the point that the text gives (at height 0 above the ellipsoid). */
export function resolvePlace(text: string, scenario: Scenario, library: Library, facts: Facts): NamedPlace {
  const place = placeFromText(text);
  if (place.kind === 'point') return namedPlace(idOfPoint(place.point), text, place.point, 0, null);
  if (place.kind === 'wrong') throw new Error(place.message);
  const mine = own(scenario.places ?? {}, place.id);
  if (mine !== undefined)
    return namedPlace(place.id, mine.name ?? place.id, mine, mine.heightM ?? 0, mine.country ?? null);
  const entity = entityIn(library, place.id);
  if (entity === undefined) throw new Error(`unknown place ${place.id}`);
  const point = {
    latitudeDeg: facts.number(`${entity.id}.latitudeDeg`),
    longitudeDeg: facts.number(`${entity.id}.longitudeDeg`),
  };
  const country = facts.has(`${entity.id}.countryCode`) ? facts.text(`${entity.id}.countryCode`) : null;
  return namedPlace(entity.id, entity.name, point, facts.optionalNumber(`${entity.id}.heightM`) ?? 0, country);
}
