import {
  correctedIntercepts,
  differingBits,
  feasibleIntercepts,
  type InterceptBits,
  type InterceptQuestion,
  type InterceptViews,
  interactiveIntercepts,
  interceptKernel,
  interceptRecord,
  reachSquares,
  siteNumbers,
  uplinkNumbers,
} from '@parasol/physics/intercept';
import { type BenchResult, type BenchSuite, medianSeconds, pairedRatio, secondsOf } from '../harness.ts';
import { interceptOracle } from './oracle.ts';
import { publicCase } from './public-case.ts';
import { COLUMNS, moved, ROWS, scene } from './scene.ts';

const SHAPE = { columns: COLUMNS, rows: ROWS };
const CELLS = COLUMNS * ROWS;
/** Published limits, and of processor time for a footprint from rocket data, s. */
const INNER_LOOP_GATE = 1.9;
const MAP_GATE = 0.06;
const DRAG_GATE = 0.35;
const SECONDS_GATE = 0.45;
/** A frame of dragging moves the site by about 10 km. */
const DRAG_DEG = 0.13;
/** Arcs of the comparison with C: a quarter of a map. */
const ORACLE_ARCS = CELLS / 4;

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** A question as the kernel and its C twin read it. */
export const viewsOf = ({ arcs, site, earliestLaunchS }: InterceptQuestion): InterceptViews => ({
  arcs,
  earliestLaunchS,
  site: siteNumbers(site, arcs),
  timesS: site.table.timesS,
  reach2: reachSquares(site, arcs, site.maximumFlightTimeS),
  uplinks: uplinkNumbers(site, arcs),
  cells: Int32Array.from({ length: arcs.count }, (_, i) => i),
  stride: 1,
  whole: false,
  record: interceptRecord(arcs.count),
});

function innerLoop({ questions, jumping }: ReturnType<typeof scene>, rounds: number): BenchResult {
  const chosen = [questions[1]!, questions[7]!, jumping];
  const ours = chosen.map(viewsOf);
  const theirs = chosen.map(viewsOf);
  const fill = (views: readonly InterceptViews[]): void => {
    for (const { record } of views) record.node.fill(-1);
  };
  const run = (): void => {
    fill(ours);
    for (const views of ours) interceptKernel(views, 0, ORACLE_ARCS);
  };
  const name = 'intercept-inner-loop';
  const oracle = interceptOracle();
  const arcs = chosen.length * ORACLE_ARCS;
  if (oracle === null) {
    return {
      name,
      gate: INNER_LOOP_GATE,
      ratioToC: null,
      bitEqual: null,
      perSecond: arcs / medianSeconds(run, rounds),
    };
  }
  const { ratio, oursS } = pairedRatio(
    run,
    () => {
      for (const views of theirs) oracle(views, ORACLE_ARCS);
    },
    {
      rounds,
      gate: INNER_LOOP_GATE,
    },
  );
  let equal = 0;
  ours.forEach((views, k) => {
    const twin = theirs[k]!.record;
    for (let i = 0; i < ORACLE_ARCS; i++) {
      if (views.record.feasible[i] === twin.feasible[i] && views.record.node[i] === twin.node[i]) equal++;
    }
  });
  return { name, gate: INNER_LOOP_GATE, ratioToC: ratio, bitEqual: equal / arcs, perSecond: arcs / oursS };
}

const inert = { ratioToC: null, bitEqual: null, gate: null };

/** The whole interactive map against every node of every arc until the first that is feasible, in turn; then a dragged site. */
function maps(
  { questions, sites, launches, question }: ReturnType<typeof scene>,
  rounds: number,
): readonly BenchResult[] {
  let shown: readonly InterceptBits[] = [];
  let exact: readonly InterceptBits[] = [];
  const interactive = (): void => {
    shown = questions.map((q) => interactiveIntercepts(q, SHAPE));
  };
  const brute = (): void => {
    exact = questions.map(feasibleIntercepts);
  };
  for (let warm = 0; warm < 5; warm++) interactive();
  const ratios: number[] = [];
  const mapsS: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = secondsOf(interactive);
    const bruteS = secondsOf(brute);
    const mapS = Math.min(before, secondsOf(interactive));
    ratios.push(mapS / bruteS);
    mapsS.push(mapS);
  }
  const bits = questions.length * CELLS;
  const differing = shown.reduce((sum, map, k) => sum + differingBits(map, exact[k]!), 0);
  // One map is carried through the exact pass: what it leaves against brute force, and how many cells it says have changed.
  let corrected = correctedIntercepts(questions[0]!, shown[0]!);
  const correctionS = secondsOf(() => {
    corrected = correctedIntercepts(questions[0]!, shown[0]!);
  });
  const left = differingBits(corrected.record, exact[0]!);
  if (corrected.changedCells !== differingBits(shown[0]!, exact[0]!))
    throw new Error('changed cells are not those that differ');

  const dragRatios: number[] = [];
  const dragsS: number[] = [];
  for (let frame = 0; frame < 4 * rounds; frame++) {
    const site = frame % sites.length;
    const target = moved(sites[site]!, DRAG_DEG);
    const asked = Array.from({ length: launches }, (_, launch) => question(launch, target));
    const fullS = secondsOf(interactive);
    const dragS = secondsOf(() => {
      for (const [launch, q] of asked.entries()) interactiveIntercepts(q, SHAPE, shown[launch * sites.length + site]!);
    });
    dragRatios.push(dragS / fullS);
    dragsS.push(dragS);
  }
  return [
    {
      ...inert,
      name: 'interactive-map',
      perSecond: 1 / medianOf(mapsS),
      ratioToBrute: medianOf(ratios),
      gateToBrute: MAP_GATE,
      differingBits: differing / bits,
    },
    { ...inert, name: 'exact-pass', perSecond: 1 / correctionS, differingBits: left / CELLS },
    {
      ...inert,
      name: 'dragged-site',
      perSecond: 1 / medianOf(dragsS),
      ratioToMap: medianOf(dragRatios),
      gateToMap: DRAG_GATE,
    },
  ];
}

/** One footprint of a public code from rocket data: processor time, the first (cold) run included. That code takes 226 s and 3 s. */
function footprintOfPublicCode(rounds: number): BenchResult {
  const spentS = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    publicCase();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  const seconds = medianOf(spentS);
  return { ...inert, name: 'mdfcc-f01', perSecond: 1 / seconds, seconds, gateSeconds: SECONDS_GATE };
}

/** Maps of intercepts: the kernel against its C twin, the interactive plan against brute force, a dragged site. */
export const suite: BenchSuite = {
  suite: 'footprint',
  run({ long }) {
    const whole = scene();
    const arcs: BenchResult = {
      ...inert,
      name: 'threat-arcs',
      perSecond: CELLS / medianSeconds(() => void whole.buildArcs(), long ? 9 : 3),
    };
    const publicCode = footprintOfPublicCode(long ? 9 : 5);
    return [innerLoop(whole, long ? 21 : 7), ...maps(whole, long ? 9 : 3), arcs, publicCode];
  },
};
