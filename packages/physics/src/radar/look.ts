import { type Ecef, enu, type LookAngles, lookAnglesFromEnu } from '../frames/index.ts';
import { isAboveRay } from '../visibility/index.ts';
import { detectionProbability } from './detection.ts';
import { type MeasurementError, measurementError } from './measurement.ts';
import { boresightSignalToNoise, scanFactor } from './reference-range.ts';
import type { RadarFace, RadarSite } from './site.ts';

/** Why a target is outside the field of view of an array, in the order of the tests. */
export const UNSEEN = [
  'below-horizon',
  'outside-sector',
  'below-minimum-elevation',
  'above-maximum-elevation',
  'outside-array',
  'inside-minimum-range',
  'beyond-range',
] as const;
export type UnseenReason = (typeof UNSEEN)[number];

/** One look at one target. `seen` means inside the field of view; whether it is detected is a matter of `probability`. */
export type Look =
  | {
      readonly kind: 'seen';
      readonly radarId: string;
      /** Mean power ratio per pulse. */
      readonly signalToNoise: number;
      readonly probability: number;
      /** Straight-line (true) angles. */
      readonly angles: LookAngles;
      readonly errors: MeasurementError;
    }
  | { readonly kind: UnseenReason; readonly angles: LookAngles };

/** Index into `UNSEEN` of the first test that fails, or -1 when the target is in the field of view. e, n, u: m, ENU; r: their length. */
export function failedTest(face: RadarFace, e: number, n: number, u: number, r: number, d: number): number {
  if (!face.allRound) {
    const afterStart = e * face.startCosine - n * face.startSine >= 0;
    const beforeStop = n * face.stopSine - e * face.stopCosine >= 0;
    if (!(face.widerThanHalfTurn ? afterStart || beforeStop : afterStart && beforeStop)) return 1;
  }
  if (!isAboveRay(face.lowestRay, d, u)) return 2;
  if (u > r * face.sineOfMaximumElevation * (1 + 1e-12)) return 3;
  const b = face.boresightEnu;
  if (e * b[0] + n * b[1] + u * b[2] < r * face.cosineOfMaximumOffBoresight) return 4;
  if (r < face.minimumRangeM) return 5;
  return r > face.maximumRangeM ? 6 : -1;
}

/**
 * One look at one target with every array of a site: the best array counts.
 *
 * @param site            prepared by `radarSite`
 * @param targetEcefM     [3] m, ECEF
 * @param crossSectionM2  in the band of the radar, m2
 * @returns               seen (with the array of the highest signal-to-noise ratio), or the reason of the array that came nearest to seeing
 * @checked               property: seen implies above the horizon and inside the sector; agrees with `bestSignalToNoise`
 * @omits                 the time a cued-only radar needs to acquire, and its cue: the simulation's matter; shadowing, clutter, jamming
 */
export function look(site: RadarSite, targetEcefM: Ecef, crossSectionM2: number): Look {
  const x = targetEcefM[0] - site.positionEcefM[0];
  const y = targetEcefM[1] - site.positionEcefM[1];
  const z = targetEcefM[2] - site.positionEcefM[2];
  const e = site.eastEcef[0] * x + site.eastEcef[1] * y + site.eastEcef[2] * z;
  const n = site.northEcef[0] * x + site.northEcef[1] * y + site.northEcef[2] * z;
  const u = site.upEcef[0] * x + site.upEcef[1] * y + site.upEcef[2] * z;
  const d = Math.sqrt(e * e + n * n);
  const r = Math.sqrt(d * d + u * u);
  const angles = lookAnglesFromEnu(enu(e, n, u));
  if (!isAboveRay(site.horizon, d, u)) return { kind: 'below-horizon', angles };
  let best: RadarFace | undefined;
  let bestRatio = -1;
  let bestCosine = 1;
  let nearest = 1;
  for (const face of site.faces) {
    const failed = failedTest(face, e, n, u, r, d);
    if (failed >= 0) {
      nearest = Math.max(nearest, failed);
      continue;
    }
    const b = face.boresightEnu;
    const cosine = (e * b[0] + n * b[1] + u * b[2]) / r;
    const ratio =
      boresightSignalToNoise(face.radar, r, crossSectionM2) * scanFactor(cosine, face.radar.scanLossExponent);
    if (ratio > bestRatio) {
      best = face;
      bestRatio = ratio;
      bestCosine = cosine;
    }
  }
  if (best === undefined) return { kind: UNSEEN[nearest] as UnseenReason, angles };
  // A mechanically steered face (no scan loss) points at its target: its beam does not widen.
  const cosOffBoresight = best.radar.scanLossExponent === 0 ? 1 : bestCosine;
  return {
    kind: 'seen',
    radarId: best.radar.id,
    signalToNoise: bestRatio,
    probability: detectionProbability(best.rule, bestRatio),
    angles,
    errors: measurementError(best.radar, bestRatio * best.pulses, { cosOffBoresight, cosElevation: d / r }),
  };
}

/**
 * The same question for hot loops: the best signal-to-noise ratio of any array, 0 when the target is outside every field of view.
 * Allocates nothing; coordinates are ECEF, m. Same arithmetic as `look`, so the same bits.
 */
export function bestSignalToNoise(site: RadarSite, x: number, y: number, z: number, crossSectionM2: number): number {
  const o = site.positionEcefM;
  const dx = x - o[0];
  const dy = y - o[1];
  const dz = z - o[2];
  const east = site.eastEcef;
  const north = site.northEcef;
  const up = site.upEcef;
  const e = east[0] * dx + east[1] * dy + east[2] * dz;
  const n = north[0] * dx + north[1] * dy + north[2] * dz;
  const u = up[0] * dx + up[1] * dy + up[2] * dz;
  const d = Math.sqrt(e * e + n * n);
  if (!isAboveRay(site.horizon, d, u)) return 0;
  const r = Math.sqrt(d * d + u * u);
  let best = 0;
  for (const face of site.faces) {
    if (failedTest(face, e, n, u, r, d) >= 0) continue;
    const b = face.boresightEnu;
    const ratio =
      boresightSignalToNoise(face.radar, r, crossSectionM2) *
      scanFactor((e * b[0] + n * b[1] + u * b[2]) / r, face.radar.scanLossExponent);
    if (ratio > best) best = ratio;
  }
  return best;
}
