import { log, OutOfRange } from '../quantities/index.ts';
import { assignmentWithMisses } from './assignment.ts';

/**
 * How well looks fit tracks, as likelihood ratios to "the track was not seen and the look is a false alarm".
 *
 * `fits` is [tracks looks] row-major: detection probability times likelihood over clutter density, 0 outside the gate. `miss` is what a track
 * without a look weighs: 1 - detection probability times gate probability.
 */
export interface Fits {
  readonly tracks: number;
  readonly looks: number;
  readonly fits: Float64Array;
  readonly miss: number;
}

/** Tracks and looks that compete with each other, and with no others. */
interface Cluster {
  readonly tracks: readonly number[];
  readonly looks: readonly number[];
}

/** Parts of the gate table that share neither track nor look; tracks without any look in their gate are left out. */
function clusters({ tracks, looks, fits }: Fits): readonly Cluster[] {
  const owner = new Int32Array(looks).fill(-1);
  const parent = Int32Array.from({ length: tracks }, (_, i) => i);
  const rootOf = (track: number): number => {
    let root = track;
    while (parent[root] !== root) root = parent[root];
    return root;
  };
  const gated = new Uint8Array(tracks);
  for (let i = 0; i < tracks; i += 1)
    for (let j = 0; j < looks; j += 1) {
      if (!(fits[i * looks + j] > 0)) continue;
      gated[i] = 1;
      if (owner[j] < 0) owner[j] = i;
      else parent[rootOf(i)] = rootOf(owner[j]);
    }
  const found = new Map<number, { tracks: number[]; looks: number[] }>();
  for (let i = 0; i < tracks; i += 1) {
    if (gated[i] === 0) continue;
    const root = rootOf(i);
    const cluster = found.get(root);
    if (cluster === undefined) found.set(root, { tracks: [i], looks: [] });
    else cluster.tracks.push(i);
  }
  for (let j = 0; j < looks; j += 1) if (owner[j] >= 0) found.get(rootOf(owner[j]))?.looks.push(j);
  return [...found.values()];
}

/**
 * Global nearest neighbour: the one assignment of looks to tracks that is most likely as a whole.
 *
 * @returns  [tracks] look of each track, -1 for none
 * @source   Blackman & Popoli, Design and Analysis of Modern Tracking Systems, 1999, chapter 6 (recalled)
 * @checked  association.test.ts: against all assignments; the pair that a greedy choice gets wrong
 */
export function nearestAssociation(table: Fits): Int32Array {
  const { looks: width, fits, miss } = table;
  const lookOf = new Int32Array(table.tracks).fill(-1);
  for (const { tracks, looks } of clusters(table)) {
    if (tracks.length === 1 && looks.length === 1) {
      if (fits[tracks[0] * width + looks[0]] > miss) lookOf[tracks[0]] = looks[0];
      continue;
    }
    const cost = new Float64Array(tracks.length * looks.length);
    tracks.forEach((track, i) => {
      looks.forEach((look, j) => {
        const fit = fits[track * width + look];
        cost[i * looks.length + j] = fit > 0 ? -log(fit) : Number.POSITIVE_INFINITY;
      });
    });
    const chosen = assignmentWithMisses(cost, tracks.length, looks.length, -log(miss));
    tracks.forEach((track, i) => {
      if (chosen[i] >= 0) lookOf[track] = looks[chosen[i]];
    });
  }
  return lookOf;
}

/** Looks that may compete in one cluster: the sum over their subsets is exact and grows as two to this power. */
const MOST_LOOKS = 14;

/**
 * Joint probabilistic association: the probability of each pair, summed over all ways to give each track at most one look and each look at
 * most one track.
 *
 * The sum goes track by track over the sets of looks already used, forwards and backwards, so that it is exact without listing the ways.
 *
 * @returns  [tracks looks] probabilities; what a row lacks to 1 is the probability that its track was not seen
 * @throws   OutOfRange when more than 14 looks compete in one cluster
 * @source   Fortmann, Bar-Shalom & Scheffe, Sonar tracking of multiple targets using joint probabilistic data association, IEEE J. Oceanic
 *           Engineering 8 (1983) 173-184
 * @checked  association.test.ts: against the sum over all ways written out
 */
export function jointAssociation(table: Fits): Float64Array {
  const { looks: width, fits, miss } = table;
  const result = new Float64Array(table.tracks * width);
  for (const { tracks, looks } of clusters(table)) {
    if (tracks.length === 1) {
      // One track: the looks compete with each other and with a miss alone.
      const from = tracks[0] * width;
      const all = looks.reduce((sum, look) => sum + fits[from + look], miss);
      for (const look of looks) result[from + look] = fits[from + look] / all;
      continue;
    }
    if (looks.length > MOST_LOOKS)
      throw new OutOfRange({
        quantity: 'competing looks',
        value: looks.length,
        minimum: 0,
        maximum: MOST_LOOKS,
        unit: '1',
        model: 'joint association',
        source: 'exact sum over subsets',
      });
    const sets = 1 << looks.length;
    const ratio = (i: number, j: number): number => fits[tracks[i] * width + looks[j]] / miss;
    // forward[i][used]: all ways of the tracks before i that use these looks; backward[i][used]: all ways of the tracks from i on when
    // these are used. Divided by the weight of all tracks missing, which keeps numbers near 1.
    const forward = tracks.map(() => new Float64Array(sets));
    const backward = [...tracks, 0].map(() => new Float64Array(sets));
    forward[0][0] = 1;
    for (let i = 0; i + 1 < tracks.length; i += 1)
      for (let used = 0; used < sets; used += 1) {
        const ways = forward[i][used];
        if (ways === 0) continue;
        forward[i + 1][used] += ways;
        for (let j = 0; j < looks.length; j += 1)
          if ((used & (1 << j)) === 0) forward[i + 1][used | (1 << j)] += ways * ratio(i, j);
      }
    backward[tracks.length].fill(1);
    for (let i = tracks.length - 1; i >= 0; i -= 1)
      for (let used = 0; used < sets; used += 1) {
        let ways = backward[i + 1][used];
        for (let j = 0; j < looks.length; j += 1)
          if ((used & (1 << j)) === 0) ways += ratio(i, j) * backward[i + 1][used | (1 << j)];
        backward[i][used] = ways;
      }
    const all = backward[0][0];
    tracks.forEach((track, i) => {
      looks.forEach((look, j) => {
        const weight = ratio(i, j);
        if (weight === 0) return;
        let ways = 0;
        for (let used = 0; used < sets; used += 1)
          if ((used & (1 << j)) === 0) ways += forward[i][used] * backward[i + 1][used | (1 << j)];
        result[track * width + look] = (weight * ways) / all;
      });
    });
  }
  return result;
}
