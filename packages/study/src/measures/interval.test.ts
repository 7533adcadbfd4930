import { describe, expect, it } from 'vitest';
import { incompleteBeta, logGamma, studentQuantile } from './incomplete-beta.ts';
import { meanInterval, proportionInterval } from './interval.ts';

/** Binomial tail summed term by term: an independent route to the same chance. */
function chanceOfAtLeast(successes: number, trials: number, p: number): number {
  let chance = 0;
  for (let k = successes; k <= trials; k++) {
    let choose = 1;
    for (let i = 1; i <= k; i++) choose = (choose * (trials - k + i)) / i;
    chance += choose * p ** k * (1 - p) ** (trials - k);
  }
  return chance;
}

describe('the incomplete beta function', () => {
  it('equals the binomial tail summed term by term', () => {
    for (const [k, n, p] of [
      [1, 5, 0.2],
      [7, 12, 0.55],
      [20, 40, 0.5],
      [2, 60, 0.9],
    ]) {
      expect(Math.abs(incompleteBeta(k, n - k + 1, p) - chanceOfAtLeast(k, n, p))).toBeLessThan(1e-12);
    }
  });

  it('knows factorials: ln 10! within 1e-12', () => {
    expect(Math.abs(logGamma(11) - Math.log(3_628_800))).toBeLessThan(1e-12);
  });

  it('gives the tabled Student quantiles to the three places of the table', () => {
    for (const [freedom, tabled] of [
      [1, 12.706],
      [4, 2.776],
      [10, 2.228],
      [30, 2.042],
      [120, 1.98],
    ]) {
      expect(Math.abs(studentQuantile(0.95, freedom) - tabled)).toBeLessThan(6e-4);
    }
  });
});

describe('an interval of a share', () => {
  it('has the closed form of Clopper and Pearson where nothing succeeds: 1 - (0.025)^(1/n)', () => {
    for (const trials of [1, 10, 200]) {
      const interval = proportionInterval(0, trials);
      expect(interval.low).toBe(0);
      expect(Math.abs(interval.high - (1 - 0.025 ** (1 / trials)))).toBeLessThan(1e-10);
    }
  });

  it('agrees with the published limits for 5 of 10: 0.187 to 0.813', () => {
    const interval = proportionInterval(5, 10);
    expect(Math.abs(interval.low - 0.187)).toBeLessThan(5e-4);
    expect(Math.abs(interval.high - 0.813)).toBeLessThan(5e-4);
  });

  it('covers the true share at least 95 times in 100, whatever it is', () => {
    const trials = 12;
    const intervals = Array.from({ length: trials + 1 }, (_, k) => proportionInterval(k, trials));
    for (let p = 0.02; p < 1; p += 0.02) {
      let covered = 0;
      intervals.forEach((interval, k) => {
        if (interval.low <= p && p <= interval.high)
          covered += chanceOfAtLeast(k, trials, p) - (k === trials ? 0 : chanceOfAtLeast(k + 1, trials, p));
      });
      expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-12);
    }
  });
});

describe('an interval of a mean', () => {
  it('is Student s: 1 2 3 4 5 gives 3 plus or minus 1.963', () => {
    const interval = meanInterval([1, 2, 3, 4, 5]);
    expect(interval.mean).toBe(3);
    expect(Math.abs(interval.high - 4.963)).toBeLessThan(1e-3);
  });

  it('does not claim certainty when 200 trials agree and other values are possible', () => {
    const interval = meanInterval(new Float64Array(200).fill(5), { minimum: 0, maximum: 5 });
    expect(interval).toMatchObject({ mean: 5, high: 5, method: 'all-equal' });
    expect(interval.low).toBeLessThan(4.95);
    expect(interval.low).toBeGreaterThan(4.9);
  });
});
