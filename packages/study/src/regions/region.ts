import { entityList, usedText } from '@parasol/catalog/entries';
import type { PreparedPolygon } from './polygon.ts';
import { polygonContains } from './polygon.ts';
import type { PlacePoint } from './ring.ts';

/** A part of the Earth that figures are counted over. */
export interface Region {
  readonly id: string;
  readonly name: string;
  /** The countries that it counts; null = all, and the sea too. */
  readonly countryCodes: readonly string[] | null;
  /** What is drawn, of a drawn region. */
  readonly polygons?: readonly PreparedPolygon[];
  /** Whether it counts a point that lies in this country (null: at sea). */
  readonly counts: (point: PlacePoint, countryCode: string | null) => boolean;
}

/** The 28 members of NATO in January 2010, from the catalogue, by code. */
export const NATO_2010: readonly string[] = entityList
  .filter(({ attributes }) => attributes.accessionYear !== undefined)
  .map((entity) => usedText(entity, 'countryCode') ?? '')
  .sort();

/** Members of the European Union of January 2010 outside NATO, then the countries of the glossary's list. */
const OTHER_EUROPEANS = [
  'AT',
  'CY',
  'FI',
  'IE',
  'MT',
  'SE',
  'AD',
  'BA',
  'CH',
  'LI',
  'MC',
  'ME',
  'MK',
  'RS',
  'SM',
  'VA',
  'XK',
];

/** The glossary's window: overseas parts stay out, all of Turkey is in. */
const EUROPE_WINDOW = { southDeg: 34, northDeg: 72, westDeg: -25, eastDeg: 45 } as const;

export const EUROPE: readonly string[] = [
  ...NATO_2010.filter((code) => code !== 'CA' && code !== 'US'),
  ...OTHER_EUROPEANS,
].sort();

const ofCountries = (
  id: string,
  name: string,
  countryCodes: readonly string[],
  window: (point: PlacePoint) => boolean = () => true,
): Region => {
  const codes = new Set(countryCodes);
  return {
    id,
    name,
    countryCodes,
    counts: (point, code) => code !== null && codes.has(code) && window(point),
  };
};

/** The regions of the glossary. */
export const REGIONS: readonly Region[] = [
  ofCountries('europe', 'Europe', EUROPE, ({ latitudeDeg, longitudeDeg }) => {
    const { southDeg, northDeg, westDeg, eastDeg } = EUROPE_WINDOW;
    return latitudeDeg >= southDeg && latitudeDeg <= northDeg && longitudeDeg >= westDeg && longitudeDeg <= eastDeg;
  }),
  ofCountries('nato-2010', 'NATO in January 2010', NATO_2010),
  ofCountries('us', 'United States', ['US']),
];

/** A region of the glossary; undefined for another word. */
export const regionNamed = (id: string): Region | undefined => REGIONS.find((region) => region.id === id);

/** A region drawn as polygons: it counts land and sea of every country. */
export const drawnRegion = (id: string, name: string, polygons: readonly PreparedPolygon[]): Region => ({
  id,
  name,
  countryCodes: null,
  polygons,
  counts: (point) => polygons.some((polygon) => polygonContains(polygon, point)),
});
