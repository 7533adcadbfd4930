import { SMOOTH_US76 } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import {
  type BallisticModel,
  MEASUREMENT_STRIDE,
  packMeasurement,
  radarMeasurement,
  trackStride,
} from '@parasol/physics/filters';
import { ecef, ecefFromEnuVector, ecefFromGeodetic, enu, siteFrame } from '@parasol/physics/frames';

export const TRACKS = 64;
export const UPDATES = 100;
const INTERVAL_S = 1;

export const IN_VACUUM: BallisticModel = {
  earth: WGS_84,
  accelerationNoiseM2PerS3: 1e-3,
  drag: null,
  longestStepS: 10,
};
export const IN_AIR: BallisticModel = { ...IN_VACUUM, drag: { atmosphere: SMOOTH_US76, noiseM4PerKg2S: 1e-14 } };

/** Numbers in 0..1 from a linear congruence: the same batch on every machine. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface TrackBatch {
  /** [64 stride] tracks before the first update. */
  readonly start: Float64Array;
  readonly intervals: Float64Array;
  /** One packed scan of 64 looks for every update. */
  readonly scans: readonly Float64Array[];
}

/** 64 tracks over a radar, 60 to 400 km high, 2 to 4 km/s, and looks of each along a straight line: the filter's work, not its success, is timed. */
export function trackBatch(states: 6 | 7): TrackBatch {
  const random = seededNumbers(20101120);
  const place = { latitudeRad: 0.87, longitudeRad: 0.35, heightM: 100 };
  const site = siteFrame(place, WGS_84);
  const stride = trackStride(states);
  const start = new Float64Array(TRACKS * stride);
  const scans = Array.from({ length: UPDATES }, () => new Float64Array(TRACKS * MEASUREMENT_STRIDE));
  const errors = { rangeM: 30, azimuthRad: 1e-3, elevationRad: 1e-3 };
  for (let lane = 0; lane < TRACKS; lane++) {
    const above = { ...place, latitudeRad: 0.8 + 0.1 * random(), heightM: 60_000 + 340_000 * random() };
    const position = ecefFromGeodetic(above, WGS_84);
    const speed = 2000 + 2000 * random();
    const heading = 6.28 * random();
    const velocity = ecefFromEnuVector(
      enu(speed * Math.sin(heading), speed * Math.cos(heading), 400 * random()),
      above,
    );
    start.set([...position, ...velocity, 2e-4].slice(0, states), lane * stride);
    for (let i = 0; i < states; i++)
      start[lane * stride + states + (i * (i + 3)) / 2] = i < 3 ? 250_000 : i < 6 ? 400 : 1e-9;
    scans.forEach((scan, k) => {
      const t = INTERVAL_S * (k + 1);
      const there = ecef(
        position[0] + velocity[0] * t + 100 * (random() - 0.5),
        position[1] + velocity[1] * t + 100 * (random() - 0.5),
        position[2] + velocity[2] * t + 100 * (random() - 0.5),
      );
      packMeasurement(radarMeasurement(site, t, site.lookAngles(there), errors), scan, lane);
    });
  }
  return { start, intervals: new Float64Array(TRACKS).fill(INTERVAL_S), scans };
}
