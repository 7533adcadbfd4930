import { type City, cities } from '@parasol/catalog/places';
import type { StatementRegion } from '@parasol/catalog/statements';
import { type PlacePoint, regionNamed } from '../regions/index.ts';
import { entityIn, type Library } from '../scenario/index.ts';
import { figureOf } from './figures.ts';

/** Places that a check asks about, with the people that count there. */
export interface CheckedPlaces {
  readonly key: string;
  readonly points: readonly PlacePoint[];
  readonly names: readonly string[];
  readonly people: readonly number[];
}

/** Towns whose latitudes and longitudes begin with the same whole degree count at the largest of them. */
const squareOf = ({ latitudeDeg, longitudeDeg }: City): string =>
  `${Math.floor(latitudeDeg)} ${Math.floor(longitudeDeg)}`;

/** The towns of a region, gathered by squares of one degree: their people count at most some 150 km from where they live. */
export function townsOf(region: StatementRegion): CheckedPlaces {
  const squares = new Map<string, { largest: City; people: number }>();
  for (const city of cities()) {
    if (!counts(region, city)) continue;
    const known = squares.get(squareOf(city));
    squares.set(squareOf(city), {
      largest: known === undefined || city.populationCount > known.largest.populationCount ? city : known.largest,
      people: (known?.people ?? 0) + city.populationCount,
    });
  }
  const gathered = [...squares.values()];
  return {
    key: region.id,
    points: gathered.map(({ largest }) => ({ latitudeDeg: largest.latitudeDeg, longitudeDeg: largest.longitudeDeg })),
    names: gathered.map(({ largest }) => largest.name),
    people: gathered.map(({ people }) => people),
  };
}

function counts(region: StatementRegion, city: City): boolean {
  if (region.kind === 'countries')
    return region.countryCodes.includes(city.countryCode) && city.latitudeDeg >= (region.southDeg ?? -90);
  const named = regionNamed(region.id);
  if (named === undefined) throw new Error(`no region ${region.id}`);
  return named.counts(city, city.countryCode);
}

/** Named places of the catalogue, each counting the same. */
export function placesOf(ids: readonly string[], library: Library): CheckedPlaces {
  return {
    key: ids.join(' '),
    points: ids.map((id) => ({
      latitudeDeg: figureOf(`${id}.latitudeDeg`, library),
      longitudeDeg: figureOf(`${id}.longitudeDeg`, library),
    })),
    names: ids.map((id) => entityIn(library, id)?.name ?? id),
    people: ids.map(() => 1),
  };
}
