import { type Estimate, trackStride, unpackEstimate } from '../filters/index.ts';

/** What is known of a track besides its estimate. */
export interface TrackRecord {
  readonly id: number;
  /** Confirmed by enough looks; a track that is not may be noise. */
  readonly confirmed: boolean;
  /** One bit for each scan that could have seen it, the latest lowest: 1 for a look. */
  readonly history: number;
  /** How many scans could have seen it. */
  readonly scans: number;
  readonly firstLookS: number;
  readonly lastLookS: number;
}

/** All tracks of one picture at one time. */
export interface TrackTable {
  readonly timeS: number;
  readonly states: 6 | 7;
  readonly records: readonly TrackRecord[];
  /** [records stride] packed estimates, see `packEstimate`. */
  readonly packed: Float64Array;
  /** Number that the next track gets. */
  readonly nextId: number;
}

/** A picture without tracks. */
export const emptyTable = (states: 6 | 7, timeS: number): TrackTable => ({
  timeS,
  states,
  records: [],
  packed: new Float64Array(0),
  nextId: 1,
});

/** The estimate of the track at an index of the table. */
export const estimateAt = ({ packed, states, timeS }: TrackTable, index: number): Estimate =>
  unpackEstimate(packed, index, states, timeS);

/** When tracks count and when they end. */
export interface TrackLife {
  /** Confirmed with so many looks among the first or any later so many scans. */
  readonly confirm: { readonly hits: number; readonly of: number };
  /** Dropped with so many misses among the last so many scans, or so long after the last look. */
  readonly drop: { readonly misses: number; readonly of: number; readonly afterS: number };
}

/**
 * The record after one more scan; undefined when the track ends.
 *
 * @param seen  whether a look was given to it; undefined when the sensor could not have seen it
 */
export function aged(
  record: TrackRecord,
  seen: boolean | undefined,
  timeS: number,
  life: TrackLife,
): TrackRecord | undefined {
  const { confirm, drop } = life;
  const scans = record.scans + (seen === undefined ? 0 : 1);
  const history = seen === undefined ? record.history : ((record.history << 1) | (seen ? 1 : 0)) & 0x7fffffff;
  const lastLookS = seen ? timeS : record.lastLookS;
  if (timeS - lastLookS > drop.afterS) return undefined;
  const hits = onesOf(history, Math.min(confirm.of, scans));
  const confirmed = record.confirmed || hits >= confirm.hits;
  if (confirmed) {
    const last = Math.min(drop.of, scans);
    if (last - onesOf(history, last) >= drop.misses) return undefined;
  } else if (scans >= confirm.of || hits + confirm.of - scans < confirm.hits) return undefined;
  return { ...record, confirmed, history, scans, lastLookS };
}

/** Ones among the lowest bits. */
function onesOf(bits: number, count: number): number {
  let ones = 0;
  for (let i = 0; i < count; i += 1) ones += (bits >> i) & 1;
  return ones;
}

/** Tracks at the given indices, with new records, and more behind them. */
export function tableOf(
  timeS: number,
  from: TrackTable,
  kept: readonly { readonly index: number; readonly record: TrackRecord }[],
  added: { readonly packed: Float64Array; readonly records: readonly TrackRecord[] },
): TrackTable {
  const stride = trackStride(from.states);
  const packed = new Float64Array((kept.length + added.records.length) * stride);
  kept.forEach(({ index }, i) => {
    packed.set(from.packed.subarray(index * stride, (index + 1) * stride), i * stride);
  });
  packed.set(added.packed.subarray(0, added.records.length * stride), kept.length * stride);
  const records = [...kept.map(({ record }) => record), ...added.records];
  return { timeS, states: from.states, records, packed, nextId: from.nextId + added.records.length };
}
