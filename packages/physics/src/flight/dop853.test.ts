import { describe, expect, it } from 'vitest';
import { propagateKepler } from '../orbits/index.ts';
import { dop853 } from './dop853.ts';
import { A, B, C, E3, E5 } from './dop853-tableau.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('coefficients of DOP853', () => {
  it('meet the quadrature conditions to order 8 within rounding', () => {
    for (let order = 1; order <= 8; order++) {
      const moment = sum(B.map((b, i) => b * (C[i] as number) ** (order - 1)));
      expect(Math.abs(moment - 1 / order)).toBeLessThan(1e-14);
    }
  });

  it('have rows that sum to the time of their stage', () => {
    A.forEach((row, i) => {
      expect(Math.abs(sum(row) - (C[i] as number))).toBeLessThan(1e-13);
    });
  });

  it('have error estimates that vanish on a constant slope', () => {
    expect(Math.abs(sum(E3))).toBeLessThan(1e-13);
    expect(Math.abs(sum(E5))).toBeLessThan(1e-13);
  });
});

describe('dop853', () => {
  it('follows an oscillator through ten turns within 1e-9', () => {
    const solution = dop853({
      derivative: (_t, y, slope) => {
        slope[0] = y[1];
        slope[1] = -y[0];
      },
      y: Float64Array.of(1, 0),
      fromT: 0,
      toT: 20 * Math.PI,
      relativeTolerance: 1e-12,
      absoluteTolerance: Float64Array.of(1e-12, 1e-12),
    });
    expect(Math.abs(solution.y[0] - 1)).toBeLessThan(1e-9);
    expect(Math.abs(solution.y[1])).toBeLessThan(1e-9);
  });

  it('agrees with the Kepler solution of an arc within a millimetre, forward and back', () => {
    const mu = 3.986004418e14;
    const arc = (y: Float64Array, toT: number) =>
      dop853({
        derivative: (_t, s, slope) => {
          const r3 = Math.hypot(s[0], s[1], s[2]) ** 3;
          for (let i = 0; i < 3; i++) {
            slope[i] = s[i + 3];
            slope[i + 3] = (-mu * s[i]) / r3;
          }
        },
        y,
        fromT: 0,
        toT,
        relativeTolerance: 1e-13,
        absoluteTolerance: Float64Array.of(1e-5, 1e-5, 1e-5, 1e-8, 1e-8, 1e-8),
      }).y;
    const start = Float64Array.of(6.5e6, 0, 0, 4000, 5500, 1000);
    const exact = propagateKepler([6.5e6, 0, 0], [4000, 5500, 1000], 1800, mu);
    const end = arc(start, 1800);
    exact.positionM.forEach((p, i) => {
      expect(Math.abs(p - end[i])).toBeLessThan(1e-3);
    });
    const back = arc(end, -1800);
    for (let i = 0; i < 3; i++) expect(Math.abs(back[i] - start[i])).toBeLessThan(1e-3);
  });

  it('says so when the state stops being a number', () => {
    const broken = {
      derivative: (_t: number, _y: Float64Array, slope: Float64Array) => slope.fill(Number.NaN),
      y: Float64Array.of(1),
      fromT: 0,
      toT: 1,
      relativeTolerance: 1e-9,
      absoluteTolerance: Float64Array.of(1e-9),
    };
    expect(() => dop853(broken)).toThrow('advances');
  });
});
