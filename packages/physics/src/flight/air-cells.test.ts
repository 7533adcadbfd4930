import { describe, expect, it } from 'vitest';
import { cellValue, SMOOTH_US76, smoothDensityCells, US76, VACUUM } from '../atmosphere/index.ts';
import { airCellsOf } from './air-cells.ts';

describe('airCellsOf', () => {
  it('takes the cells of the smooth standard atmosphere as they are', () => {
    expect(airCellsOf(SMOOTH_US76)).toBe(smoothDensityCells());
  });

  it('follows the published atmosphere within 1e-6 away from its kinks', () => {
    const cells = airCellsOf(US76);
    for (const altitudeM of [130, 5_125, 9_144, 15_060, 25_333, 40_100, 60_010, 80_099]) {
      const density = US76.densityKgPerM3(altitudeM);
      expect(Math.abs(cellValue(cells, altitudeM) / density - 1)).toBeLessThan(1e-6);
    }
  });

  it('makes the cells of one atmosphere once', () => {
    expect(airCellsOf(US76)).toBe(airCellsOf(US76));
  });

  it('is zero everywhere for a vacuum', () => {
    expect(airCellsOf(VACUUM).coefficients.every((c) => c === 0)).toBe(true);
  });
});
