import { cos, PI, sin } from '../quantities/index.ts';
import type { RadialLine } from './radial-footprint.ts';

/** A connected part of a footprint given by directions from the site, on both sides of the axis. */
export interface FootprintPart {
  readonly containsSite: boolean;
  /** On the sphere. */
  readonly areaM2: number;
  /** Undefended parts that this one encloses. */
  readonly holes: number;
  /** Stretches: index of the direction and of the stretch in it. */
  readonly members: readonly (readonly [number, number])[];
}

/**
 * Area on the sphere inside an edge given at some directions from the site, and its mirror image; between them the sector's area is linear in
 * direction.
 *
 * @param directionsRad  ascending from 0 to pi
 * @param distancesM     along the ground
 * @source               area of a spherical cap, 2 pi R^2 (1 - cos)
 */
export function mirroredAreaM2(
  directionsRad: readonly number[],
  distancesM: readonly number[],
  radiusM: number,
): number {
  const rise = (i: number): number => 1 - cos(distancesM[i] / radiusM);
  let half = 0;
  for (let i = 0; i + 1 < directionsRad.length; i++) {
    half += 0.5 * (directionsRad[i + 1] - directionsRad[i]) * (rise(i) + rise(i + 1));
  }
  return 2 * half * radiusM * radiusM;
}

/** Largest distance from the axis in the azimuthal-equidistant plane of the site. */
export const largestHalfWidthM = (directionsRad: readonly number[], distancesM: readonly number[]): number =>
  distancesM.reduce((widest, distanceM, i) => Math.max(widest, distanceM * sin(directionsRad[i])), 0);

interface Piece {
  readonly line: number;
  readonly index: number;
  readonly fromM: number;
  readonly toM: number;
}

/**
 * The parts of a footprint in two dimensions: stretches of neighbouring directions that overlap belong together. What is undefended inside the missile's
 * reach and does not reach its edge is a hole.
 *
 * @param lines  directions evenly from 0 to pi
 */
export function footprintParts(lines: readonly RadialLine[], radiusM: number): readonly FootprintPart[] {
  const pieces = lines.flatMap(({ stretches }, line) =>
    stretches.map(({ fromM, toM }, index) => ({ line, index, fromM, toM })),
  );
  const gaps = lines.flatMap(({ stretches }, line) => gapsOf(stretches).map((gap, index) => ({ line, index, ...gap })));
  const outside = Number.POSITIVE_INFINITY;
  const holes = groups(gaps).filter((group) => group.every(({ toM }) => toM < outside));
  const step = PI / (lines.length - 1);
  return groups(pieces).map((group) => ({
    containsSite: group.some(({ fromM }) => fromM === 0),
    areaM2: group.reduce((sum, piece) => sum + sectorM2(piece, { step, last: lines.length - 1, radiusM }), 0),
    holes: holes.filter((hole) => hole.every((gap) => touches(group, gap))).length,
    members: group.map(({ line, index }) => [line, index] as const),
  }));
}

/** A hole belongs to the part that bounds it from inside on each of its directions. */
const touches = (group: readonly Piece[], gap: Piece): boolean =>
  group.some(({ line, toM }) => line === gap.line && toM === gap.fromM);

function gapsOf(stretches: RadialLine['stretches']): { fromM: number; toM: number }[] {
  const edges = stretches.flatMap(({ fromM, toM }) => [fromM, toM]);
  const bounds = [0, ...edges, Number.POSITIVE_INFINITY];
  const gaps: { fromM: number; toM: number }[] = [];
  for (let i = 0; i < bounds.length; i += 2)
    if (bounds[i + 1] > bounds[i]) gaps.push({ fromM: bounds[i], toM: bounds[i + 1] });
  return gaps;
}

/** Both mirror images of a stretch, over the sector half a step to either side; the axis has one image of full width. */
function sectorM2(
  { line, fromM, toM }: Piece,
  { step, last, radiusM }: { readonly step: number; readonly last: number; readonly radiusM: number },
): number {
  const width = line === 0 || line === last ? step : 2 * step;
  return width * radiusM * radiusM * (cos(fromM / radiusM) - cos(toM / radiusM));
}

/** Pieces of neighbouring directions that overlap, put together; in order of their first piece. */
function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const root = pieces.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at];
    return at;
  };
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length && pieces[j].line <= pieces[i].line + 1; j++) {
      const a = pieces[i];
      const b = pieces[j];
      const meet = a.line !== b.line && a.fromM <= b.toM && b.fromM <= a.toM;
      const [first, second] = [find(i), find(j)];
      if (meet) root[Math.max(first, second)] = Math.min(first, second);
    }
  }
  const found = new Map<number, Piece[]>();
  pieces.forEach((piece, i) => {
    const key = find(i);
    found.set(key, [...(found.get(key) ?? []), piece]);
  });
  return [...found.values()];
}
