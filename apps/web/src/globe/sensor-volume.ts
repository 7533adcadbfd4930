import type { SceneRadar } from '../scene/index.ts';

type Point = readonly [number, number, number];

/** The boundary of what a radar can look into, east, north and up of it in metres. */
export interface Volume {
  /** x, y, z of each corner */
  readonly positionsM: Float64Array;
  /** Three corners a triangle, anticlockwise as seen from outside. */
  readonly indices: Uint32Array;
  /** Lines along the rims: where two faces meet. */
  readonly edges: readonly (readonly Point[])[];
}

const RAD = Math.PI / 180;
const STEP_DEG = 3;

/** Degrees clockwise from start to stop; equal or a full turn apart is a full turn. */
export const spanOf = ({
  sectorStartDeg,
  sectorStopDeg,
}: Pick<SceneRadar, 'sectorStartDeg' | 'sectorStopDeg'>): number =>
  (((sectorStopDeg - sectorStartDeg) % 360) + 360) % 360 || 360;

/**
 * The closed surface round everything within a radar's range, sector and limits of elevation: the piece of sphere at its range, the cones at its
 * lowest and highest elevation, and the two walls of its sector.
 *
 * @param radar  km and degrees; azimuth clockwise from north, elevation above the level plane at the radar
 * @omits        refraction, terrain, and the Earth itself below the horizon of a radar that looks below level
 */
export function sensorVolume({
  rangeKm,
  minimumElevationDeg,
  maximumElevationDeg,
  ...sector
}: Pick<
  SceneRadar,
  'rangeKm' | 'sectorStartDeg' | 'sectorStopDeg' | 'minimumElevationDeg' | 'maximumElevationDeg'
>): Volume {
  const spanDeg = spanOf(sector);
  const isRound = spanDeg === 360;
  const isOpenAtZenith = maximumElevationDeg < 90;
  const across = Math.max(2, Math.ceil(spanDeg / STEP_DEG));
  const upwards = Math.max(2, Math.ceil((maximumElevationDeg - minimumElevationDeg) / STEP_DEG));
  const pointOf = (i: number, j: number): Point => {
    const azimuthRad = (sector.sectorStartDeg + (spanDeg * i) / across) * RAD;
    const elevationRad = (minimumElevationDeg + ((maximumElevationDeg - minimumElevationDeg) * j) / upwards) * RAD;
    const rangeM = rangeKm * 1000;
    const levelM = rangeM * Math.cos(elevationRad);
    return [levelM * Math.sin(azimuthRad), levelM * Math.cos(azimuthRad), rangeM * Math.sin(elevationRad)];
  };

  // Corner 0 is the radar, then the sphere row by row from the lowest elevation; at the zenith a row is one corner.
  const perRow = isRound ? across : across + 1;
  const rows = isOpenAtZenith ? upwards + 1 : upwards;
  const zenith = 1 + perRow * rows;
  const corner = (i: number, j: number): number => (j < rows ? 1 + j * perRow + (i % perRow) : zenith);
  const positions: number[] = [0, 0, 0];
  for (let j = 0; j < rows; j++) for (let i = 0; i < perRow; i++) positions.push(...pointOf(i, j));
  if (!isOpenAtZenith) positions.push(0, 0, rangeKm * 1000);

  const indices: number[] = [];
  for (let i = 0; i < across; i++) {
    indices.push(0, corner(i, 0), corner(i + 1, 0));
    if (isOpenAtZenith) indices.push(0, corner(i + 1, upwards), corner(i, upwards));
    for (let j = 0; j < upwards; j++) {
      const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
      indices.push(a, d, b);
      if (c !== d) indices.push(b, d, c);
    }
  }
  if (!isRound)
    for (let j = 0; j < upwards; j++) {
      indices.push(0, corner(0, j + 1), corner(0, j));
      indices.push(0, corner(across, j), corner(across, j + 1));
    }

  const ring = (j: number): readonly Point[] => Array.from({ length: across + 1 }, (_, i) => pointOf(i, j));
  const wall = (i: number): readonly Point[] => [
    [0, 0, 0],
    ...Array.from({ length: upwards + 1 }, (_, j) => pointOf(i, j)),
    [0, 0, 0],
  ];
  return {
    positionsM: Float64Array.from(positions),
    indices: Uint32Array.from(indices),
    edges: [ring(0), ...(isOpenAtZenith ? [ring(upwards)] : []), ...(isRound ? [] : [wall(0), wall(across)])],
  };
}
