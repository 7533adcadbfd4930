import { cities } from '@parasol/catalog/places';
import { WGS_84, zoneAreaM2PerRad } from '@parasol/physics/earth';
import { BINDING_CONSTRAINTS } from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';
import { DEFENDED, NOT_THREATENED } from '../footprint/index.ts';
import { countries, type Region, shapeContains } from '../regions/index.ts';
import type { LiveGrid } from './live-grid.ts';
import type { LiveMap, SettledMap } from './live-map.ts';

const M2_PER_KM2 = 1e6;

/** What a live map covers, counted over the places of a region. */
export interface LiveTally {
  readonly regionAreaKm2: number;
  readonly threatenedAreaKm2: number;
  readonly defendedAreaKm2: number;
  readonly population: number;
  readonly threatenedPopulation: number;
  readonly defendedPopulation: number;
  readonly capitals: number;
  readonly threatenedCapitals: number;
  readonly undefendedCapitals: readonly string[];
  readonly byCountry: readonly CountryTally[];
  /** People who are threatened and not defended, by what stands in the way, most first; null before the exact pass. */
  readonly undefendedByBinding: readonly { readonly binding: string; readonly population: number }[] | null;
}

export interface CountryTally {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly threatenedPopulation: number;
  readonly defendedPopulation: number;
  /** Null where the country has none in the population table. */
  readonly capital: 'not-threatened' | 'undefended' | 'defended' | null;
}

const CLASS_NAMES = ['not-threatened', 'undefended', 'defended'] as const;

/**
 * Counts maps over one region: which cells lie in it, their areas and its towns are found once.
 *
 * @returns  a count of one map
 * @omits    a town counts as the nearest place of the grid, a cell as the country at its middle: the answer of record asks each town at its own point
 * @checked  against the answer of record; areas add up to the region's
 */
export function liveTally(region: Region, grid: LiveGrid): (map: LiveMap | SettledMap) => LiveTally {
  const { columns, rows } = grid;
  const areasKm2 = cellAreasKm2(region, grid);
  const towns = cities().flatMap((city) => {
    if (!region.counts(city, city.countryCode)) return [];
    const column = nearest(city.longitudeDeg, grid.westDeg, grid.eastDeg, columns);
    const row = nearest(city.latitudeDeg, grid.southDeg, grid.northDeg, rows);
    return column < 0 || row < 0 ? [] : [{ ...city, cell: row * columns + column }];
  });
  const codes = [...new Set(towns.map(({ countryCode }) => countryCode))].sort();

  return (map) => {
    let [regionAreaKm2, threatenedAreaKm2, defendedAreaKm2] = [0, 0, 0];
    for (let i = 0; i < areasKm2.length; i++) {
      regionAreaKm2 += areasKm2[i];
      if (map.classes[i] !== NOT_THREATENED) threatenedAreaKm2 += areasKm2[i];
      if (map.classes[i] === DEFENDED) defendedAreaKm2 += areasKm2[i];
    }
    const byCode = new Map(codes.map((code) => [code, emptyCountry(code)]));
    const inTheWay = new Map<string, number>();
    for (const { cell, countryCode, populationCount, capital } of towns) {
      const country = byCode.get(countryCode);
      if (country === undefined) continue;
      const found = map.classes[cell];
      country.population += populationCount;
      if (found !== NOT_THREATENED) country.threatenedPopulation += populationCount;
      if (found === DEFENDED) country.defendedPopulation += populationCount;
      else if (found !== NOT_THREATENED && map.kind === 'settled') {
        const binding = BINDING_CONSTRAINTS[map.binding[cell]];
        inTheWay.set(binding, (inTheWay.get(binding) ?? 0) + populationCount);
      }
      if (capital) country.capital = CLASS_NAMES[found];
    }
    const byCountry = [...byCode.values()];
    const total = (key: 'population' | 'threatenedPopulation' | 'defendedPopulation'): number =>
      byCountry.reduce((sum, country) => sum + country[key], 0);
    const capitals = towns.filter(({ capital }) => capital);
    return {
      regionAreaKm2,
      threatenedAreaKm2,
      defendedAreaKm2,
      population: total('population'),
      threatenedPopulation: total('threatenedPopulation'),
      defendedPopulation: total('defendedPopulation'),
      capitals: capitals.length,
      threatenedCapitals: capitals.filter(({ cell }) => map.classes[cell] !== NOT_THREATENED).length,
      undefendedCapitals: capitals
        .filter(({ cell }) => map.classes[cell] !== NOT_THREATENED && map.classes[cell] !== DEFENDED)
        .map(({ name }) => name)
        .sort(),
      byCountry,
      undefendedByBinding:
        map.kind === 'settled'
          ? [...inTheWay]
              .map(([binding, population]) => ({ binding, population }))
              .sort((a, b) => b.population - a.population || (a.binding < b.binding ? -1 : 1))
          : null,
    };
  };
}

const emptyCountry = (country: string) => ({
  country,
  population: 0,
  threatenedPopulation: 0,
  defendedPopulation: 0,
  capital: null as CountryTally['capital'],
});

/** Index of the grid line nearest to a value; -1 outside. */
function nearest(value: number, from: number, to: number, count: number): number {
  const turned = value < from && value + 360 <= to ? value + 360 : value;
  const index = Math.round(((turned - from) / (to - from)) * (count - 1));
  return index >= 0 && index < count ? index : -1;
}

/** [places] area of the box round each place, km2, where the place lies in the region; else 0. */
function cellAreasKm2(region: Region, grid: LiveGrid): Float64Array {
  const { columns, rows, southDeg, northDeg, westDeg, eastDeg } = grid;
  const stepDeg = (eastDeg - westDeg) / (columns - 1);
  const heightDeg = (northDeg - southDeg) / (rows - 1);
  const codes = region.countryCodes;
  const among = codes === null ? [] : countries().filter(({ code }) => codes.includes(code));
  const areasKm2 = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const latitudeDeg = southDeg + heightDeg * row;
    const low = Math.max(-90, latitudeDeg - heightDeg / 2);
    const high = Math.min(90, latitudeDeg + heightDeg / 2);
    const areaKm2 = (radFromDeg(stepDeg) * zoneAreaM2PerRad(radFromDeg(low), radFromDeg(high), WGS_84)) / M2_PER_KM2;
    for (let column = 0; column < columns; column++) {
      const eastOf = westDeg + stepDeg * column;
      const longitudeDeg = eastOf > 180 ? eastOf - 360 : eastOf;
      const point = { latitudeDeg, longitudeDeg };
      const code = among.find((country) => shapeContains(country, point))?.code ?? null;
      if (region.counts(point, code)) areasKm2[row * columns + column] = areaKm2;
    }
  }
  return areasKm2;
}
