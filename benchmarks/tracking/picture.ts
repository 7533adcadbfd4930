import { WGS_84 } from '@parasol/physics/earth';
import { extendedFilter, type Measurement, radarMeasurement } from '@parasol/physics/filters';
import { enu, siteFrame } from '@parasol/physics/frames';
import { emptyTable, type TrackingRules, withScan } from '@parasol/physics/tracking';
import { type BenchResult, medianSeconds } from '../harness.ts';
import { seededNumbers } from './batches.ts';
import { ospaOfRun, recordedPeer, shippedDetections } from './shipped-detections.ts';

const TARGETS = 20;
const SCANS = 60;

/** 20 targets 5 km apart in two rows, every look present, five false ones in each scan. */
function twentyTargets(): Measurement[][] {
  const random = seededNumbers(2010);
  const frame = siteFrame({ latitudeRad: 0.87, longitudeRad: 0.35, heightM: 0 }, WGS_84);
  const errors = { rangeM: 30, azimuthRad: 5e-4, elevationRad: 5e-4 };
  const lookAt = (timeS: number, east: number, north: number, up: number): Measurement => {
    const look = frame.lookAngles(frame.ecefFromEnu(enu(east, north, up)));
    const off = (): number => random() + random() + random() + random() - 2;
    return radarMeasurement(
      frame,
      timeS,
      {
        rangeM: look.rangeM + 50 * off(),
        azimuthRad: look.azimuthRad + 8e-4 * off(),
        elevationRad: look.elevationRad + 8e-4 * off(),
      },
      errors,
    );
  };
  return Array.from({ length: SCANS }, (_, scan) => {
    const t = 2 * scan;
    const looks = Array.from({ length: TARGETS }, (_, i) =>
      lookAt(
        t,
        -200_000 + 5000 * (i % 10) + 2000 * t,
        300_000 + 5000 * Math.floor(i / 10),
        250_000 + 500 * t - 4 * t * t,
      ),
    );
    for (let i = 0; i < 5; i++) looks.push(lookAt(t, 4e5 * (random() - 0.5), 4e5 * random(), 3e5 * random()));
    return looks;
  });
}

/** Track updates per second with association: gate, assignment or joint probabilities, update, begin and end of tracks. */
export function pictureRate(association: TrackingRules['association'], rounds: number): BenchResult {
  const scans = twentyTargets();
  const rules: TrackingRules = {
    filter: extendedFilter({ earth: WGS_84, accelerationNoiseM2PerS3: 1, drag: null, longestStepS: 5 }),
    gateProbability: 0.99,
    detectionProbability: 0.95,
    clutterDensity: 1e-5,
    association,
    first: { speedErrorMPerS: 3000, drag: null },
    life: { confirm: { hits: 3, of: 4 }, drop: { misses: 3, of: 3, afterS: 60 } },
  };
  let updates = 0;
  const seconds = medianSeconds(() => {
    updates = 0;
    let table = emptyTable(6, 0);
    scans.forEach((looks, scan) => {
      const outcome = withScan(table, { timeS: 2 * scan, looks }, rules);
      for (const id of outcome.trackOfLook) if (id > 0) updates++;
      table = outcome.table;
    });
  }, rounds);
  return {
    name: `picture-20-${association}`,
    ratioToC: null,
    bitEqual: null,
    gate: null,
    perSecond: updates / seconds,
  };
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** 97.5 % point of Student's distribution with 9 degrees of freedom: ten runs. */
const STUDENT_9 = 2.262;

/** Mean OSPA over the shipped detections beside what Stone Soup made of them; the limit is the end of the 95 % interval of its mean. */
export function ospaBesidePeer(association: TrackingRules['association']): BenchResult {
  const { truths, runs } = shippedDetections();
  const recorded = recordedPeer();
  const theirs = association === 'nearest' ? recorded.runs.gnn : recorded.runs.jpda;
  const peerMean = mean(theirs);
  const spread = Math.sqrt(theirs.reduce((sum, x) => sum + (x - peerMean) ** 2, 0) / (theirs.length - 1));
  let ours: number[] = [];
  const seconds = medianSeconds(() => {
    ours = runs.map((scans) => mean(ospaOfRun(scans, truths, association)));
  }, 3);
  return {
    name: `ospa-${association}`,
    ratioToC: null,
    bitEqual: null,
    gate: null,
    perSecond: (runs.length * truths.length) / seconds,
    ratioToPeer: mean(ours) / peerMean,
    gateToPeer: 1 + (STUDENT_9 * spread) / Math.sqrt(theirs.length) / peerMean,
    peer: `${recorded.library} ${recorded.version}`,
    ospaM: mean(ours),
    peerOspaM: peerMean,
  };
}
