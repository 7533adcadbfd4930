import type { MultiPolygon, Position } from 'geojson';
import type { FootprintDocument, PlaceClass } from '../footprint/index.ts';
import type { RunDocument } from '../results/index.ts';
import { type Packet, placePackets, type Rgba } from './czml.ts';

const PAPER: Rgba = [255, 255, 255, 90];
const GREEN: Rgba = [0, 119, 90, 150];
const ORANGE: Rgba = [184, 72, 10, 150];
const GREY: Rgba = [91, 107, 122, 130];

/** Plain, striped and gridded, so that classes are told apart without colour too. */
const MATERIALS: Readonly<Record<PlaceClass, Packet>> = {
  defended: { solidColor: { color: { rgba: GREEN } } },
  undefended: { stripe: { evenColor: { rgba: ORANGE }, oddColor: { rgba: PAPER }, repeat: 24 } },
  'not-threatened': { grid: { color: { rgba: GREY }, cellAlpha: 0.2, lineCount: { cartesian2: [12, 12] } } },
};

/** Cesium closes rings itself. */
const degreesOf = (ring: readonly Position[]): number[] =>
  ring.slice(0, -1).flatMap(([longitude, latitude]) => [longitude, latitude, 0]);

function classPackets(found: FootprintDocument, placeClass: PlaceClass): Packet[] {
  const shape = found.geojson.features.find(({ properties }) => properties?.class === placeClass);
  if (shape === undefined) throw new Error(`a footprint without the class ${placeClass}`);
  const { coordinates } = shape.geometry as MultiPolygon;
  const id = `class:${placeClass}`;
  const head: Packet = {
    id,
    name: placeClass,
    description: found.caveat,
    properties: { areaKm2: { number: Number(shape.properties?.areaKm2) } },
  };
  const areas = coordinates.map(
    ([outer, ...holes], i): Packet => ({
      id: `${id}:${i}`,
      parent: id,
      name: placeClass,
      polygon: {
        positions: { cartographicDegrees: degreesOf(outer) },
        ...(holes.length === 0 ? {} : { holes: { cartographicDegrees: holes.map(degreesOf) } }),
        material: MATERIALS[placeClass],
        // Edges follow parallels and meridians.
        arcType: 'RHUMB',
        height: 0,
      },
    }),
  );
  return [head, ...areas];
}

/** Overlay of a footprint for CesiumJS: areas by class, sites and launch areas. It has no clock, so that a scene of a run keeps its own. */
export function footprintCzml(found: FootprintDocument, places: RunDocument['places']): readonly Packet[] {
  const head: Packet = { id: 'document', name: `${found.name}: defended area, cue ${found.cue}`, version: '1.0' };
  const classes = (Object.keys(MATERIALS) as PlaceClass[]).flatMap((placeClass) => classPackets(found, placeClass));
  return [head, ...classes, ...placePackets(places.filter(({ kind }) => kind !== 'target'))];
}
