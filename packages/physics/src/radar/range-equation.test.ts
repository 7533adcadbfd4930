import { describe, expect, it } from 'vitest';
import { PI } from '../quantities/index.ts';
import {
  gainOfAperture,
  peakPowerForW,
  pulseRangeM,
  pulseSignalToNoise,
  searchRangeM,
  searchSignalToNoise,
} from './range-equation.ts';

const POWER = {
  peakPowerW: 5e5,
  pulseS: 1e-3,
  transmitGain: 1e4,
  receiveGain: 2e4,
  wavelengthM: 0.7,
  noiseTemperatureK: 500,
  loss: 4,
};

describe('the radar range equation', () => {
  it('solved for range, signal and power gives one and the same radar', () => {
    const signalToNoise = pulseSignalToNoise(POWER, 3e6, 0.3);
    expect(pulseRangeM(POWER, 0.3, signalToNoise) / 3e6).toBeCloseTo(1, 12);
    expect(peakPowerForW(POWER, { rangeM: 3e6, crossSectionM2: 0.3, signalToNoise }) / 5e5).toBeCloseTo(1, 12);
  });

  it('in its search form equals the pulse form of a beam that dwells on each spot its share of the time, at any wavelength', () => {
    const search = {
      averagePowerW: 1e5,
      apertureM2: 400,
      searchSolidAngleSr: 1,
      searchTimeS: 20,
      noiseTemperatureK: 500,
      loss: 4,
    };
    for (const wavelengthM of [0.03, 0.7, 2]) {
      const gain = gainOfAperture(search.apertureM2, wavelengthM);
      const dwellS = (search.searchTimeS * 4 * PI) / gain / search.searchSolidAngleSr;
      const beam = {
        ...POWER,
        peakPowerW: search.averagePowerW,
        pulseS: dwellS,
        transmitGain: gain,
        receiveGain: gain,
        wavelengthM,
      };
      expect(pulseSignalToNoise(beam, 2e6, 0.3) / searchSignalToNoise(search, 2e6, 0.3)).toBeCloseTo(1, 12);
    }
    expect(searchRangeM(search, 0.3, searchSignalToNoise(search, 2e6, 0.3)) / 2e6).toBeCloseTo(1, 12);
  });
});
