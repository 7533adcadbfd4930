import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellValue, splineCells } from './cubic-cells.ts';

const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 3, maxLength: 40 });

describe('spline cells', () => {
  it('pass through their values with continuous slope and curvature', () => {
    fc.assert(
      fc.property(values, fc.double({ min: -5, max: 5, noNaN: true }), (list, firstSlope) => {
        const { coefficients: c, count } = splineCells(Float64Array.from(list), 250, firstSlope);
        expect(c[1]).toBe(firstSlope);
        for (let i = 0; i < count; i++) {
          const k = 4 * i;
          const [value, slope, curvature] = [
            c[k] + c[k + 1] + c[k + 2] + c[k + 3],
            c[k + 1] + 2 * c[k + 2] + 3 * c[k + 3],
            2 * c[k + 2] + 6 * c[k + 3],
          ];
          expect(Math.abs(value - list[i + 1])).toBeLessThan(1e-12);
          if (i + 1 < count) {
            expect(Math.abs(slope - c[k + 5])).toBeLessThan(1e-11);
            expect(Math.abs(curvature - 2 * c[k + 6])).toBeLessThan(1e-10);
          } else expect(Math.abs(slope)).toBeLessThan(1e-11);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reproduce a cubic that is flat at the far end', () => {
    const cubic = (x: number) => (x - 8) * (x - 8) * (x + 3);
    const cells = splineCells(
      Float64Array.from({ length: 9 }, (_, i) => cubic(i)),
      1,
      16,
    );
    for (let x = -0.5; x <= 8; x += 0.13) expect(Math.abs(cellValue(cells, x) - cubic(x))).toBeLessThan(1e-11);
    expect(cellValue(cells, 50)).toBeCloseTo(0, 10);
  });
});
