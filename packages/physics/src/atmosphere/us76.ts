import type { Atmosphere } from './atmosphere.ts';
import { soundSpeedMPerS, US76_FLOOR_M, US76_TURBOPAUSE_M, us76Lower } from './us76-lower.ts';
import { US76_CEILING_M, us76Upper } from './us76-upper.ts';

/** Pressure and density anywhere: the lowest row of the report below -5 km, none above 1000 km. */
function pressureAndDensity(altitudeM: number): { readonly pressurePa: number; readonly densityKgPerM3: number } {
  if (altitudeM > US76_CEILING_M) return { pressurePa: 0, densityKgPerM3: 0 };
  return altitudeM > US76_TURBOPAUSE_M ? us76Upper(altitudeM) : us76Lower(Math.max(altitudeM, US76_FLOOR_M));
}

/** m/s; the report defines none above 86 km, where the value at 86 km is held. */
const soundSpeedAt = (altitudeM: number): number =>
  soundSpeedMPerS(us76Lower(Math.min(Math.max(altitudeM, US76_FLOOR_M), US76_TURBOPAUSE_M)).molecularScaleTemperatureK);

/** US Standard Atmosphere 1976 as published, -5 to 1000 km: the reference. To integrate through it, use SMOOTH_US76. */
export const US76: Atmosphere = Object.freeze({
  id: 'us76',
  densityKgPerM3: (altitudeM: number) => pressureAndDensity(altitudeM).densityKgPerM3,
  soundSpeedMPerS: soundSpeedAt,
  pressurePa: (altitudeM: number) => pressureAndDensity(altitudeM).pressurePa,
});

const CUT_M = 100_000;

/** The same to 100 km and nothing above: the convention of the MDFCC footprint code. The cut costs metres of accuracy. */
export const US76_TO_100_KM: Atmosphere = Object.freeze({
  id: 'us76-to-100-km',
  densityKgPerM3: (altitudeM: number) => (altitudeM >= CUT_M ? 0 : US76.densityKgPerM3(altitudeM)),
  soundSpeedMPerS: soundSpeedAt,
  pressurePa: (altitudeM: number) => (altitudeM >= CUT_M ? 0 : US76.pressurePa(altitudeM)),
});
