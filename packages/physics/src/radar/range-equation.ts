import { BOLTZMANN_J_PER_K, finite, PI, pow, SPEED_OF_LIGHT_M_PER_S } from '../quantities/index.ts';

/** Hardware figures of a pulse radar; gains and losses are power ratios, not decibels. */
export interface RadarPower {
  readonly peakPowerW: number;
  readonly pulseS: number;
  readonly transmitGain: number;
  readonly receiveGain: number;
  readonly wavelengthM: number;
  readonly noiseTemperatureK: number;
  /** All losses together, at least 1. */
  readonly loss: number;
}

export const wavelengthM = (frequencyHz: number): number => SPEED_OF_LIGHT_M_PER_S / frequencyHz;

/** Gain of an aperture: 4 pi A / lambda^2. */
export const gainOfAperture = (apertureM2: number, waveM: number): number => (4 * PI * apertureM2) / (waveM * waveM);

const FOUR_PI_CUBED = 64 * PI * PI * PI;

/** Echo energy times R^4 per unit cross-section, over noise energy: the part of the range equation that belongs to the radar. */
function strength(p: Omit<RadarPower, 'peakPowerW'>): number {
  return (
    (p.pulseS * p.transmitGain * p.receiveGain * p.wavelengthM * p.wavelengthM) /
    (FOUR_PI_CUBED * BOLTZMANN_J_PER_K * p.noiseTemperatureK * p.loss)
  );
}

const fourth = (x: number): number => x * x * x * x;

/** Power of the echo at the receiver before losses, W. */
export const receivedPowerW = (p: RadarPower, rangeM: number, crossSectionM2: number): number =>
  (p.peakPowerW * p.transmitGain * p.receiveGain * p.wavelengthM * p.wavelengthM * crossSectionM2) /
  (FOUR_PI_CUBED * fourth(rangeM) * p.loss);

/**
 * Signal-to-noise ratio of one matched-filter pulse.
 *
 * @returns  power ratio
 * @source   Skolnik, Introduction to Radar Systems: SNR = Pt tau Gt Gr lambda^2 sigma / ((4 pi)^3 k T L R^4)
 * @checked  validation/radar
 * @omits    propagation factor, clutter, jamming
 */
export const pulseSignalToNoise = (p: RadarPower, rangeM: number, crossSectionM2: number): number =>
  finite((p.peakPowerW * strength(p) * crossSectionM2) / fourth(rangeM), 'signal-to-noise ratio');

/** Range at which one pulse has a signal-to-noise ratio, m: the same equation solved for R. */
export const pulseRangeM = (p: RadarPower, crossSectionM2: number, signalToNoise: number): number =>
  Math.sqrt(Math.sqrt(finite((p.peakPowerW * strength(p) * crossSectionM2) / signalToNoise, 'range^4')));

/** Peak power that gives a signal-to-noise ratio at a range, W: the same equation solved for power. */
export const peakPowerForW = (
  p: Omit<RadarPower, 'peakPowerW'>,
  target: { readonly rangeM: number; readonly crossSectionM2: number; readonly signalToNoise: number },
): number =>
  finite((target.signalToNoise * fourth(target.rangeM)) / (strength(p) * target.crossSectionM2), 'peak power');

/** A radar that searches a solid angle again and again: only power, aperture and time count, not the wavelength. */
export interface SearchRadar {
  readonly averagePowerW: number;
  readonly apertureM2: number;
  readonly searchSolidAngleSr: number;
  readonly searchTimeS: number;
  readonly noiseTemperatureK: number;
  readonly loss: number;
}

const searchStrength = (s: SearchRadar): number =>
  (s.averagePowerW * s.apertureM2 * s.searchTimeS) /
  (4 * PI * BOLTZMANN_J_PER_K * s.noiseTemperatureK * s.loss * s.searchSolidAngleSr);

/**
 * Signal-to-noise ratio that a search leaves on a target each time round.
 *
 * @source  Barton, Radar System Analysis; Skolnik: R^4 = Pav A ts sigma / (4 pi k T L Omega SNR)
 * @checked equals the pulse equation when the beam of gain 4 pi A / lambda^2 dwells 4 pi / (G Omega) of the search time
 */
export const searchSignalToNoise = (s: SearchRadar, rangeM: number, crossSectionM2: number): number =>
  finite((searchStrength(s) * crossSectionM2) / fourth(rangeM), 'signal-to-noise ratio');

export const searchRangeM = (s: SearchRadar, crossSectionM2: number, signalToNoise: number): number =>
  Math.sqrt(Math.sqrt(finite((searchStrength(s) * crossSectionM2) / signalToNoise, 'range^4')));

/** Decibels of a power ratio: for published tables and display only. */
export const ratioFromDb = (db: number): number => pow(10, db / 10);
