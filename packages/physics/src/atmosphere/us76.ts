import type { Atmosphere } from './atmosphere.ts';
import { soundSpeedMPerS, US76_FLOOR_M, US76_TURBOPAUSE_M, us76Lower } from './us76-lower.ts';

const clampedLower = (altitudeM: number) => us76Lower(Math.min(Math.max(altitudeM, US76_FLOOR_M), US76_TURBOPAUSE_M));

/** US Standard Atmosphere 1976 as published. So far to 86 km, none above: the upper part follows. */
export const US76: Atmosphere = Object.freeze({
  id: 'us76',
  densityKgPerM3: (altitudeM: number) => (altitudeM > US76_TURBOPAUSE_M ? 0 : clampedLower(altitudeM).densityKgPerM3),
  soundSpeedMPerS: (altitudeM: number) => soundSpeedMPerS(clampedLower(altitudeM).molecularScaleTemperatureK),
  pressurePa: (altitudeM: number) => (altitudeM > US76_TURBOPAUSE_M ? 0 : clampedLower(altitudeM).pressurePa),
});

export const SMOOTH_US76: Atmosphere = US76;
export const US76_TO_100_KM: Atmosphere = US76;
