import type { FeatureCollection } from 'geojson';
import type { FootprintDocument } from '../footprint/index.ts';

/** The areas of a footprint (RFC 7946), with what they are and mean as further members. */
export const footprintGeojsonFile = (found: FootprintDocument): FeatureCollection & Record<string, unknown> => ({
  ...found.geojson,
  name: found.name,
  scenarioId: found.scenarioId,
  region: found.region,
  cellKm: found.cellKm,
  cue: found.cue,
  footprintSha256: found.footprintSha256,
  caveat: found.caveat,
});
