import type { StatementCheck, StatementScene } from '@parasol/catalog/statements';
import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../footprint/index.ts';
import { LIBRARY } from '../scenario/index.ts';
import { judge } from './judge.ts';
import type { JudgeContext } from './judgement.ts';
import type { Overrides } from './scene.ts';
import { marginWords } from './words.ts';

const scene = (architectureId: string): StatementScene => ({
  architectureId,
  launches: [{ missileId: 'nodong', launchAreaId: 'sunan' }],
});

const summary = (marginS: number | null): PlaceSummary => ({
  placeClass: marginS !== null && marginS >= 0 ? 'defended' : 'undefended',
  defendedAgainstAny: false,
  shots: 0,
  killProbability: 0,
  marginS,
  binding: 'none',
  worstLaunch: 0,
});

/** A defence whose margins are given: one for every place in turn. */
const contextOf = (
  marginsOf: (architectureId: string, overrides: Overrides) => readonly (number | null)[],
): JudgeContext => ({
  library: LIBRARY,
  overrides: {},
  reach: (_, { points }) => points.map(() => true),
  ask: ({ architectureId }, { points }, overrides) => {
    const margins = marginsOf(architectureId, overrides);
    return points.map((_, i) => summary(margins[i % margins.length]));
  },
});

const always = (...margins: (number | null)[]): JudgeContext => contextOf(() => margins);
const EUROPE = { kind: 'named', id: 'europe' } as const;
const ISLANDS = ['naha', 'ishigaki'];

describe('checks on named places', () => {
  const check = (kind: 'defended-places' | 'not-defended-places'): StatementCheck => ({
    kind,
    scene: scene('gmd'),
    placeIds: ISLANDS,
  });

  it.each([
    ['all covered', 'defended-places', [10, 40], true, 10],
    ['one missed by 5 s', 'defended-places', [10, -5], false, -5],
    ['one that nothing can meet', 'defended-places', [10, null], false, null],
    ['none covered', 'not-defended-places', [-60, -5], true, 5],
    ['none that anything can meet', 'not-defended-places', [null, null], true, null],
    ['one covered', 'not-defended-places', [-60, 7], false, -7],
  ] as const)('%s', (_, kind, margins, holds, marginS) => {
    expect(judge(check(kind), always(...margins))).toMatchObject({ holds, marginS });
  });
});

describe('checks on shares', () => {
  it('hold at the share asked for and not below', () => {
    const check = (leastFraction: number): StatementCheck => ({
      kind: 'defended-share',
      scene: scene('gmd'),
      region: EUROPE,
      leastFraction,
    });
    const half = always(50, -20);
    const { found } = judge(check(0), half);
    const fraction = found[0].value as number;
    expect(fraction).toBeGreaterThan(0.2);
    expect(fraction).toBeLessThan(0.8);
    expect(judge(check(fraction), half)).toMatchObject({ holds: true, marginS: 50, marginFraction: 0 });
    expect(judge(check(fraction + 0.01), half)).toMatchObject({ holds: false, marginS: -20 });
    const below: StatementCheck = { kind: 'share-below', scene: scene('gmd'), region: EUROPE, belowFraction: fraction };
    expect(judge(below, half).holds).toBe(false);
    expect(judge({ ...below, belowFraction: fraction + 0.01 }, half)).toMatchObject({ holds: true, marginS: 20 });
  });

  it('need the smaller defences to stay below the share', () => {
    const needs: StatementCheck = {
      kind: 'defended-share',
      scene: scene('gmd'),
      region: EUROPE,
      leastFraction: 0.9,
      notEnough: [scene('joint'), scene('third-site')],
    };
    const smaller = (margins: readonly (number | null)[]): JudgeContext =>
      contextOf((id) => (id === 'gmd' ? [30] : id === 'joint' ? margins : [-90]));
    expect(judge(needs, smaller([-20]))).toMatchObject({ holds: true, marginS: 20 });
    expect(judge(needs, smaller([null]))).toMatchObject({ holds: true, marginS: 30 });
    const enough = judge(needs, smaller([7]));
    expect(enough).toMatchObject({ holds: false, marginS: -7, marginFractionOf: 'people of threatened towns' });
    expect(enough.marginFraction).toBeCloseTo(-0.1, 12);
  });

  it('say how much the larger defence adds', () => {
    const adds: StatementCheck = {
      kind: 'adds-little',
      fewer: scene('gmd'),
      more: scene('joint'),
      region: EUROPE,
      mostFraction: 0.05,
    };
    expect(judge(adds, always(10)).holds).toBe(true);
    const much = contextOf((id) => (id === 'joint' ? [10] : [-10]));
    expect(judge(adds, much)).toMatchObject({ holds: false, marginFraction: 0.05 - 1 });
    const addsMuch: StatementCheck = { ...adds, kind: 'adds-much', leastFraction: 0.05 };
    expect(judge(addsMuch, much).holds).toBe(true);
    expect(judge(addsMuch, always(10)).holds).toBe(false);
  });

  it('rank: a draw is no lead', () => {
    const ranking: StatementCheck = {
      kind: 'ranking',
      first: scene('gmd'),
      others: [scene('joint'), scene('third-site')],
      region: EUROPE,
    };
    expect(judge(ranking, always(10))).toMatchObject({ holds: false, marginFraction: 0 });
    expect(
      judge(
        ranking,
        contextOf((id) => (id === 'gmd' ? [10] : [10, -10])),
      ).holds,
    ).toBe(true);
  });
});

describe('a figure on which a statement turns', () => {
  const path = 'gbi-two-stage.burnoutSpeedKmPerS';
  const check: StatementCheck = {
    kind: 'turning-figure',
    scene: scene('third-site'),
    placeIds: ISLANDS,
    path,
    values: [
      { value: 6.3, met: false },
      { value: 9, met: true },
    ],
  };

  it('must turn: met with the one value, and not with the other', () => {
    const turning = contextOf((_, overrides) => (overrides[path] === 9 ? [30, -100] : [-40, -100]));
    expect(judge(check, turning)).toMatchObject({ holds: true, marginS: 30 });
    const met = judge(check, always(12, -100));
    expect(met).toMatchObject({ holds: false, marginS: -12 });
    // What is told of the missile is its own time, not that of the criterion.
    expect(met.found.map(({ value }) => value)).toEqual(['met, 12 s to spare', 'met, 12 s to spare']);
    expect(judge(check, always(-12)).found[0].value).toBe('not met, 12 s too late');
    expect(judge(check, always(-12))).toMatchObject({ holds: false, marginS: -12 });
  });
});

describe('margins in words', () => {
  it.each([
    [{ marginS: -51.3, marginFraction: null, marginFractionOf: null }, 'fails by 51 s'],
    [
      { marginS: 20, marginFraction: 0.015, marginFractionOf: 'people of threatened towns' },
      'holds by 20 s, holds by 1.5 % of the people of threatened towns',
    ],
    [
      { marginS: null, marginFraction: 0, marginFractionOf: 'people of threatened towns' },
      'no margin: 0.0 % of the people of threatened towns',
    ],
    [
      { marginS: null, marginFraction: 0.009, marginFractionOf: 'stated distance' },
      'distances agree with 0.9 % to spare',
    ],
    [{ marginS: null, marginFraction: null, marginFractionOf: null }, '–'],
  ] as const)('%j', (margin, words) => {
    expect(marginWords(margin)).toBe(words);
  });
});
