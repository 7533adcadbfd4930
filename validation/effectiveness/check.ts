import {
  barrageTable,
  killOfLayers,
  killPerWarhead,
  leakage,
  probabilityNoLeak,
  requiredKillPerWarhead,
  type ShotModel,
  shootLookShoot,
} from '@parasol/simulation/outcomes';
import { casesOf, dataJson, dataRecords, type ValidationFamily } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly source?: string;
  readonly inputs?: Readonly<Record<string, number | number[]>>;
  readonly expected?: Readonly<Record<string, number>>;
}

const shots = (singleShotKillProbability: number, trackProbability = 1): ShotModel => ({
  singleShotKillProbability,
  trackProbability,
  commonCauseProbability: 0,
});

const ROUNDING = { absolute: 1e-12, unit: 'probability' };

export const family: ValidationFamily = {
  family: 'effectiveness',
  run() {
    const { cases, number } = casesOf('effectiveness');
    for (const { id, source = 'closed form recomputed', inputs = {}, expected = {} } of dataJson<Row[]>(
      'effectiveness/effectiveness.json',
    )) {
      const input = (name: string): number => inputs[name] as number;
      if (id === 'GREGO-94') {
        const kill = killPerWarhead(shots(input('k')), input('n'));
        number(id, source, expected.K!, kill, ROUNDING);
        number(`${id} as printed`, `${source}: 94 percent`, 0.94, kill, {
          absolute: 0.005,
          unit: 'probability (half a printed point)',
        });
        const all = leakage({ warheads: 1, salvos: [input('n')], scope: 'warhead' }, shots(input('k')));
        number(`${id} expected leakers`, source, 1 - expected.K!, all.expectedLeakers, ROUNDING);
      }
      if (id === 'STARWARS-300') {
        const raid = { warheads: input('W'), shots: 1, scope: 'warhead' } as const;
        const leaked = 1 - probabilityNoLeak(raid, shots(1 - input('p_leak_each')));
        number(id, source, expected.P_at_least_one!, leaked, ROUNDING);
        const { distribution } = leakage(
          { warheads: input('W'), salvos: [1], scope: 'warhead' },
          shots(1 - input('p_leak_each')),
        );
        number(`${id} from the distribution`, source, expected.P_at_least_one!, 1 - distribution[0], ROUNDING);
      }
      if (id === 'LAYERS-2') number(id, source, expected.K!, killOfLayers(inputs.layers as number[]), ROUNDING);
      if (id === 'SLS-1') {
        const result = shootLookShoot(shots(input('k')), [input('first_salvo'), input('second_salvo')]);
        number(`${id} kill`, source, expected.kill!, result.killPerWarhead, ROUNDING);
        number(`${id} shots`, source, expected.expected_shots!, result.expectedShots, {
          absolute: 1e-12,
          unit: 'shots',
        });
      }
    }
    barrage(number);
    return cases;
  },
};

function barrage(number: ReturnType<typeof casesOf>['number']): void {
  const source = 'binomial barrage table, smallest n with P_track (1 - (1 - k)^n) >= P0^(1/W)';
  for (const row of dataRecords('effectiveness/effectiveness_barrage.csv')) {
    const field = (name: string): number => Number(row[name]);
    const warheads = field('warheads_W');
    const k = field('SSPK_k');
    const [computed] = barrageTable({
      warheads: [warheads],
      singleShotKillProbabilities: [k],
      noLeakProbability: field('P0_no_leak_criterion'),
      trackProbability: field('P_track'),
      commonCauseProbability: 0,
    });
    const id = `${warheads} warheads, k ${k}`;
    const needed = requiredKillPerWarhead(warheads, field('P0_no_leak_criterion'));
    // Printed to six decimals.
    number(`${id}: kill needed`, source, field('required_warhead_kill_prob'), needed, {
      absolute: 5.01e-7,
      unit: 'probability',
    });
    number(`${id}: shots`, source, field('shots_per_warhead_n'), computed!.shotsPerWarhead ?? Number.NaN, {
      absolute: 0,
      unit: 'shots',
    });
    number(`${id}: interceptors`, source, field('interceptors_barrage'), computed!.interceptors ?? Number.NaN, {
      absolute: 0,
      unit: 'interceptors',
    });
  }
}
