import type { LiveGrid } from '@parasol/study/live';
import type { RegionId } from '../laboratory/index.ts';

interface Box {
  readonly southDeg: number;
  readonly northDeg: number;
  readonly westDeg: number;
  readonly eastDeg: number;
}

/** The window of each region: the glossary's for Europe; the other two hold every state and member but for some islands. */
const REGION_BOXES: Readonly<Record<RegionId, Box>> = {
  europe: { southDeg: 34, northDeg: 72, westDeg: -25, eastDeg: 45 },
  'nato-2010': { southDeg: 18, northDeg: 82, westDeg: -170, eastDeg: 45 },
  us: { southDeg: 18, northDeg: 72, westDeg: -172, eastDeg: -66 },
};

/** Places of a grid: fine when the hand rests or drags a site, coarse while something is dragged that asks everything anew. */
const PLACES = { fine: 20_000, coarse: 2_500 } as const;
export type Fineness = keyof typeof PLACES;

/** Degrees of longitude per degree of latitude, so that boxes look square on the map. */
const WIDE = 1.4;

/** A grid over a region. */
export function liveGridOf(region: RegionId, fineness: Fineness): LiveGrid {
  const box = REGION_BOXES[region];
  const [widthDeg, heightDeg] = [box.eastDeg - box.westDeg, box.northDeg - box.southDeg];
  const stepDeg = Math.sqrt((widthDeg * heightDeg) / (WIDE * PLACES[fineness]));
  return {
    ...box,
    columns: Math.round(widthDeg / (WIDE * stepDeg)) + 1,
    rows: Math.round(heightDeg / stepDeg) + 1,
  };
}
