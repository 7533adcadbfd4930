import { type InterceptRecord, interceptRecord } from './intercept-record.ts';
import type { InterceptorSite } from './interceptor-site.ts';
import { type InterceptViews, interceptKernel } from './kernel.ts';
import { reachSquares, siteNumbers, uplinkNumbers } from './site-numbers.ts';
import { ARC_STATUS, type ThreatArcs } from './threat-arcs.ts';

/** One question: which arcs of one launch place can one site meet? */
export interface InterceptQuestion {
  readonly arcs: ThreatArcs;
  readonly site: InterceptorSite;
  /** [count] s from missile launch; Infinity where the cue never comes */
  readonly earliestLaunchS: Float64Array;
}

/** Shape of the map when the places are the cells of a grid, row by row. */
export interface MapShape {
  readonly columns: number;
  readonly rows: number;
}

/** Edge of the blocks whose corners are asked first, in cells. */
export const BLOCK = 5;
/** The interactive answer looks at every fourth node, then at every node around the nearest miss. */
const INTERACTIVE_STRIDE = 4;

const viewsOf = (
  { arcs, site, earliestLaunchS }: InterceptQuestion,
  rest: Pick<InterceptViews, 'cells' | 'stride' | 'whole' | 'record'>,
): InterceptViews => ({
  arcs,
  earliestLaunchS,
  site: siteNumbers(site, arcs),
  timesS: site.table.timesS,
  reach2: reachSquares(site, arcs, rest.whole ? Number.POSITIVE_INFINITY : site.maximumFlightTimeS),
  uplinks: uplinkNumbers(site, arcs),
  ...rest,
});

const upTo = (count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => i);

/** The whole answer for every arc, every node looked at: slow (microseconds an arc) and exact. */
export function exactIntercepts(question: InterceptQuestion): InterceptRecord {
  const record = interceptRecord(question.arcs.count);
  const cells = upTo(question.arcs.count);
  interceptKernel(viewsOf(question, { cells, stride: 1, whole: true, record }), 0, cells.length);
  return record;
}

/** Feasible or not for every arc, every node until the first feasible one: the brute force that the interactive answer is measured against. */
export function feasibleIntercepts(question: InterceptQuestion): InterceptBits {
  const record = bitsRecord(question.arcs.count);
  const cells = upTo(question.arcs.count);
  interceptKernel(viewsOf(question, { cells, stride: 1, whole: false, record }), 0, cells.length);
  return record;
}

/** The two columns of a record that the interactive answer has. */
export type InterceptBits = Pick<InterceptRecord, 'feasible' | 'node'>;

const NOTHING = new Float64Array(0);
const NO_CODES = new Uint8Array(0);

const bitsRecord = (count: number): InterceptRecord => ({
  feasible: new Uint8Array(count),
  node: new Int16Array(count).fill(-1),
  earliestS: NOTHING,
  earliestAltitudeM: NOTHING,
  latestS: NOTHING,
  latestAltitudeM: NOTHING,
  marginS: NOTHING,
  binding: NO_CODES,
  shots: NO_CODES,
});

/**
 * A quick answer for a map: blocks of 5 x 5 cells, corners first; where the corners agree the block is filled, elsewhere every cell is asked. Every
 * second node only. Pockets smaller than a block can be missed: `correctedIntercepts` finds them.
 *
 * @param before  answer of the frame before, the site a little elsewhere: its feasible samples are tried first
 */
export function interactiveIntercepts(
  question: InterceptQuestion,
  { columns, rows }: MapShape,
  before?: InterceptBits,
): InterceptBits {
  const { arcs } = question;
  const { status } = arcs;
  const record = bitsRecord(arcs.count);
  if (before !== undefined) record.node.set(before.node);
  const { feasible, node } = record;
  const across = corners(columns);
  const down = corners(rows);
  const cells = new Int32Array(arcs.count);
  let asked = 0;
  for (const row of down) for (const column of across) cells[asked++] = row * columns + column;
  const views = viewsOf(question, { cells, stride: INTERACTIVE_STRIDE, whole: false, record });
  interceptKernel(views, 0, asked);
  const known = new Uint8Array(arcs.count);
  for (let k = 0; k < asked; k++) known[cells[k]] = 1;
  const cornersAsked = asked;
  // Mixed blocks first, edges included: a cell on the edge of a mixed block is asked even when its other block is even.
  const filled: number[] = [];
  for (let v = 0; v + 1 < down.length; v++) {
    for (let h = 0; h + 1 < across.length; h++) {
      const [top, bottom, left, right] = [down[v], down[v + 1], across[h], across[h + 1]];
      const corner = top * columns + left;
      const answer = 2 * feasible[corner] + (status[corner] === ARC_STATUS.flies ? 1 : 0);
      let even = true;
      for (const other of [top * columns + right, bottom * columns + left, bottom * columns + right]) {
        if (2 * feasible[other] + (status[other] === ARC_STATUS.flies ? 1 : 0) !== answer) even = false;
      }
      if (even) {
        filled.push(top, bottom, left, right);
        continue;
      }
      const guess = Math.max(
        node[corner],
        node[top * columns + right],
        node[bottom * columns + left],
        node[bottom * columns + right],
      );
      for (let row = top; row <= bottom; row++) {
        for (let cell = row * columns + left; cell <= row * columns + right; cell++) {
          if (known[cell] === 0) {
            known[cell] = 1;
            // What a corner found is the better first guess where the frame before had none.
            if (node[cell] < 0) node[cell] = guess;
            cells[asked++] = cell;
          }
        }
      }
    }
  }
  interceptKernel(views, cornersAsked, asked);
  for (let k = 0; k < filled.length; k += 4) {
    const [top, bottom, left, right] = [filled[k], filled[k + 1], filled[k + 2], filled[k + 3]];
    const corner = top * columns + left;
    for (let row = top; row <= bottom; row++) {
      for (let cell = row * columns + left; cell <= row * columns + right; cell++) {
        if (known[cell] === 1) continue;
        known[cell] = 1;
        const met = status[cell] === ARC_STATUS.flies ? feasible[corner] : 0;
        feasible[cell] = met;
        node[cell] = met === 1 ? node[corner] : -1;
      }
    }
  }
  return { feasible, node };
}

/** 0, 5, 10, .. and the last one. */
function corners(count: number): number[] {
  const at: number[] = [];
  for (let i = 0; i < count - 1; i += BLOCK) at.push(i);
  at.push(count - 1);
  return at;
}

/** The exact answer, and how many cells of the one shown it changes. */
export function correctedIntercepts(
  question: InterceptQuestion,
  shown: InterceptBits,
): { readonly record: InterceptRecord; readonly changedCells: number } {
  const record = exactIntercepts(question);
  return { record, changedCells: differingBits(record, shown) };
}

/** Cells in which two answers differ. */
export function differingBits(a: InterceptBits, b: InterceptBits): number {
  let count = 0;
  for (let i = 0; i < a.feasible.length; i++) if (a.feasible[i] !== b.feasible[i]) count++;
  return count;
}
