import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutOfRange } from '../quantities/index.ts';
import { shnidmanSignalToNoise } from './approximations.ts';
import { detectionProbability, detectionProbabilitySeries, detectionRule, requiredSignalToNoise } from './detection.ts';

/** Density of the detector's sum for a steady target: (x/ns)^((n-1)/2) e^(-x-ns) I(n-1)(2 sqrt(n s x)), by its power series. */
function density(x: number, n: number, ns: number): number {
  let term = Math.exp(-x - ns);
  for (let i = 1; i < n; i += 1) term *= x / i;
  let sum = 0;
  for (let j = 0; j < 400; j += 1) {
    sum += term;
    term *= (x * ns) / ((j + 1) * (j + n));
  }
  return sum;
}

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number, pieces: number): number {
  const h = (to - from) / pieces;
  let sum = f(from) + f(to);
  for (let i = 1; i < pieces; i += 1) sum += f(from + i * h) * (i % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}

const marcum = (n: number, snr: number, threshold: number): number =>
  1 - integral((x) => density(x, n, n * snr), 0, threshold, 400);

describe('detection probability', () => {
  it('of a steady target is the Marcum Q function by quadrature, to 1e-8', () => {
    for (const [n, snr] of [
      [1, 5],
      [1, 20.8],
      [4, 3],
      [20, 0.6],
    ] as const) {
      const rule = detectionRule(0, 1e-6, n);
      expect(Math.abs(detectionProbability(rule, snr) - marcum(n, snr, rule.threshold))).toBeLessThan(1e-8);
    }
  });

  it('of a Swerling target is the steady one averaged over its cross-sections, to 1e-5', () => {
    for (const [swerling, n, snr] of [
      [1, 1, 10],
      [1, 8, 2],
      [3, 1, 10],
      [3, 8, 2],
    ] as const) {
      const rule = detectionRule(swerling, 1e-4, n);
      const steady = { ...rule, swerling: 0 as const };
      const weight = (y: number): number =>
        swerling === 1 ? Math.exp(-y / snr) / snr : ((4 * y) / (snr * snr)) * Math.exp((-2 * y) / snr);
      const mean = integral((y) => weight(y) * detectionProbabilitySeries(steady, y), 0, snr * 25, 2000);
      expect(Math.abs(detectionProbability(rule, snr) - mean)).toBeLessThan(1e-5);
    }
  });

  it('of one pulse agrees between closed form and series to 1e-12', () => {
    for (const swerling of [1, 3] as const)
      for (const snr of [0, 0.1, 1, 10, 1000]) {
        const rule = detectionRule(swerling, 1e-6, 1);
        expect(Math.abs(detectionProbability(rule, snr) - detectionProbabilitySeries(rule, snr))).toBeLessThan(1e-12);
      }
  });

  it('without a signal is the false-alarm probability, to 1e-9 relative', () => {
    for (const swerling of [0, 1, 3] as const)
      for (const pulses of [1, 2, 16, 500]) {
        const rule = detectionRule(swerling, 1e-5, pulses);
        expect(Math.abs(detectionProbability(rule, 0) / 1e-5 - 1)).toBeLessThan(1e-9);
      }
  });

  it('never falls when the signal grows, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0 as const, 1 as const, 3 as const),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 1e-9, max: 1e-2, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (swerling, pulses, falseAlarms, snr, more) => {
          const rule = detectionRule(swerling, falseAlarms, pulses);
          const less = detectionProbability(rule, snr);
          const greater = detectionProbability(rule, snr + more);
          expect(less).toBeGreaterThanOrEqual(0);
          expect(greater).toBeLessThanOrEqual(1);
          // One part in 1e12 for rounding of the sums.
          expect(greater).toBeGreaterThanOrEqual(less - 1e-12);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is turned round by the required signal', () => {
    for (const swerling of [0, 1, 3] as const) {
      const rule = detectionRule(swerling, 1e-6, 5);
      expect(detectionProbability(rule, requiredSignalToNoise(rule, 0.8))).toBeCloseTo(0.8, 9);
    }
  });

  it("lies within 0.7 dB of Shnidman's fit over its range at a false-alarm probability of 1e-6", () => {
    for (const swerling of [0, 1, 3] as const)
      for (const pulses of [1, 5, 10, 50, 100])
        for (const probability of [0.1, 0.5, 0.9, 0.99]) {
          const exact = requiredSignalToNoise(detectionRule(swerling, 1e-6, pulses), probability);
          const fit = shnidmanSignalToNoise(swerling, probability, 1e-6, pulses);
          expect(Math.abs(10 * Math.log10(fit / exact))).toBeLessThan(0.7);
        }
  });

  it('refuses pulses and probabilities outside the range of the series', () => {
    expect(() => detectionRule(1, 1e-6, 0)).toThrow(OutOfRange);
    expect(() => detectionRule(1, 1e-6, 1.5)).toThrow(OutOfRange);
    expect(() => detectionRule(1, 1e-15, 1)).toThrow(OutOfRange);
    expect(() => shnidmanSignalToNoise(1, 0.999, 1e-6, 1)).toThrow(OutOfRange);
  });
});
