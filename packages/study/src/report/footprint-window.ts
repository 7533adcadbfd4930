import { geoAzimuthalEqualArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import type { FootprintDocument } from '../footprint/index.ts';
import { europeToIran, type MapWindow, overThePole } from './map.ts';

const RAD_PER_DEG = Math.PI / 180;
const KM_PER_RAD = 6371.0088;
const MARGIN = 24;
/** Height of a window, of its width. */
const TALL = 0.68;
/** Side of the round window, of the width of the others. */
const ROUND = 0.8;

type Seen = Pick<FootprintDocument, 'region' | 'byCountry' | 'geojson'>;

/**
 * The window in which the region of a footprint is seen: the whole region, and the launch areas where that leaves it large enough.
 *
 * @param width  of the drawing, in its own units: the letters on a map keep their size, so that a smaller one has larger letters
 */
export function footprintWindow(found: Seen, width: number): MapWindow {
  const height = Math.round(TALL * width);
  if (found.region.id === 'us' || found.region.id.startsWith('drawn-')) return aroundCells(found, width, height);
  const acrossTheOcean = found.byCountry.some(({ country }) => country === 'US' || country === 'CA');
  const side = Math.round(ROUND * width);
  return acrossTheOcean ? overThePole(side, side) : europeToIran(width, height);
}

function aroundCells({ region, geojson }: Seen, width: number, height: number): MapWindow {
  const positions = geojson.features.flatMap(({ geometry, properties }) =>
    properties?.kind === 'class' ? (geometry as MultiPolygon).coordinates.flat(2) : [],
  );
  const [longitude, latitude] = middleOf(positions);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .clipAngle(89)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - 2 * MARGIN],
      ],
      { type: 'MultiPoint', coordinates: positions },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const widthKm = (width * KM_PER_RAD) / projection.scale();
  return { title: region.name, width, height, projection, scaleBarKm: roundBelow(widthKm / 5) };
}

/** Middle of some positions as directions from the centre of the Earth, so that 180 degrees is no edge. */
function middleOf(positions: readonly Position[]): readonly [number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of positions) {
    const across = Math.cos(latitude * RAD_PER_DEG);
    x += across * Math.cos(longitude * RAD_PER_DEG);
    y += across * Math.sin(longitude * RAD_PER_DEG);
    z += Math.sin(latitude * RAD_PER_DEG);
  }
  return [Math.atan2(y, x) / RAD_PER_DEG, Math.atan2(z, Math.hypot(x, y)) / RAD_PER_DEG];
}

/** The largest of 1, 2, 5, 10, 20, 50, ... that is not above a length. */
function roundBelow(length: number): number {
  const decade = 10 ** Math.floor(Math.log10(length));
  return [5, 2, 1].map((step) => step * decade).find((step) => step <= length) ?? decade;
}
