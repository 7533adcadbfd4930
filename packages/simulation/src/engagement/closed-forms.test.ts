import { describe, expect, it } from 'vitest';
import { prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBattery, oneBatteryWith } from './testing/one-battery.ts';

const TRIALS = 4_000;
const SEED = 2011;

/** Five missiles on the same path, ten seconds apart: sure to be seen, plenty of interceptors, so that only the shots are chance. */
const raid = (change: Parameters<typeof oneBatteryWith>[0]): SimulationInput => {
  const [first] = oneBattery().threats;
  const threats = Array.from({ length: 5 }, (_, i) => ({ ...first, id: `missile-${i}`, launchTimeS: 10 * i }));
  return oneBatteryWith({ ...change, input: { ...change.input, threats } });
};

const leakersOf = (input: SimulationInput): number[] => {
  const prepared = prepare(input);
  return Array.from(
    { length: TRIALS },
    (_, trial) => runTrial(prepared, { seed: SEED, trial, recordEvents: false }).leakers,
  );
};

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Three standard errors of the mean of TRIALS sums of five independent leaks; the seed is fixed, so this cannot flicker. */
const threeSigma = (leak: number): number => 3 * Math.sqrt((5 * leak * (1 - leak)) / TRIALS);

describe('leakers of a raid that is sure to be seen', () => {
  it.each([
    ['single', { kind: 'single' }, 0.5],
    ['salvo of four', { kind: 'salvo', shots: 4 }, 0.0625],
  ] as const)('are binomial under %s shots at p = 0.5', (_, doctrine, leak) => {
    const leakers = leakersOf(raid({ input: { doctrine } }));
    expect(Math.abs(mean(leakers) - 5 * leak)).toBeLessThan(threeSigma(leak));
    // The whole distribution: each count within three standard errors of its binomial probability.
    const choose = [1, 5, 10, 10, 5, 1];
    for (let k = 0; k <= 5; k++) {
      const probability = choose[k] * leak ** k * (1 - leak) ** (5 - k);
      const share = leakers.filter((count) => count === k).length / TRIALS;
      expect(Math.abs(share - probability)).toBeLessThan(
        3 * Math.sqrt((probability * (1 - probability)) / TRIALS) + 1 / TRIALS,
      );
    }
  });

  it('multiply handover, discrimination and kill into one chance of a shot', () => {
    const assumptions = { handoverProbability: 0.8, discriminationProbability: 0.5 };
    const leakers = leakersOf(
      raid({ assumptions, type: { singleShotKillProbability: 0.9 }, input: { doctrine: { kind: 'salvo', shots: 2 } } }),
    );
    const leak = (1 - 0.8 * 0.5 * 0.9) ** 2;
    expect(Math.abs(mean(leakers) - 5 * leak)).toBeLessThan(threeSigma(leak));
  });

  it('all come together when a common cause strikes the one type of interceptor', () => {
    const leakers = leakersOf(
      raid({ assumptions: { commonCauseFailureProbability: 0.3 }, type: { singleShotKillProbability: 1 } }),
    );
    expect(new Set(leakers)).toEqual(new Set([0, 5]));
    // Three standard errors of a share 0.3, times five.
    expect(Math.abs(mean(leakers) - 1.5)).toBeLessThan(5 * 3 * Math.sqrt((0.3 * 0.7) / TRIALS));
  });

  it('are as few with shoot-look-shoot as with a salvo of the same number, for fewer shots', () => {
    const doctrine = { kind: 'shoot-look-shoot', shotsPerSalvo: 1, maximumSalvos: 2, assessmentTimeS: 5 } as const;
    const input = raid({ input: { doctrine } });
    const prepared = prepare(input);
    let leakers = 0;
    let shots = 0;
    for (let trial = 0; trial < TRIALS; trial++) {
      const result = runTrial(prepared, { seed: SEED, trial, recordEvents: false });
      leakers += result.leakers;
      shots += result.shots;
    }
    // Leak (1 - p)^2; shots 1 + (1 - p) for each missile, when time allows both (it does here: see the shots).
    expect(Math.abs(leakers / TRIALS - 5 * 0.25)).toBeLessThan(threeSigma(0.25));
    expect(Math.abs(shots / TRIALS - 5 * 1.5)).toBeLessThan(threeSigma(0.5));
  });
});
