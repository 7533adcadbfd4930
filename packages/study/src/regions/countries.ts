import { countryCodeOf, countryShapes } from '@parasol/catalog/places';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import {
  type PolygonCoordinates,
  type PreparedPolygon,
  polygonAreaM2,
  polygonContains,
  preparePolygon,
  rewound,
} from './polygon.ts';
import type { PlacePoint } from './ring.ts';

/** A country on the coarse map. */
export interface CountryShape {
  /** ISO 3166 alpha-2. */
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly PreparedPolygon[];
  /** Wound counter-clockwise as RFC 7946 wants, not cut at 180 degrees. */
  readonly coordinates: readonly PolygonCoordinates[];
  readonly areaM2: number;
}

let list: readonly CountryShape[] | undefined;

/** Every country of the 1:110 million map that has a code; coasts are good to some tens of kilometres. */
export function countries(): readonly CountryShape[] {
  list ??= countryShapes.objects.countries.geometries.flatMap((geometry): CountryShape[] => {
    const code = countryCodeOf(geometry);
    if (code === undefined) return [];
    const { geometry: shape } = feature(countryShapes, geometry) as Feature;
    // The map winds its rings for d3-geo, clockwise, and has no cuts: Antarctica goes round the pole.
    const drawn = (
      shape.type === 'Polygon' ? [shape.coordinates] : (shape as { coordinates: unknown }).coordinates
    ) as PolygonCoordinates[];
    const coordinates = drawn.map(rewound);
    return [
      {
        code,
        name: geometry.properties.name,
        polygons: coordinates.map(preparePolygon),
        coordinates,
        areaM2: coordinates.reduce((area, rings) => area + polygonAreaM2(rings), 0),
      },
    ];
  });
  return list;
}

export const shapeContains = ({ polygons }: Pick<CountryShape, 'polygons'>, point: PlacePoint): boolean =>
  polygons.some((polygon) => polygonContains(polygon, point));

/** Code of the country that a point lies in; null at sea and where the map gives no code. */
export function countryCodeAt(point: PlacePoint, among: readonly CountryShape[] = countries()): string | null {
  return among.find((country) => shapeContains(country, point))?.code ?? null;
}
