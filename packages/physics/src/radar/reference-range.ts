import { cos } from '../quantities/index.ts';
import type { Radar } from './radar.ts';

/** The part of a radar that fixes how strong an echo is. */
export type RangeReference = Pick<Radar, 'referenceRangeM' | 'referenceCrossSectionM2' | 'referenceSignalToNoise'>;

/**
 * Range on boresight at which a cross-section gives a signal-to-noise ratio, from the published "range R0 on cross-section s0".
 *
 * @returns m; not cut by instrumented range or horizon
 * @source  fourth-root law of the radar range equation
 * @checked property: inverse of `signalToNoise`; R^4
 */
export function rangeFor(radar: RangeReference, crossSectionM2: number, signalToNoiseRatio: number): number {
  const ratio = (crossSectionM2 / radar.referenceCrossSectionM2) * (radar.referenceSignalToNoise / signalToNoiseRatio);
  return radar.referenceRangeM * Math.sqrt(Math.sqrt(ratio));
}

/**
 * Two-way loss of gain off boresight, cos^(2n), for n a multiple of one half: products only, so that hot loops need no power function.
 *
 * @param cosOffBoresight  cosine of the angle between target and boresight
 * @param exponent         n of the one-way gain cos^n; taken to the nearest half
 */
export function scanFactor(cosOffBoresight: number, exponent: number): number {
  const c = Math.max(0, cosOffBoresight);
  let factor = 1;
  for (let power = Math.floor(2 * exponent + 0.5); power > 0; power -= 1) factor *= c;
  return factor;
}

/**
 * Signal-to-noise ratio of an echo.
 *
 * @param rangeM            slant range, m
 * @param crossSectionM2    radar cross-section in the band of the radar, m2
 * @param offBoresightRad   angle between target and boresight, rad; the loss is cos^n each way
 * @returns                 power ratio of one look (per pulse when several are integrated)
 */
export const signalToNoise = (
  radar: RangeReference & Pick<Radar, 'scanLossExponent'>,
  rangeM: number,
  crossSectionM2: number,
  offBoresightRad: number,
): number =>
  boresightSignalToNoise(radar, rangeM, crossSectionM2) * scanFactor(cos(offBoresightRad), radar.scanLossExponent);

/** The same on boresight, without the loss of scanning. */
export function boresightSignalToNoise(radar: RangeReference, rangeM: number, crossSectionM2: number): number {
  const q = radar.referenceRangeM / rangeM;
  const squared = q * q;
  return radar.referenceSignalToNoise * (crossSectionM2 / radar.referenceCrossSectionM2) * squared * squared;
}
