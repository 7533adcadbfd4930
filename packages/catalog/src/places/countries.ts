import shapes from './data/countries-110m.json' with { type: 'json' };
import codes from './data/country-codes.json' with { type: 'json' };
import type { CountryGeometry, CountryTopology } from './topology.ts';

/** Country outlines at 1:110 million, for drawing and for coarse regions. Finer ones: the room `outlines`. */
export const countryShapes = shapes as unknown as CountryTopology;

/** Every ISO 3166 alpha-2 code, and XK. */
export const countryCodes: ReadonlySet<string> = new Set([...Object.values(codes), 'XK']);

/**
 * ISO 3166 alpha-2 code of a country shape.
 *
 * @param geometry  a geometry of `countryShapes` or of the finer outlines
 * @returns         undefined for the few disputed areas without a code (Kosovo: XK, as customary)
 */
export function countryCodeOf(geometry: Pick<CountryGeometry, 'id' | 'properties'>): string | undefined {
  const { id, properties } = geometry;
  if (id === undefined) return properties.name === 'Kosovo' ? 'XK' : undefined;
  return Object.hasOwn(codes, id) ? (codes as Readonly<Record<string, string>>)[id] : undefined;
}

export const shapesNotice = 'Country outlines: Natural Earth (public domain), through world-atlas 2.0.2.';
