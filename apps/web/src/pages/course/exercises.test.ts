import type { LiveTally } from '@parasol/study/live';
import { runScenario } from '@parasol/study/runs';
import { architectureScenario } from '@parasol/study/scenario';
import { describe, expect, it } from 'vitest';
import type { LaboratoryState } from '../../laboratory/index.ts';
import { LANGUAGES } from '../../words/index.ts';
import { check } from './checks.ts';
import { EXERCISES } from './exercises.ts';
import { type Lab, labOn, RUN_SIZE } from './lab.ts';
import { greatest, inAll } from './solve.ts';

const questions = EXERCISES.flatMap((exercise) => exercise.questions);

/** A made-up world: every change of a figure and every cue moves the counts by a known amount. */
function tallyOf({ architectureId, cue, figures }: Partial<LaboratoryState>): LiveTally {
  const base = { 'third-site': 50, 'epaa-phase-3': 80, joint: 80.05 }[architectureId ?? ''] ?? 0;
  const speed = figures?.['gbi-two-stage.burnoutSpeedKmPerS'] === undefined ? 0 : 1;
  const delay = figures?.['assumptions.launchDelayS'] === undefined ? 0 : -7;
  const ideal = cue === 'ideal' ? 4 : 0;
  return {
    regionAreaKm2: 6e6,
    threatenedAreaKm2: 5e6,
    defendedAreaKm2: (base + ideal + (architectureId === 'joint' ? 1 : 0)) * 1e4,
    population: 200e6,
    threatenedPopulation: 100e6,
    defendedPopulation: (base + speed + delay + ideal) * 1e6,
    capitals: 5,
    threatenedCapitals: 4,
    undefendedCapitals: architectureId === 'third-site' ? ['Ankara', 'Bucharest'] : ['Ankara'],
    byCountry: [],
    undefendedByBinding: [{ binding: cue === 'ideal' ? 'fly-out' : 'seen-too-late', population: 1 }],
  };
}

async function realRun(architectureId: string): ReturnType<Lab['run']> {
  const scenario = architectureScenario(architectureId);
  if (scenario === undefined) throw new Error(`no ${architectureId}`);
  return runScenario(scenario, RUN_SIZE);
}

const runs = new Map<string, ReturnType<Lab['run']>>();
const lab: Lab = {
  defended: async (state) => tallyOf(state),
  run(architectureId) {
    const run = runs.get(architectureId) ?? realRun(architectureId);
    runs.set(architectureId, run);
    return run;
  },
  rangeOf: async () => ({ minimum: 0, maximum: 9 }),
};

const solved = async (id: string) => {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question.solve(lab);
};

describe('the course', () => {
  it('has five exercises whose questions have names of their own, hints and all languages', () => {
    expect(EXERCISES).toHaveLength(5);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const question of questions) {
      expect(question.hints.length, question.id).toBeGreaterThan(0);
      for (const language of LANGUAGES)
        for (const said of [question.ask, ...question.hints]) expect(said[language], question.id).not.toBe('');
    }
    for (const { id, aims, mistakes, steps } of EXERCISES) {
      expect(aims.length && mistakes.length, id).toBeGreaterThan(0);
      expect(
        steps.some(({ link }) => link !== undefined),
        id,
      ).toBe(true);
    }
  });

  it('computes answers that a reader can give: every choice is among those offered, and checks as right', async () => {
    for (const question of questions) {
      const expected = await question.solve(lab);
      expect(expected.kind, question.id).toBe(question.kind);
      if (expected.kind === 'number') {
        expect(Number.isFinite(expected.value), question.id).toBe(true);
        expect(expected.tolerance, question.id).toBeGreaterThan(0);
        expect(check(String(expected.value), expected).kind, question.id).toBe('right');
      } else if (question.kind !== 'number' && typeof question.choices !== 'string') {
        const offered = question.choices.map(({ id }) => id);
        expect(offered, question.id).toEqual(expect.arrayContaining([...expected.ids]));
        const wrong = offered.find((id) => !expected.ids.includes(id));
        expect(check(wrong === undefined ? [] : question.kind === 'set' ? [wrong] : wrong, expected).kind).not.toBe(
          'right',
        );
      }
    }
  }, 60_000);

  it('takes differences from the states that the exercise names', async () => {
    expect(await solved('map-share')).toMatchObject({ value: 50 });
    expect((await solved('disputed-speed')) as { value: number }).toMatchObject({ value: 1 });
    expect(await solved('disputed-delay')).toMatchObject({ value: -7 });
    expect(await solved('disputed-which')).toEqual({ kind: 'choice', ids: ['delay'] });
    expect(await solved('cue-people')).toMatchObject({ value: 4 });
    expect(await solved('cue-left')).toEqual({ kind: 'choice', ids: ['fly-out'] });
    expect(((await solved('cue-joint')) as { value: number }).value).toBeCloseTo((100 * 1.05) / 4, 9);
    expect(await solved('raid-earlier')).toEqual({ kind: 'choice', ids: ['no'] });
    expect(await solved('compare-people')).toEqual({ kind: 'set', ids: ['epaa-phase-3', 'joint'] });
    expect(await solved('compare-none')).toEqual({ kind: 'set', ids: ['Ankara'] });
  }, 60_000);

  it('reads the raids of the library', async () => {
    const { ledger } = await lab.run('third-site');
    const row = ledger.find(({ raidId, targetId }) => raidId === 'r4' && targetId === 'moscow');
    expect(row?.shots).toBe(0);
    expect(await solved('raid-moscow')).toEqual({ kind: 'choice', ids: [row?.fate] });
    expect(await solved('compare-russia')).toEqual({ kind: 'set', ids: ['joint'] });
  }, 60_000);
});

describe('a lab', () => {
  it('asks the desk once for the same question, and anew after a failure', async () => {
    let asked = 0;
    const desk = {
      defended: async () => {
        asked++;
        if (asked === 1) throw new Error('no desk');
        return { kind: 'done' as const, value: tallyOf({ architectureId: 'third-site' }) };
      },
      run: async () => ({ kind: 'issues' as const, issues: [] }),
      sourceCard: async () => null,
    };
    const found = labOn(desk);
    await expect(found.defended({})).rejects.toThrow('no desk');
    await found.defended({});
    await found.defended({ architectureId: 'third-site' });
    expect(asked).toBe(2);
    await expect(found.rangeOf('nothing')).rejects.toThrow('no range');
  });
});

describe('ways to solve', () => {
  it('find every greatest within a tie, and what all have', () => {
    expect(greatest({ a: 1, b: 2, c: 1.95 }, 0.1)).toEqual(['b', 'c']);
    expect(inAll([['a', 'b'], ['b'], ['c', 'b']])).toEqual(['b']);
    expect(inAll([])).toEqual([]);
  });
});
