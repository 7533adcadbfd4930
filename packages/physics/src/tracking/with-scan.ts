import {
  chiSquareQuantile,
  type Filter,
  MEASUREMENT_STRIDE,
  type Measurement,
  packEstimate,
  packMeasurement,
  trackStride,
} from '../filters/index.ts';
import { type Ecef, ecef } from '../frames/index.ts';
import { exp, InvariantFailure, TWO_PI } from '../quantities/index.ts';
import { type Fits, jointAssociation, nearestAssociation } from './association.ts';
import { type FirstBelief, firstEstimate } from './first-estimate.ts';
import { aged, type TrackLife, type TrackRecord, type TrackTable, tableOf } from './track-table.ts';

/** Everything that decides what becomes of a scan. */
export interface TrackingRules {
  readonly filter: Filter;
  /** Share of true looks that a gate lets in, 0..1. */
  readonly gateProbability: number;
  /** Probability that a scan sees a target which it can see, 0..1. */
  readonly detectionProbability: number;
  /** False alarms of one scan per rad2 of the sky, and per m of range and m/s of range rate where they are measured. */
  readonly clutterDensity: number;
  /** One look to a track, or, once it is confirmed, the mean over all looks by their joint probability. */
  readonly association: 'nearest' | 'joint';
  readonly first: FirstBelief;
  readonly life: TrackLife;
}

/** Looks of one sensor at one time. */
export interface Scan {
  readonly timeS: number;
  /** All of one kind and of the time of the scan. */
  readonly looks: readonly Measurement[];
  /** Whether the sensor could have seen a target at a place; absent, everywhere. Without a chance to be seen a track misses nothing. */
  readonly covers?: (placeEcefM: Ecef) => boolean;
}

/** The picture after a scan, and for each look the track that most likely gave it: its id, or -1 for a new or no track. */
export interface ScanOutcome {
  readonly table: TrackTable;
  readonly trackOfLook: Int32Array;
}

/**
 * Takes one scan into a picture: predict, gate, associate, update; tracks that have lost support end, looks that belong to none begin one.
 *
 * @param table  at the time of the scan or before; late looks belong into a `History` of the filters room first
 * @throws       InvariantFailure when looks are of another kind or time, or the scan lies before the picture
 * @source       gating and M-of-N logic: Blackman & Popoli, Design and Analysis of Modern Tracking Systems, 1999, chapter 6 (recalled);
 *               joint probabilistic update: Bar-Shalom, Daum & Huang, The probabilistic data association filter, IEEE Control Systems 29-6
 *               (2009) 82-100
 * @checked      with-scan.test.ts; benchmarks/tracking: OSPA beside Stone Soup on one file of detections
 * @omits        merging of two tracks on one target; a direction alone begins no track
 */
export function withScan(table: TrackTable, scan: Scan, rules: TrackingRules): ScanOutcome {
  const { filter } = rules;
  const stride = trackStride(table.states);
  const count = table.records.length;
  const tracks = predicted(table, scan.timeS, filter);
  const measurements = packedScan(scan);
  const carried = { ...table, packed: tracks };
  const fits = fitsOf(tracks, count, scan, measurements, rules);
  const trackOfLook = new Int32Array(scan.looks.length).fill(-1);
  const seen = new Uint8Array(count);
  const taken = new Uint8Array(scan.looks.length);
  const confirmed = table.records.map((record) => record.confirmed);
  let single = fits;
  if (rules.association === 'joint') {
    // Firm tracks share looks by probability; a look in the gate of one is not left to tracks that may be noise.
    const firm = fitsWhere(fits, (i) => confirmed[i]);
    const probability = jointAssociation(firm);
    const best = new Float64Array(scan.looks.length).fill(0.5);
    for (let i = 0; i < count; i += 1) {
      const row = probability.subarray(i * scan.looks.length, (i + 1) * scan.looks.length);
      seen[i] = mixedUpdate(tracks, i, { row, measurements, scan }, filter, stride) > 0.5 ? 1 : 0;
      for (let j = 0; j < row.length; j += 1) {
        if (row[j] > 0) taken[j] = 1;
        if (row[j] <= best[j]) continue;
        best[j] = row[j];
        trackOfLook[j] = table.records[i].id;
      }
    }
    single = fitsWhere(fits, (i, j) => !confirmed[i] && taken[j] === 0);
  }
  const lookOf = nearestAssociation(single);
  const assigned = new Float64Array(count * MEASUREMENT_STRIDE);
  const columns = { tracks, measurements: assigned, outcomes: new Float64Array(2 * count) };
  for (let i = 0; i < count; i += 1) {
    const look = lookOf[i];
    if (look < 0) continue;
    const from = look * MEASUREMENT_STRIDE;
    for (let k = 0; k < MEASUREMENT_STRIDE; k += 1) assigned[i * MEASUREMENT_STRIDE + k] = measurements[from + k];
    filter.lanes.update(scan.looks[look].kind, columns, i, i + 1);
    seen[i] = 1;
    taken[look] = 1;
    trackOfLook[look] = table.records[i].id;
  }
  return { table: nextTable(carried, scan, { seen, taken }, rules), trackOfLook };
}

/** The same table with only some of its pairs. */
function fitsWhere(table: Fits, keeps: (track: number, look: number) => boolean): Fits {
  const fits = new Float64Array(table.fits.length);
  for (let i = 0, k = 0; i < table.tracks; i += 1)
    for (let j = 0; j < table.looks; j += 1, k += 1) if (table.fits[k] > 0 && keeps(i, j)) fits[k] = table.fits[k];
  return { ...table, fits };
}

/** All tracks carried to the time of the scan. */
function predicted(table: TrackTable, timeS: number, filter: Filter): Float64Array {
  const intervalS = timeS - table.timeS;
  if (!(intervalS >= 0)) throw new InvariantFailure('a scan is taken in at or after the time of the picture');
  const tracks = table.packed.slice();
  const steps = -Math.floor(-intervalS / filter.model.longestStepS);
  const intervals = new Float64Array(table.records.length).fill(intervalS / Math.max(1, steps));
  for (let step = 0; step < steps; step += 1) filter.lanes.predict(tracks, intervals, 0, table.records.length);
  return tracks;
}

function packedScan({ timeS, looks }: Scan): Float64Array {
  const measurements = new Float64Array(looks.length * MEASUREMENT_STRIDE);
  looks.forEach((look, j) => {
    if (look.timeS !== timeS || look.kind !== looks[0].kind)
      throw new InvariantFailure('looks of a scan are of one kind and time');
    packMeasurement(look, measurements, j);
  });
  return measurements;
}

/** Likelihood ratios of all pairs inside the gate. */
function fitsOf(
  tracks: Float64Array,
  count: number,
  { looks }: Scan,
  measurements: Float64Array,
  rules: TrackingRules,
): Fits {
  const width = looks.length;
  const fits = new Float64Array(count * width);
  const miss = 1 - rules.detectionProbability * rules.gateProbability;
  if (width === 0) return { tracks: count, looks: 0, fits, miss };
  const rows = looks[0].variances.length;
  const threshold = gateThreshold(rules.gateProbability, rows);
  let unit = 1;
  for (let k = 0; k < rows; k += 1) unit *= TWO_PI;
  const weight = rules.detectionProbability / (rules.clutterDensity * Math.sqrt(unit));
  const columns = { tracks, measurements, outcomes: new Float64Array(2 * width) };
  const places = placesOf(looks);
  const { states } = rules.filter.model;
  const stride = trackStride(states);
  for (let i = 0; i < count; i += 1) {
    const at = i * stride;
    const x = tracks[at];
    const y = tracks[at + 1];
    const z = tracks[at + 2];
    const spread = tracks[at + states] + tracks[at + states + 2] + tracks[at + states + 5];
    for (let j = 0; j < width; j += 1) {
      // The square of the distance between the places over the largest variance that the innovation may have is never above the gate's
      // own distance: most pairs end here.
      const dx = places[4 * j] - x;
      const dy = places[4 * j + 1] - y;
      const dz = places[4 * j + 2] - z;
      if (dx * dx + dy * dy + dz * dz > threshold * (spread + places[4 * j + 3])) continue;
      rules.filter.lanes.gate(looks[j].kind, columns, i, j, j + 1);
      const distance = columns.outcomes[2 * j];
      if (distance > threshold) continue;
      // False alarms are counted over angles; a look with a range measures metres across.
      const along = looks[j].alongM;
      const share = looks[j].kind === 'direction' ? weight : weight * along * along;
      fits[i * width + j] = (share * exp(-0.5 * distance)) / Math.sqrt(columns.outcomes[2 * j + 1]);
    }
  }
  return { tracks: count, looks: width, fits, miss };
}

/** [4 looks] place and largest variance of each look; infinite for directions alone, which have no place. */
function placesOf(looks: readonly Measurement[]): Float64Array {
  const places = new Float64Array(4 * looks.length);
  looks.forEach(({ kind, sensorEcefM, sightEcef, alongM, variances }, j) => {
    for (let k = 0; k < 3; k += 1) places[4 * j + k] = sensorEcefM[k] + alongM * sightEcef[k];
    places[4 * j + 3] =
      kind === 'direction' ? Number.POSITIVE_INFINITY : Math.max(variances[0], variances[1], variances[2]);
  });
  return places;
}

const thresholds = new Map<string, number>();

/** The quantile takes fifty steps: kept for the few pairs that a program uses. */
function gateThreshold(probability: number, rows: number): number {
  const key = `${probability} ${rows}`;
  const known = thresholds.get(key) ?? chiSquareQuantile(probability, rows);
  thresholds.set(key, known);
  return known;
}

/**
 * Updates one track by every look with its probability and keeps mean and covariance of the mixture.
 *
 * @returns the probability that any look was its own
 */
function mixedUpdate(
  tracks: Float64Array,
  track: number,
  { row, measurements, scan }: { readonly row: Float64Array; readonly measurements: Float64Array; readonly scan: Scan },
  filter: Filter,
  stride: number,
): number {
  let count = 0;
  for (let j = 0; j < row.length; j += 1) if (row[j] > 0) count += 1;
  if (count === 0) return 0;
  const n = filter.model.states;
  const from = track * stride;
  const parts = new Float64Array(count * stride);
  const chosen = new Float64Array(count * MEASUREMENT_STRIDE);
  const weights = new Float64Array(count);
  let total = 0;
  for (let j = 0, k = 0; j < row.length; j += 1) {
    if (!(row[j] > 0)) continue;
    for (let i = 0; i < stride; i += 1) parts[k * stride + i] = tracks[from + i];
    const look = j * MEASUREMENT_STRIDE;
    for (let i = 0; i < MEASUREMENT_STRIDE; i += 1) chosen[k * MEASUREMENT_STRIDE + i] = measurements[look + i];
    weights[k] = row[j];
    total += row[j];
    k += 1;
  }
  const columns = { tracks: parts, measurements: chosen, outcomes: new Float64Array(2 * count) };
  filter.lanes.update(scan.looks[0].kind, columns, 0, count);
  // Corrections rather than states are mixed, which keeps their digits; the part without a look has none.
  const mean = new Float64Array(n);
  for (let k = 0; k < count; k += 1)
    for (let i = 0; i < n; i += 1) {
      parts[k * stride + i] -= tracks[from + i];
      mean[i] += weights[k] * parts[k * stride + i];
    }
  for (let i = 0, at = n; i < n; i += 1)
    for (let j = 0; j <= i; j += 1, at += 1) {
      let sum = (1 - total) * tracks[from + at] - mean[i] * mean[j];
      for (let k = 0; k < count; k += 1) {
        const part = k * stride;
        sum += weights[k] * (parts[part + at] + parts[part + i] * parts[part + j]);
      }
      tracks[from + at] = sum;
    }
  for (let i = 0; i < n; i += 1) tracks[from + i] += mean[i];
  return total;
}

/** Records after the scan: old tracks aged or ended, new ones from looks that no track took. */
function nextTable(
  table: TrackTable,
  scan: Scan,
  { seen, taken }: { readonly seen: Uint8Array; readonly taken: Uint8Array },
  rules: TrackingRules,
): TrackTable {
  const stride = trackStride(table.states);
  const kept: { index: number; record: TrackRecord }[] = [];
  table.records.forEach((record, index) => {
    const at = index * stride;
    const place = (): Ecef => ecef(table.packed[at], table.packed[at + 1], table.packed[at + 2]);
    const couldBeSeen = seen[index] === 1 || scan.covers === undefined || scan.covers(place());
    const after = aged(record, couldBeSeen ? seen[index] === 1 : undefined, scan.timeS, rules.life);
    if (after !== undefined) kept.push({ index, record: after });
  });
  const fresh = scan.looks.filter((look, j) => taken[j] === 0 && look.kind !== 'direction');
  const packed = new Float64Array(fresh.length * stride);
  const records = fresh.map((look, k) => {
    packEstimate(firstEstimate(look, rules.first), packed, k);
    const one: TrackRecord = {
      id: table.nextId + k,
      confirmed: rules.life.confirm.hits <= 1,
      history: 1,
      scans: 1,
      firstLookS: scan.timeS,
      lastLookS: scan.timeS,
    };
    return one;
  });
  return tableOf(scan.timeS, table, kept, { packed, records });
}
