import type { RaidEvent, RunDocument } from '@parasol/study/results';
import { describe, expect, it } from 'vitest';
import { FIRST_STATE } from '../../laboratory/index.ts';
import { chainOf } from './chain.ts';
import { commandLine, raidScenario } from './scenario.ts';
import { leakerShares, remaining } from './trials.ts';

describe('how many arrive', () => {
  const run = {
    columns: [{ name: 'stopped', unit: null, shape: [4, 3], values: [1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 1] }],
    measures: { byThreat: [{ raidId: 'r1' }, { raidId: 'r1' }, { raidId: 'r2' }] },
  } as unknown as RunDocument;

  it('counts the missiles of the raid asked for, trial by trial', () => {
    expect(leakerShares(run, 'r1').map(({ trials }) => trials)).toEqual([2, 1, 1]);
    expect(leakerShares(run, 'r2').map(({ trials }) => trials)).toEqual([2, 2]);
    expect(leakerShares(run, 'r3')).toEqual([]);
  });

  it('puts an interval round every share', () => {
    const [none] = leakerShares(run, 'r1');
    expect(none.share.mean).toBe(0.5);
    expect(none.share.low).toBeLessThan(0.5);
    expect(none.share.high).toBeGreaterThan(0.5);
  });

  it('says what is stopped from what arrives, bounds changed over', () => {
    expect(remaining(5, { mean: 2, low: 1, high: 4, method: 'student-t' })).toEqual({
      mean: 3,
      low: 1,
      high: 4,
      method: 'student-t',
    });
  });
});

describe('what is run', () => {
  const runOf = (state: Parameters<typeof raidScenario>[0], seed: number, trials: number) => ({
    scenarioText: raidScenario(state).text,
    architecture: { id: state.architectureId, name: '', status: '', from: null, to: null },
    seed,
    trials,
  });

  it('is the architecture by its name when nothing is changed', () => {
    expect(commandLine(runOf(FIRST_STATE, 1, 20))).toBe('npx parasol run third-site --seed 1 --trials 20');
  });

  it('is a file when a figure or the cue is changed', () => {
    const changed = { ...FIRST_STATE, cue: 'ideal' as const };
    expect(commandLine(runOf(changed, 7, 50))).toBe('npx parasol run third-site.yaml --seed 7 --trials 50');
    expect(raidScenario(changed).text).toContain('cue: ideal');
    expect(raidScenario(FIRST_STATE).text).not.toContain('cue');
  });
});

describe('the chain of a threat', () => {
  const event = (kind: RaidEvent['kind'], timeS: number, subjectId: string, detail: RaidEvent['detail'] = {}) =>
    ({ kind, timeS, subjectId, detail, objectId: 'a', raidId: 'r1', sequence: 0 }) satisfies RaidEvent;
  const events = [
    event('launch', 0, 'a'),
    event('detection', 50, 'radar'),
    event('message-sent', 50, 'radar'),
    event('detection', 60, 'radar'),
    event('detection', 61, 'satellite'),
    event('commit', 90, 'battery', { trackErrorM: 400 }),
    event('intercept', 300, 'battery', { end: 'missed' }),
  ];

  it('holds the first word of every sensor and no messages', () => {
    expect(chainOf({ events }, 'r1', 'a').map(({ kind, by }) => [kind, by])).toEqual([
      ['launch', null],
      ['detection', 'radar'],
      ['detection', 'satellite'],
      ['commit', 'battery'],
      ['intercept', 'battery'],
    ]);
  });

  it('says how an attempt ended and how well the track was known', () => {
    const chain = chainOf({ events }, 'r1', 'a');
    expect(chain[3].trackErrorKm).toBe(0.4);
    expect(chain[4].detail).toBe('missed');
  });
});
