import { describe, expect, it } from 'vitest';
import {
  ballisticCoefficientKgPerM2,
  ballisticDecelerationMPerS2,
  DRAG_CURVES,
  dragCoefficient,
  dragN,
  dynamicPressurePa,
  LARGE_LIQUID,
  LARGE_SOLID,
} from './index.ts';

describe('drag curves', () => {
  it.each(DRAG_CURVES)('of $id rise in Mach number and stay between 0.05 and 0.5', ({ points }) => {
    points.forEach(([mach, coefficient], i) => {
      if (i > 0) expect(mach).toBeGreaterThan(points[i - 1][0]);
      expect(coefficient).toBeGreaterThan(0.05);
      expect(coefficient).toBeLessThan(0.5);
    });
  });

  it.each(DRAG_CURVES)('of $id go through their points and are constant outside', (curve) => {
    for (const [mach, coefficient] of curve.points) expect(dragCoefficient(curve, mach)).toBeCloseTo(coefficient, 14);
    const last = curve.points[curve.points.length - 1];
    expect(dragCoefficient(curve, 0)).toBe(curve.points[0][1]);
    expect(dragCoefficient(curve, last[0] + 10)).toBe(last[1]);
  });

  it('run straight between their points', () => {
    // Mach 2.5 and 3 of the large solid: 0.2226 and 0.1859.
    expect(dragCoefficient(LARGE_SOLID, 2.75)).toBeCloseTo((0.2226 + 0.1859) / 2, 14);
  });

  it('peak just above the speed of sound', () => {
    expect(dragCoefficient(LARGE_LIQUID, 1.18)).toBeGreaterThan(dragCoefficient(LARGE_LIQUID, 0.9));
    expect(dragCoefficient(LARGE_LIQUID, 1.18)).toBeGreaterThan(dragCoefficient(LARGE_LIQUID, 2));
  });
});

describe('drag', () => {
  it('is the same from coefficient and area as from the ballistic coefficient', () => {
    const pressure = dynamicPressurePa(1.225, 300);
    expect(pressure).toBeCloseTo(55_125, 9);
    const beta = ballisticCoefficientKgPerM2(500, 0.25, 0.4);
    expect(beta).toBeCloseTo(5000, 9);
    expect(dragN(pressure, 0.25, 0.4) / 500).toBeCloseTo(ballisticDecelerationMPerS2(pressure, beta), 12);
  });
});
