import type { FootprintPlaces } from './places.ts';

const M2_PER_KM2 = 1e6;

/** Area, people of towns and capitals of some of the places. */
export interface PlaceShare {
  readonly areaKm2: number;
  readonly population: number;
  readonly capitals: readonly string[];
}

/** What lies in the places that belong; index of a place as in `points`. */
export function shareOfPlaces(
  { cells, cities }: Pick<FootprintPlaces, 'cells' | 'cities'>,
  belongs: (place: number) => boolean,
): PlaceShare {
  const towns = cities.filter((_, i) => belongs(cells.length + i));
  return {
    areaKm2: cells.reduce((sum, { areaM2 }, i) => (belongs(i) ? sum + areaM2 : sum), 0) / M2_PER_KM2,
    population: towns.reduce((sum, { populationCount }) => sum + populationCount, 0),
    capitals: towns.filter(({ capital }) => capital).map((town) => town.name),
  };
}
