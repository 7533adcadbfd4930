import table from './data/cities.json' with { type: 'json' };

/** A town of the population table. */
export interface City {
  readonly name: string;
  /** ISO 3166 alpha-2. */
  readonly countryCode: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly populationCount: number;
  readonly capital: boolean;
}

type Row = readonly [string, string, number, number, number, number];

const list: readonly City[] = (table.rows as unknown as readonly Row[]).map(
  ([name, countryCode, latitudeDeg, longitudeDeg, populationCount, capital]) => ({
    name,
    countryCode,
    latitudeDeg,
    longitudeDeg,
    populationCount,
    capital: capital === 1,
  }),
);

/** Towns of 100,000 people and more in the regions of the library, and capitals of any size; by country, largest first. */
export function cities(): readonly City[] {
  return list;
}

/** Countries whose towns the table holds, ISO 3166 alpha-2. */
export const cityCountries: readonly string[] = table.countries;

export const citiesNotice = 'City points and populations: GeoNames (geonames.org), CC BY 4.0.';
