import { describe, expect, it } from 'vitest';
import {
  geometricFromGeopotentialM,
  geopotentialFromGeometricM,
  SMOOTH_US76,
  smoothSoundSpeedCells,
  US76,
  US76_TO_100_KM,
  us76Lower,
  us76Upper,
  VACUUM,
} from './index.ts';

describe('US Standard Atmosphere 1976', () => {
  it('joins its lower and upper parts at 86 km to 3e-5', () => {
    const below = us76Lower(86_000);
    const above = us76Upper(86_000);
    for (const key of ['temperatureK', 'pressurePa', 'densityKgPerM3'] as const)
      expect(Math.abs(above[key] / below[key] - 1)).toBeLessThan(3e-5);
  });

  it('tells molecular-scale from kinetic temperature between 80 and 86 km', () => {
    expect(us76Lower(79_000).temperatureK).toBe(us76Lower(79_000).molecularScaleTemperatureK);
    const top = us76Lower(86_000);
    // Report: 186.87 K beside 186.946 K, both right; 0.005 K is half of the last digit printed.
    expect(Math.abs(top.temperatureK - 186.87)).toBeLessThan(0.005);
    expect(Math.abs(top.molecularScaleTemperatureK - 186.946)).toBeLessThan(0.0005);
  });

  it('falls in density and pressure from -5 to 1000 km', () => {
    let density = Number.POSITIVE_INFINITY;
    let pressure = Number.POSITIVE_INFINITY;
    for (let altitudeM = -5000; altitudeM <= 1_000_000; altitudeM += 997) {
      const next = US76.densityKgPerM3(altitudeM);
      const nextPressure = US76.pressurePa(altitudeM);
      expect(next).toBeLessThan(density);
      expect(nextPressure).toBeLessThan(pressure);
      expect(next).toBeGreaterThan(0);
      density = next;
      pressure = nextPressure;
    }
  });

  it('is hydrostatic in the mixed part: dp/dz = -rho g', () => {
    for (const altitudeM of [500, 9000, 15_000, 25_000, 40_000, 49_000, 60_000, 75_000]) {
      const slope = (us76Lower(altitudeM + 1).pressurePa - us76Lower(altitudeM - 1).pressurePa) / 2;
      const ratio = 6_356_766 / (6_356_766 + altitudeM);
      const weight = us76Lower(altitudeM).densityKgPerM3 * 9.80665 * ratio * ratio;
      expect(Math.abs(-slope / weight - 1)).toBeLessThan(1e-6);
    }
  });

  it('turns geopotential to geometric altitude and back within 1 nm per km', () => {
    for (const altitudeM of [-5000, 0, 11_000, 86_000, 700_000])
      expect(
        Math.abs(geometricFromGeopotentialM(geopotentialFromGeometricM(altitudeM)) - altitudeM),
      ).toBeLessThanOrEqual(1e-12 * Math.abs(altitudeM));
  });

  it('refuses altitudes that the report does not have', () => {
    expect(() => us76Lower(-5001)).toThrow(/altitude -5001 m is outside/);
    expect(() => us76Lower(Number.NaN)).toThrow(/outside/);
    expect(() => us76Upper(1_000_001)).toThrow(/outside/);
    expect(() => us76Upper(85_999)).toThrow(/outside/);
  });

  it('has no air above its top, and the cut form none from 100 km', () => {
    expect(US76.densityKgPerM3(1_000_001)).toBe(0);
    expect(US76.pressurePa(2_000_000)).toBe(0);
    expect(US76_TO_100_KM.densityKgPerM3(99_999)).toBe(US76.densityKgPerM3(99_999));
    expect(US76_TO_100_KM.densityKgPerM3(100_000)).toBe(0);
    expect(US76_TO_100_KM.pressurePa(100_000)).toBe(0);
    expect(VACUUM.densityKgPerM3(0)).toBe(0);
  });
});

describe('the smooth form for integration', () => {
  it('keeps within 0.25 % of density, 0.05 % of pressure and 0.15 % of sound speed to 150 km', () => {
    let worstDensity = 0;
    for (let altitudeM = 0; altitudeM <= 150_000; altitudeM += 61) {
      worstDensity = Math.max(
        worstDensity,
        Math.abs(SMOOTH_US76.densityKgPerM3(altitudeM) / US76.densityKgPerM3(altitudeM) - 1),
      );
      expect(Math.abs(SMOOTH_US76.pressurePa(altitudeM) / US76.pressurePa(altitudeM) - 1)).toBeLessThan(5e-4);
      expect(Math.abs(SMOOTH_US76.soundSpeedMPerS(altitudeM) / US76.soundSpeedMPerS(altitudeM) - 1)).toBeLessThan(
        1.5e-3,
      );
    }
    expect(worstDensity).toBeLessThan(2.5e-3);
  });

  it('keeps within 0.07 % of density where no kink is within 2 km', () => {
    for (const [fromM, toM] of [
      [0, 9000],
      [14_000, 18_000],
      [23_000, 30_000],
      [35_000, 45_000],
      [54_000, 69_000],
      [74_000, 84_000],
      [89_000, 98_000],
      [113_000, 150_000],
    ])
      for (let altitudeM = fromM; altitudeM <= toM; altitudeM += 83)
        expect(Math.abs(SMOOTH_US76.densityKgPerM3(altitudeM) / US76.densityKgPerM3(altitudeM) - 1)).toBeLessThan(7e-4);
  });

  it('fades to nothing at 200 km, never below zero', () => {
    let before = SMOOTH_US76.densityKgPerM3(149_000);
    for (let altitudeM = 149_050; altitudeM <= 200_000; altitudeM += 50) {
      const now = SMOOTH_US76.densityKgPerM3(altitudeM);
      expect(now).toBeLessThan(before);
      expect(now).toBeGreaterThanOrEqual(0);
      before = now;
    }
    expect(SMOOTH_US76.densityKgPerM3(200_000)).toBe(0);
    expect(SMOOTH_US76.pressurePa(250_000)).toBe(0);
  });

  it('continues a little below the ground', () => {
    // A step may end below 0: 500 m down the density must still be that of the report within 0.1 %.
    expect(Math.abs(SMOOTH_US76.densityKgPerM3(-500) / US76.densityKgPerM3(-500) - 1)).toBeLessThan(1e-3);
    expect(Math.abs(SMOOTH_US76.soundSpeedMPerS(-500) / US76.soundSpeedMPerS(-500) - 1)).toBeLessThan(1e-3);
  });

  it('holds the sound speed above 86 km', () => {
    const cells = smoothSoundSpeedCells();
    expect(SMOOTH_US76.soundSpeedMPerS(400_000)).toBeCloseTo(US76.soundSpeedMPerS(86_000), 9);
    expect(cells.count * cells.cellM).toBe(90_000);
  });
});
