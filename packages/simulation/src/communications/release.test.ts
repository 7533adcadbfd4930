import { describe, expect, it } from 'vitest';
import { mayRelease, type ReleaseRule } from './index.ts';

const sensor = { id: 'fylingdales', partyId: 'us' };
const rule = (change: Partial<ReleaseRule>): ReleaseRule => ({
  id: 'r',
  sensorId: '*',
  ownerPartyId: 'us',
  recipientPartyId: 'nato',
  releases: 'tracks',
  delayS: 2,
  coarsenessM: 100,
  label: 'rel nato',
  ...change,
});

describe('release', () => {
  it('keeps nothing from the owner', () => {
    expect(mayRelease(sensor, 'us', []).releases).toBe('measurements');
  });

  it('gives nothing to others without a rule', () => {
    expect(mayRelease(sensor, 'nato', []).releases).toBe('nothing');
    expect(mayRelease(sensor, 'nato', [rule({ ownerPartyId: 'poland' })]).releases).toBe('nothing');
    expect(mayRelease(sensor, 'russia', [rule({})]).releases).toBe('nothing');
    expect(mayRelease(sensor, 'nato', [rule({ sensorId: 'thule' })]).releases).toBe('nothing');
  });

  it('carries delay, coarseness and label of the rule', () => {
    expect(mayRelease(sensor, 'nato', [rule({})])).toEqual({
      ruleId: 'r',
      releases: 'tracks',
      delayS: 2,
      coarsenessM: 100,
      label: 'rel nato',
    });
  });

  it('lets a rule for the one sensor count before the rule for all, also when it closes', () => {
    const rules = [
      rule({ releases: 'measurements' }),
      rule({ id: 'one', sensorId: 'fylingdales', releases: 'nothing' }),
    ];
    expect(mayRelease(sensor, 'nato', rules)).toMatchObject({ ruleId: 'one', releases: 'nothing' });
    expect(mayRelease(sensor, 'nato', [...rules].reverse())).toMatchObject({ ruleId: 'one', releases: 'nothing' });
  });

  it('takes the more revealing of two equal rules', () => {
    const rules = [rule({ id: 'a', releases: 'impact-area' }), rule({ id: 'b', releases: 'detections' })];
    expect(mayRelease(sensor, 'nato', rules).ruleId).toBe('b');
  });

  it('depends on whom the object threatens where the rule says so', () => {
    const level = (situation: ReleaseRule['situation'], threatens?: readonly string[]) =>
      mayRelease(sensor, 'nato', [rule(situation === undefined ? {} : { situation })], threatens).releases;
    expect(level(undefined)).toBe('tracks');
    expect(level('always', ['us'])).toBe('tracks');
    for (const [threatens, recipient, either] of [
      [undefined, 'nothing', 'nothing'],
      [[], 'nothing', 'nothing'],
      [['russia'], 'nothing', 'nothing'],
      [['us'], 'nothing', 'tracks'],
      [['nato'], 'tracks', 'tracks'],
      [['russia', 'us', 'nato'], 'tracks', 'tracks'],
    ] as const) {
      expect(level('recipient-threatened', threatens)).toBe(recipient);
      expect(level('either-threatened', threatens)).toBe(either);
    }
  });

  it('leaves the word to another rule where the situation of the first is not there', () => {
    const rules = [
      rule({ id: 'own', sensorId: 'fylingdales', situation: 'recipient-threatened' }),
      rule({ id: 'all', releases: 'impact-area' }),
    ];
    expect(mayRelease(sensor, 'nato', rules, ['nato']).ruleId).toBe('own');
    expect(mayRelease(sensor, 'nato', rules, ['russia']).ruleId).toBe('all');
  });
});
