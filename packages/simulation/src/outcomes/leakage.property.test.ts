import { OutOfRange } from '@parasol/physics/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barrageTable,
  binomialDistribution,
  expectedLeakers,
  killOfLayers,
  killPerWarhead,
  leakage,
  leakerDistribution,
  probabilityNoLeak,
  requiredKillPerWarhead,
  shootLookShoot,
  shotsFor,
} from './index.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const models = fc.record({
  singleShotKillProbability: chance,
  trackProbability: chance,
  commonCauseProbability: chance,
});
const plain = (singleShotKillProbability: number) => ({
  singleShotKillProbability,
  trackProbability: 1,
  commonCauseProbability: 0,
});
const mean = (distribution: Float64Array): number => distribution.reduce((sum, p, i) => sum + i * p, 0);

describe('the kill probability of a warhead', () => {
  it('rises with every shot and never passes P_track (1 - c)', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 0, max: 50 }), (model, shots) => {
        const kill = killPerWarhead(model, shots);
        expect(killPerWarhead(model, shots + 1)).toBeGreaterThanOrEqual(kill);
        expect(kill).toBeLessThanOrEqual(model.trackProbability * (1 - model.commonCauseProbability));
        expect(kill).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('falls with the track probability and with the common cause as the closed form says', () => {
    // 0.9 * 0.8 * (1 - 0.5^4)
    expect(
      killPerWarhead({ singleShotKillProbability: 0.5, trackProbability: 0.9, commonCauseProbability: 0.2 }, 4),
    ).toBeCloseTo(0.675, 12);
    expect(killPerWarhead(plain(0.5), 4)).toBe(0.9375);
  });

  it('refuses what is not a probability or not a count', () => {
    expect(() => killPerWarhead(plain(1.01), 1)).toThrow(OutOfRange);
    expect(() => killPerWarhead(plain(Number.NaN), 1)).toThrow(OutOfRange);
    expect(() => killPerWarhead(plain(0.5), 1.5)).toThrow(OutOfRange);
    expect(() => killPerWarhead(plain(0.5), -1)).toThrow(OutOfRange);
  });
});

describe('shoot-look-shoot', () => {
  it('kills like the barrage of the same shots and never fires more of them', () => {
    fc.assert(
      fc.property(models, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }), (model, salvos) => {
        const shots = salvos.reduce((sum, n) => sum + n, 0);
        const result = shootLookShoot(model, salvos);
        expect(result.killPerWarhead).toBe(killPerWarhead(model, shots));
        expect(result.expectedShots).toBeLessThanOrEqual(shots * (1 + 1e-12));
      }),
    );
  });
  it('fires every salvo when a common cause spoils them all, and none at a warhead not tracked', () => {
    expect(shootLookShoot({ ...plain(0.7), commonCauseProbability: 1 }, [1, 1, 2]).expectedShots).toBeCloseTo(4, 12);
    expect(shootLookShoot({ ...plain(0.7), trackProbability: 0 }, [1, 1]).expectedShots).toBe(0);
    // 1 + (0.2 + 0.8 * 0.3)
    expect(shootLookShoot({ ...plain(0.7), commonCauseProbability: 0.2 }, [1, 1]).expectedShots).toBeCloseTo(1.44, 12);
  });
});

describe('the distribution of leakers', () => {
  it('sums to 1, has the expected mean, and starts with the probability of no leak', () => {
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom('warhead' as const, 'raid' as const),
        (model, warheads, shots, scope) => {
          const raid = { warheads, shots, scope };
          const distribution = leakerDistribution(raid, model);
          expect(distribution.length).toBe(warheads + 1);
          expect(distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(mean(distribution)).toBeCloseTo(expectedLeakers(warheads, killPerWarhead(model, shots)), 9);
          expect(distribution[0]).toBeCloseTo(probabilityNoLeak(raid, model), 10);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a raid that shares one cause leaks nothing more often than one that fails warhead by warhead', () => {
    const model = { singleShotKillProbability: 0.5, trackProbability: 1, commonCauseProbability: 0.2 };
    const together = probabilityNoLeak({ warheads: 5, shots: 4, scope: 'raid' }, model);
    const apart = probabilityNoLeak({ warheads: 5, shots: 4, scope: 'warhead' }, model);
    expect(together).toBeCloseTo(0.8 * 0.9375 ** 5, 12);
    expect(apart).toBeCloseTo(0.75 ** 5, 12);
  });

  it('of 10,000 warheads keeps its mean and variance to 1e-9 relative', () => {
    for (const p of [1e-6, 0.03, 0.5, 0.999]) {
      const distribution = binomialDistribution(10_000, p);
      const m = mean(distribution);
      const variance = distribution.reduce((sum, q, i) => sum + q * (i - m) * (i - m), 0);
      expect(Math.abs(m / (10_000 * p) - 1)).toBeLessThan(1e-9);
      expect(Math.abs(variance / (10_000 * p * (1 - p)) - 1)).toBeLessThan(1e-9);
    }
  });

  it('is certain when every shot kills or none does', () => {
    expect([...binomialDistribution(3, 0)]).toEqual([1, 0, 0, 0]);
    expect([...binomialDistribution(3, 1)]).toEqual([0, 0, 0, 1]);
  });
});

describe('the shots a criterion needs', () => {
  it('are the fewest that meet it', () => {
    fc.assert(
      fc.property(models, chance, (model, required) => {
        const needed = shotsFor(model, required);
        if (needed.kind === 'impossible') {
          expect(needed.greatestKillPerWarhead).toBeLessThanOrEqual(required + 1e-12);
          return;
        }
        expect(needed.killPerWarhead).toBeGreaterThanOrEqual(required * (1 - 1e-12));
        if (needed.shots > 1) expect(killPerWarhead(model, needed.shots - 1)).toBeLessThan(required);
      }),
    );
  });

  it('do not exist beyond what the track and the common cause leave', () => {
    const model = { singleShotKillProbability: 0.9, trackProbability: 0.9, commonCauseProbability: 0.1 };
    expect(shotsFor(model, 0.85)).toEqual({ kind: 'impossible', greatestKillPerWarhead: expect.closeTo(0.81, 12) });
    const [row] = barrageTable({
      warheads: [10],
      singleShotKillProbabilities: [0.9],
      noLeakProbability: 0.8,
      trackProbability: 0.9,
      commonCauseProbability: 0.1,
    });
    expect(row.shotsPerWarhead).toBeNull();
    expect(requiredKillPerWarhead(10, 0.8) ** 10).toBeCloseTo(0.8, 12);
  });
});

describe('layers and whole raids', () => {
  it('leak the product of their leakages', () => {
    expect(killOfLayers([0.8, 0.8])).toBeCloseTo(0.96, 12);
    expect(killOfLayers([])).toBe(0);
    expect(killOfLayers([0.3, 1])).toBe(1);
  });
  it('give one consistent answer', () => {
    const answer = leakage(
      { warheads: 20, salvos: [2, 1], scope: 'warhead' },
      { ...plain(0.6), trackProbability: 0.95 },
    );
    expect(answer.expectedLeakers).toBeCloseTo(mean(answer.distribution), 9);
    expect(answer.probabilityNoLeak).toBeCloseTo(answer.distribution[0], 12);
    expect(answer.expectedShots).toBeLessThan(60);
  });
});
