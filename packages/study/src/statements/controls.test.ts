import type { StatementCheck } from '@parasol/catalog/statements';
import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../footprint/index.ts';
import { LIBRARY } from '../scenario/index.ts';
import { controlled } from './controls.ts';
import type { JudgeContext } from './judgement.ts';
import type { Overrides } from './scene.ts';

const DELAY = 'assumptions.launchDelayS';
const CEILING = 'assumptions.interceptCeilingSm3IiaKm';
const scene = { architectureId: 'japan-sm3-iia', launches: [{ missileId: 'nodong', launchAreaId: 'sunan' }] };
const check: StatementCheck = { kind: 'not-defended-places', scene, placeIds: ['naha'] };

/** A defence whose margin is a function of what is overridden. */
const contextOf = (marginS: (overrides: Overrides) => number): JudgeContext => ({
  library: LIBRARY,
  overrides: {},
  reach: (_, { points }) => points.map(() => true),
  ask: (_, { points }, overrides) =>
    points.map((): PlaceSummary => {
      const found = marginS(overrides);
      return {
        placeClass: found >= 0 ? 'defended' : 'undefended',
        defendedAgainstAny: false,
        shots: 0,
        killProbability: 0,
        marginS: found,
        binding: 'none',
        worstLaunch: 0,
      };
    }),
});

describe('a control', () => {
  const slower = contextOf(({ [DELAY]: delayS = 60 }) => 174.25 - Number(delayS));

  it('that does not come out is not reproduced, and names the figure that decides it with the value at which it turns', () => {
    const row = controlled({ name: 'islands', check }, [DELAY, CEILING], slower);
    expect(row).toMatchObject({ verdict: 'not reproduced', comesOut: false, marginS: -114.25, decidedBy: [DELAY] });
    const [delay, ceiling] = row.assumptions ?? [];
    expect(delay.turnsAt).toHaveLength(1);
    // From 60 to 300 s by ten halvings: a quarter of a second.
    expect(delay.turnsAt[0]).toBeGreaterThan(174.25);
    expect(delay.turnsAt[0]).toBeLessThan(174.5);
    expect(ceiling).toMatchObject({ flips: false, turnsAt: [] });
    expect(row.decision).toContain(`(${DELAY}), 60 here, tried at 0 and 300: from 174.`);
    expect(row.decision).toContain('up the control comes out. Tried: 2 figures');
  });

  it('that comes out says when it would fail, towards both ends', () => {
    const both = contextOf(({ [DELAY]: delayS = 60 }) => Math.abs(Number(delayS) - 60) - 30);
    const row = controlled({ name: 'islands', check }, [DELAY], both);
    expect(row).toMatchObject({ verdict: 'reproduced', comesOut: true, decidedBy: [DELAY] });
    expect(row.decision).toMatch(/from (29\.\d+|30) down and from 90(\.\d+)? up the control fails/);
  });

  it('that nothing turns says how many figures were tried, and a choice that it is one', () => {
    const never = controlled(
      { name: 'islands', check },
      [DELAY, CEILING],
      contextOf(() => 10),
    );
    expect(never).toMatchObject({ decidedBy: [], decision: 'Nothing turns it: 2 figures, each alone over its range.' });
    const cue = contextOf(({ 'assumptions.cue': asked }) => (asked === 'ideal' ? -5 : 5));
    const byCue = controlled({ name: 'islands', check }, ['assumptions.cue'], cue);
    expect(byCue.decision).toContain('sensor-driven here, tried at ideal: with another choice the control comes out');
  });

  it('of a share of a region is not varied', () => {
    const share: StatementCheck = {
      kind: 'share-below',
      scene,
      region: { kind: 'named', id: 'europe' },
      belowFraction: 0.5,
    };
    expect(controlled({ name: 'all', check: share }, [DELAY], slower)).toMatchObject({
      assumptions: null,
      decidedBy: null,
      decision: 'What decides it was not looked for.',
    });
  });
});
