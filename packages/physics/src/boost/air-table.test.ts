import { describe, expect, it } from 'vitest';
import { DRAG_CURVES, dragCoefficient } from '../aerodynamics/index.ts';
import { SMOOTH_US76, US76_TO_100_KM, VACUUM } from '../atmosphere/index.ts';
import { AIR_CELL_M, AIR_CELL_WIDTH, airTable, airTopM, DRAG_STEPS_PER_MACH, dragTable } from './index.ts';

describe('the air table', () => {
  it('follows the smooth atmosphere to 1e-9 in density, sound speed and pressure', () => {
    const top = airTopM(SMOOTH_US76);
    const table = airTable(SMOOTH_US76, top);
    for (let h = 3; h < top; h += 777) {
      const cell = Math.floor(h / AIR_CELL_M);
      const c = h / AIR_CELL_M - cell;
      const cubic = (q: number) => {
        const [a0, a1, a2, a3] = table.subarray(cell * AIR_CELL_WIDTH + q, cell * AIR_CELL_WIDTH + q + 4);
        return a0 + c * (a1 + c * (a2 + c * a3));
      };
      expect(cubic(0) / SMOOTH_US76.densityKgPerM3(h)).toBeCloseTo(1, 9);
      expect(cubic(4) * SMOOTH_US76.soundSpeedMPerS(h)).toBeCloseTo(1, 6);
      expect(cubic(8) / SMOOTH_US76.pressurePa(h)).toBeCloseTo(1, 9);
    }
  });

  it('ends where the air no longer matters', () => {
    expect(airTopM(VACUUM)).toBe(0);
    expect(airTopM(US76_TO_100_KM)).toBe(100_000);
    const top = airTopM(SMOOTH_US76);
    expect(SMOOTH_US76.densityKgPerM3(top)).toBeLessThan(1e-8);
    expect(SMOOTH_US76.densityKgPerM3(top - 2000)).toBeGreaterThan(1e-8);
  });
});

describe('the drag table', () => {
  it.each(DRAG_CURVES)('of $id loses nothing of the curve', (curve) => {
    const table = dragTable(curve);
    for (let i = 0; i + 1 < table.length; i++) {
      for (const share of [0, 0.37]) {
        const read = table[i] + share * (table[i + 1] - table[i]);
        expect(read).toBeCloseTo(dragCoefficient(curve, (i + share) / DRAG_STEPS_PER_MACH), 12);
      }
    }
  });
});
