import { countryCodeOf, countryShapes } from '@parasol/catalog/places';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Point } from './place.ts';

/**
 * Whether a point lies in a country, on outlines of 1:110 million (coasts are good to some tens of kilometres).
 *
 * @param code  ISO 3166 alpha-2
 * @returns     `unknown` for a code without an outline
 */
export function countryAt({ latitudeDeg, longitudeDeg }: Point, code: string): 'inside' | 'outside' | 'unknown' {
  const shape = countryShapes.objects.countries.geometries.find((geometry) => countryCodeOf(geometry) === code);
  if (shape === undefined) return 'unknown';
  return geoContains(feature(countryShapes, shape), [longitudeDeg, latitudeDeg]) ? 'inside' : 'outside';
}
