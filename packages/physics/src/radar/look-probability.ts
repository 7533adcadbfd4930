import type { Ecef } from '../frames/index.ts';
import { isAboveRay } from '../visibility/index.ts';
import { detectionProbability } from './detection.ts';
import { failedTest } from './look.ts';
import { boresightSignalToNoise, scanFactor } from './reference-range.ts';
import type { RadarFace, RadarSite } from './site.ts';

/**
 * Detection probability of one look, 0 when the target is outside every field of view: what `look` says without angles and errors, for
 * hot loops. Same arithmetic, so the same bits.
 *
 * @param targetEcefM     [3] m, ECEF
 * @param crossSectionM2  in the band of the radar, m2
 * @checked               property: equal to the probability of `look`
 */
export function lookProbability(site: RadarSite, targetEcefM: Ecef, crossSectionM2: number): number {
  const o = site.positionEcefM;
  const x = targetEcefM[0] - o[0];
  const y = targetEcefM[1] - o[1];
  const z = targetEcefM[2] - o[2];
  const east = site.eastEcef;
  const north = site.northEcef;
  const up = site.upEcef;
  const e = east[0] * x + east[1] * y + east[2] * z;
  const n = north[0] * x + north[1] * y + north[2] * z;
  const u = up[0] * x + up[1] * y + up[2] * z;
  const d = Math.sqrt(e * e + n * n);
  if (!isAboveRay(site.horizon, d, u)) return 0;
  const r = Math.sqrt(d * d + u * u);
  let best: RadarFace | undefined;
  let bestRatio = -1;
  for (const face of site.faces) {
    if (failedTest(face, e, n, u, r, d) >= 0) continue;
    const b = face.boresightEnu;
    const cosine = (e * b[0] + n * b[1] + u * b[2]) / r;
    const ratio =
      boresightSignalToNoise(face.radar, r, crossSectionM2) * scanFactor(cosine, face.radar.scanLossExponent);
    if (ratio > bestRatio) [best, bestRatio] = [face, ratio];
  }
  return best === undefined ? 0 : detectionProbability(best.rule, bestRatio);
}
