import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import { outlineOf, type Position, type RegionCell } from '../regions/index.ts';
import { PLACE_CLASSES, type PlaceSummary, summaryOf } from './answers.ts';
import type { Cue } from './ask.ts';
import type { Footprint } from './footprint.ts';

const M2_PER_KM2 = 1e6;
/** Six decimals of a degree are a tenth of a metre. */
const DECIMALS = 1e6;

const rounded = (degrees: number): number => Math.floor(degrees * DECIMALS + 0.5) / DECIMALS;

/**
 * The footprint as GeoJSON (RFC 7946): a MultiPolygon of whole cells for each class and for each number of shots, sites and launch areas
 * as points. `areaKm2` counts what lies inside the region, `cellAreaKm2` the cells drawn, which reach beyond its edge.
 */
export function footprintGeoJson(found: Footprint, cue: Cue): FeatureCollection<MultiPolygon | Point> {
  const answers = found.answers[cue];
  const summaries = found.places.cells.map((_, place) => summaryOf(answers, place));
  const most = summaries.reduce((shots, summary) => Math.max(shots, summary.shots), 0);
  const areas = [
    ...PLACE_CLASSES.map((placeClass) =>
      areaFeature(found, summaries, { kind: 'class', class: placeClass }, (place) => place.placeClass === placeClass),
    ),
    ...Array.from({ length: most }, (_, i) =>
      areaFeature(found, summaries, { kind: 'shots', atLeastShots: i + 1 }, ({ shots }) => shots > i),
    ),
    areaFeature(found, summaries, { kind: 'against-any' }, ({ defendedAgainstAny }) => defendedAgainstAny),
  ];
  const points = found.resolved.places
    .filter(({ kind }) => kind !== 'target')
    .map(
      ({ id, name, kind, latitudeDeg, longitudeDeg }): Feature<Point> => ({
        type: 'Feature',
        properties: { kind, id, name },
        geometry: { type: 'Point', coordinates: [rounded(longitudeDeg), rounded(latitudeDeg)] },
      }),
    );
  return { type: 'FeatureCollection', features: [...areas, ...points] };
}

function areaFeature(
  { places }: Footprint,
  summaries: readonly PlaceSummary[],
  properties: Readonly<Record<string, string | number>>,
  counts: (summary: PlaceSummary) => boolean,
): Feature<MultiPolygon> {
  return featureOfCells(
    places.cells.filter((_, i) => counts(summaries[i])),
    properties,
  );
}

/** Some cells as one MultiPolygon, whole, with their number, the area of theirs that lies in the region and the area that is drawn. */
export function featureOfCells(
  cells: readonly RegionCell[],
  properties: Readonly<Record<string, string | number>>,
): Feature<MultiPolygon> {
  return {
    type: 'Feature',
    properties: {
      ...properties,
      cells: cells.length,
      areaKm2: cells.reduce((sum, { areaM2 }) => sum + areaM2, 0) / M2_PER_KM2,
      cellAreaKm2: cells.reduce((sum, { box }) => sum + box.areaM2, 0) / M2_PER_KM2,
      geometryIs: 'whole cells',
    },
    geometry: {
      type: 'MultiPolygon',
      coordinates: outlineOf(cells.map(({ box }) => box)).map((rings) =>
        rings.map((ring) => ring.map(([longitude, latitude]: Position) => [rounded(longitude), rounded(latitude)])),
      ),
    },
  };
}
