import type { Radar } from './radar.ts';

/** One standard deviation of a measurement. */
export interface MeasurementError {
  readonly rangeM: number;
  readonly azimuthRad: number;
  readonly elevationRad: number;
}

/** Slope of the error signal of a monopulse antenna over its half-power beam width. @source Barton, Modern Radar System Analysis, 1988: 1.6 */
export const MONOPULSE_SLOPE = 1.6;

/**
 * Measurement error from signal and noise, with floors that a better signal does not remove.
 *
 * @param signalToNoise  power ratio after integration
 * @param view           cosines of the angle off boresight (the beam widens as its inverse) and of the elevation (azimuth widens as its inverse)
 * @returns              one standard deviation each
 * @source               range: resolution / sqrt(2 SNR); angle: beam width / (1.6 sqrt(2 SNR)) (Barton 1988; Skolnik, Radar Handbook)
 * @checked              property: falls with the signal, never below the floors
 * @omits                multipath, glint, range-rate
 */
export function measurementError(
  radar: Pick<Radar, 'beamWidthRad' | 'rangeResolutionM' | 'rangeErrorFloorM' | 'angleErrorFloorRad'>,
  signalToNoise: number,
  view: { readonly cosOffBoresight: number; readonly cosElevation: number },
): MeasurementError {
  const noise = 1 / Math.sqrt(2 * signalToNoise);
  const range = radar.rangeResolutionM * noise;
  const angle = (radar.beamWidthRad * noise) / (MONOPULSE_SLOPE * Math.max(0.1, view.cosOffBoresight));
  const across = Math.sqrt(angle * angle + radar.angleErrorFloorRad * radar.angleErrorFloorRad);
  return {
    rangeM: Math.sqrt(range * range + radar.rangeErrorFloorM * radar.rangeErrorFloorM),
    azimuthRad: across / Math.max(1e-3, view.cosElevation),
    elevationRad: across,
  };
}
