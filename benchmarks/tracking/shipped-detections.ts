import { readFileSync } from 'node:fs';
import { WGS_84 } from '@parasol/physics/earth';
import { extendedFilter, type Measurement, radarMeasurement } from '@parasol/physics/filters';
import { type Ecef, ecef, type SiteFrame, siteFrame } from '@parasol/physics/frames';
import { emptyTable, estimateAt, ospaM, type TrackingRules, withScan } from '@parasol/physics/tracking';

/** Sources and their compiled form lie at different depths; data stays with the sources. */
const folder = new URL(import.meta.url.endsWith('.ts') ? './' : '../../tracking/', import.meta.url);

/** What tools/detections says of the scene. */
const SITE = { latitudeRad: 0.87, longitudeRad: 0.35, heightM: 100 };
const ERRORS = { rangeM: 50, azimuthRad: 1e-3, elevationRad: 1e-3 };
const INTERVAL_S = 5;
const WINDOW_RAD2_M = (1.8 - 0.9) * (0.9 - 0.2) * (1_500_000 - 300_000);
const FALSE_ALARMS = 6;
/** Middle of the window: azimuth shrinks with it. */
const MEAN_COSINE = 0.85;

const OSPA = { cutoffM: 10_000, order: 2 } as const;
const radarFrame: SiteFrame = siteFrame(SITE, WGS_84);

/** Tuned as the recorded tracker is: process noise, speed error, gate, three looks to confirm, three scans without one to end. */
const rulesOf = (association: TrackingRules['association']): TrackingRules => ({
  filter: extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 1e-3, drag: null, longestStepS: 5 }),
  gateProbability: 0.999,
  detectionProbability: 0.9,
  clutterDensity: FALSE_ALARMS / WINDOW_RAD2_M / MEAN_COSINE,
  association,
  first: { speedErrorMPerS: 4000, drag: null },
  life: { confirm: { hits: 3, of: 4 }, drop: { misses: 3, of: 3, afterS: 60 } },
});

const rowsOf = (name: string): number[][] =>
  readFileSync(new URL(name, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));

/** True places by scan, and looks by run and scan. */
export function shippedDetections() {
  const truths: Ecef[][] = [];
  for (const [scan, , , x, y, z] of rowsOf('truth.csv')) {
    truths[scan!] ??= [];
    truths[scan!]!.push(ecef(x!, y!, z!));
  }
  const runs: Measurement[][][] = [];
  for (const [run, scan, rangeM, azimuthRad, elevationRad] of rowsOf('detections.csv')) {
    runs[run!] ??= truths.map(() => []);
    const look = { rangeM: rangeM!, azimuthRad: azimuthRad!, elevationRad: elevationRad! };
    runs[run!]![scan!]!.push(radarMeasurement(radarFrame, INTERVAL_S * scan!, look, ERRORS));
  }
  return { truths, runs };
}

/** Mean OSPA distance of each run as recorded from Stone Soup by record_stone_soup.py, m. */
export const recordedPeer = (): {
  readonly library: string;
  readonly version: string;
  readonly runs: { readonly gnn: readonly number[]; readonly jpda: readonly number[] };
} => JSON.parse(readFileSync(new URL('stone-soup.json', folder), 'utf8'));

/** OSPA distance of the confirmed tracks after every scan of one run, m. */
export function ospaOfRun(
  scans: readonly (readonly Measurement[])[],
  truths: readonly (readonly Ecef[])[],
  association: TrackingRules['association'],
): number[] {
  const rules = rulesOf(association);
  let table = emptyTable(6, 0);
  return scans.map((looks, scan) => {
    table = withScan(table, { timeS: INTERVAL_S * scan, looks }, rules).table;
    const found = table.records.flatMap(({ confirmed }, i) => {
      if (!confirmed) return [];
      const [x, y, z] = estimateAt(table, i).state;
      return [ecef(x!, y!, z!)];
    });
    return ospaM(truths[scan]!, found, OSPA);
  });
}
