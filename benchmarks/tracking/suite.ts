import {
  CUBATURE,
  extendedFilter,
  type Filter,
  type FilterLanes,
  unscentedFilter,
  weightsOf,
} from '@parasol/physics/filters';
import { type BenchResult, type BenchSuite, medianSeconds, pairedRatio, shareOfEqualBits } from '../harness.ts';
import { IN_AIR, IN_VACUUM, TRACKS, trackBatch, UPDATES } from './batches.ts';
import { filterOracle } from './oracle.ts';
import { ospaBesidePeer, pictureRate } from './picture.ts';

interface Contest {
  readonly name: string;
  readonly filter: Filter;
  readonly gate: number | null;
}

type Steps = Pick<FilterLanes, 'predict' | 'update'>;

/** 64 tracks, 100 predictions and updates each, against the same arithmetic in C. */
function filterContest({ name, filter, gate }: Contest, rounds: number): BenchResult {
  const { states } = filter.model;
  const batch = trackBatch(states);
  const runOf = (steps: Steps) => {
    const tracks = batch.start.slice();
    const outcomes = new Float64Array(2 * TRACKS);
    const work = (): void => {
      tracks.set(batch.start);
      for (const measurements of batch.scans) {
        steps.predict(tracks, batch.intervals, 0, TRACKS);
        steps.update('radar', { tracks, measurements, outcomes }, 0, TRACKS);
      }
    };
    return { tracks, work };
  };
  const ours = runOf(filter.lanes);
  const count = TRACKS * UPDATES;
  const oracle = filterOracle(filter.model, weightsOf(CUBATURE, states));
  if (oracle === null)
    return { name, gate, ratioToC: null, bitEqual: null, perSecond: count / medianSeconds(ours.work, rounds) };
  const theirs = runOf(oracle[filter.kind]);
  const { ratio, oursS } = pairedRatio(ours.work, theirs.work, { rounds, gate: gate ?? Number.MAX_VALUE });
  const bitEqual = shareOfEqualBits(ours.tracks, theirs.tracks);
  return { name, gate, ratioToC: ratio, bitEqual, perSecond: count / oursS };
}

/** Filters against their C twins; pictures by their rate, and beside another library by their distance from the truth. */
export const suite: BenchSuite = {
  suite: 'tracking',
  run({ long }) {
    const rounds = long ? 45 : 15;
    const contests: readonly Contest[] = [
      { name: 'ekf-6', filter: extendedFilter(IN_VACUUM), gate: 1.35 },
      { name: 'ekf-7-drag', filter: extendedFilter(IN_AIR), gate: null },
      { name: 'ukf-6', filter: unscentedFilter(IN_VACUUM, CUBATURE), gate: null },
      { name: 'ukf-7-drag', filter: unscentedFilter(IN_AIR, CUBATURE), gate: null },
    ];
    return [
      ...contests.map((contest) => filterContest(contest, rounds)),
      ...(['nearest', 'joint'] as const).flatMap((association) => [
        pictureRate(association, rounds),
        ospaBesidePeer(association),
      ]),
    ];
  },
};
