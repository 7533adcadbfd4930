import { type BallisticLanes, ballisticKernel } from '@parasol/physics/flight';
import { keplerKernel, lambertKernel } from '@parasol/physics/orbits';
import { type BenchResult, type BenchSuite, medianSeconds, pairedRatio, shareOfEqualBits } from '../harness.ts';
import { type BurnoutStates, ballisticBatch, burnoutStates, keplerBatch, lambertBatch } from './batches.ts';
import { flightOracle } from './oracle.ts';

const FLIGHTS = 256;
const ARCS = 8192;

interface Contest {
  readonly name: string;
  readonly gate: number;
  readonly count: number;
  readonly rounds: number;
  ours(): void;
  theirs(): void;
  /** Output of both sides, after each has run once more. */
  outputs(): readonly [Float64Array, Float64Array];
}

const joined = (...columns: readonly Float64Array[]): Float64Array => Float64Array.from(columns.flatMap((c) => [...c]));

function resultOf(contest: Contest, hasOracle: boolean): BenchResult {
  const { name, gate, count, rounds } = contest;
  if (!hasOracle) {
    return { name, gate, ratioToC: null, bitEqual: null, perSecond: count / medianSeconds(contest.ours, rounds) };
  }
  const { ratio, oursS } = pairedRatio(contest.ours, contest.theirs, { rounds, gate });
  const [a, b] = contest.outputs();
  return { name, gate, ratioToC: ratio, bitEqual: shareOfEqualBits(a, b), perSecond: count / oursS };
}

function restore(lanes: BallisticLanes, start: BurnoutStates): void {
  lanes.x.set(start.x);
  lanes.y.set(start.y);
  lanes.z.set(start.z);
  lanes.vx.set(start.vx);
  lanes.vy.set(start.vy);
  lanes.vz.set(start.vz);
}

/** Kernels of flight and orbits against their C twins. */
export const suite: BenchSuite = {
  suite: 'flight',
  run({ long }) {
    const oracle = flightOracle();
    const rounds = long ? 45 : 15;
    const start = burnoutStates(FLIGHTS);
    const flights = ballisticBatch(start);
    const flightsC = ballisticBatch(start);
    const arcs = keplerBatch(burnoutStates(ARCS));
    const arcsC = keplerBatch(burnoutStates(ARCS));
    const joins = lambertBatch(arcs);
    const joinsC = lambertBatch(arcs);
    const contests: readonly Contest[] = [
      {
        name: 'rk4-j2-drag',
        gate: 1.2,
        count: FLIGHTS,
        rounds,
        ours: () => {
          restore(flights, start);
          ballisticKernel(flights, 0, FLIGHTS);
        },
        theirs: () => {
          restore(flightsC, start);
          oracle?.ballistic(flightsC);
        },
        outputs: () => [
          joined(flights.x, flights.y, flights.z, flights.vx, flights.vy, flights.vz, flights.time),
          joined(flightsC.x, flightsC.y, flightsC.z, flightsC.vx, flightsC.vy, flightsC.vz, flightsC.time),
        ],
      },
      {
        name: 'kepler',
        gate: 1.15,
        count: ARCS,
        rounds,
        ours: () => keplerKernel(arcs, 0, ARCS),
        theirs: () => oracle?.kepler(arcsC),
        outputs: () => [
          joined(arcs.endX, arcs.endY, arcs.endZ, arcs.endVx, arcs.endVy, arcs.endVz),
          joined(arcsC.endX, arcsC.endY, arcsC.endZ, arcsC.endVx, arcsC.endVy, arcsC.endVz),
        ],
      },
      {
        name: 'lambert',
        gate: 1.2,
        count: ARCS,
        rounds,
        ours: () => lambertKernel(joins, 0, ARCS),
        theirs: () => oracle?.lambert(joinsC),
        outputs: () => [
          joined(joins.vx, joins.vy, joins.vz, joins.endVx, joins.endVy, joins.endVz),
          joined(joinsC.vx, joinsC.vy, joinsC.vz, joinsC.endVx, joinsC.endVy, joinsC.endVz),
        ],
      },
    ];
    return contests.map((contest) => resultOf(contest, oracle !== null));
  },
};
