import { prepare, runTrial } from '@parasol/simulation/engagement';
import { type BenchSuite, medianSeconds } from '../harness.ts';
import { raidScenario } from './raid-scenario.ts';

const TRIALS = 200;

/** Whole trials per second: fifteen missiles, four batteries, ten sensors. Informative; there is no C twin. */
export const suite: BenchSuite = {
  suite: 'simulation',
  run: ({ long }) => {
    const input = raidScenario();
    const prepared = prepare(input);
    let trial = 0;
    const rounds = long ? 21 : 7;
    const trialsS = medianSeconds(() => {
      for (let i = 0; i < TRIALS; i++) runTrial(prepared, { seed: 1, trial: trial++, recordEvents: false });
    }, rounds);
    const prepareS = medianSeconds(() => {
      prepare(input);
    }, 3);
    return [
      { name: 'simulation/trial-15x4x10', ratioToC: null, bitEqual: null, perSecond: TRIALS / trialsS, gate: null },
      { name: 'simulation/prepare-15x4x10', ratioToC: null, bitEqual: null, perSecond: 1 / prepareS, gate: null },
    ];
  },
};
