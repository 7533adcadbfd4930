import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { outlineOf, type Position } from '../regions/index.ts';
import type { Coverage, KindCoverage } from './coverage.ts';
import { type GlobePoints, markedBoxes } from './globe-points.ts';

const M2_PER_KM2 = 1e6;
/** Six decimals of a degree are a tenth of a metre. */
const DECIMALS = 1e6;

const rounded = (degrees: number): number => Math.floor(degrees * DECIMALS + 0.5) / DECIMALS;

/** Outlines of the ground over which exactly so many sensors of a kind see (RFC 7946); where none sees is left out. */
export function coverageGeoJson({ points, radar, infrared }: Coverage): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [...outlines('radar', radar, points), ...outlines('infrared', infrared, points)],
  };
}

function outlines(
  kind: 'radar' | 'infrared',
  { byCount, counts }: KindCoverage,
  points: GlobePoints,
): Feature<MultiPolygon>[] {
  return byCount
    .filter(({ count, areaM2 }) => count > 0 && areaM2 > 0)
    .map(({ count, areaM2 }) => ({
      type: 'Feature',
      id: `${kind}:${count}`,
      properties: { kind, count, areaKm2: areaM2 / M2_PER_KM2, altitudeKm: points.altitudeM / 1000 },
      geometry: {
        type: 'MultiPolygon',
        coordinates: outlineOf(markedBoxes(points, (i) => counts[i] === count)).map((rings) =>
          rings.map((ring) => ring.map(([longitude, latitude]: Position) => [rounded(longitude), rounded(latitude)])),
        ),
      },
    }));
}
