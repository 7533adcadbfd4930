import { architectureScenario, resolve } from '@parasol/study/scenario';
import type { Gain, SensitivityCurve } from '@parasol/study/sharing';
import { SHARING_MEASURES, sharingStudy } from '@parasol/study/sharing';
import { describe, expect, it } from 'vitest';
import { hasRaid, hasThreats, raidOf, threatsOf } from './choice.ts';
import { cellsOf, pairsOf, partsOf, signOf, withEnd } from './gains.ts';
import { radarSummaries } from './radar-lines.ts';
import { unitOf } from './units.ts';

const gain = (value: number, low?: number, high?: number): Gain => ({
  value,
  interval: low === undefined || high === undefined ? null : { mean: value, low, high, method: 'student-t' },
});

describe('the sign of a gain', () => {
  it.each([
    [gain(3), 'better'],
    [gain(-3), 'worse'],
    [gain(0.4), 'same'],
  ])('of %o seconds is %s', (one, sign) => {
    expect(signOf(SHARING_MEASURES, 'firmTrackS', one)).toBe(sign);
  });

  it('of trials needs an interval that leaves zero out', () => {
    expect(signOf(SHARING_MEASURES, 'leakers', gain(0.5, -0.1, 1.1))).toBe('same');
    expect(signOf(SHARING_MEASURES, 'leakers', gain(0.5, 0.1, 0.9))).toBe('better');
    expect(signOf(SHARING_MEASURES, 'leakers', gain(-0.5, -0.9, -0.1))).toBe('worse');
  });
});

describe('a gain that counts never as the impact', () => {
  it('is not told as time: a missile first seen at all has none to compare with', () => {
    const happens = { withoutContributor: 1, withContributor: 3, both: 1, gainOfBoth: 22 };
    expect(partsOf(gain(500), happens)).toEqual({ gained: 2, lost: 0, both: 1, told: gain(22) });
    const never = { withoutContributor: 0, withContributor: 4, both: 0, gainOfBoth: null };
    expect(partsOf(gain(977), never)).toMatchObject({ gained: 4, told: gain(0) });
    expect(partsOf(gain(2), undefined)).toMatchObject({ gained: 0, both: null, told: gain(2) });
  });
});

describe('a study of the joint architecture', () => {
  const scenario = architectureScenario('joint');
  if (scenario === undefined) throw new Error('the catalogue has no joint architecture');
  const document = sharingStudy(resolve(scenario), {
    seed: 1,
    trials: 2,
    full: false,
    sensitivity: false,
  });

  it('fills a cell for every measure that the page offers, in the unit that the page writes', () => {
    for (const { id, unit } of document.measures) {
      const choice = { measure: id, raidId: 'r1', threats: 'own-land', varied: 'delay' } as const;
      const cells = cellsOf(document, choice);
      expect(cells.length, id).toBeGreaterThan(0);
      expect(unitOf(id)).toBe(unit);
      expect(raidOf(choice) === null).toBe(!hasRaid(id));
      expect(threatsOf({ ...choice, threats: 'all' })).toBe(hasThreats(id) ? 'all' : 'own-land');
    }
  });

  it('has Shapley values of a row that add up to what all bring', () => {
    const cells = cellsOf(document, { measure: 'warningTimeS', raidId: 'r1', threats: 'own-land', varied: 'delay' });
    const toNato = cells.filter(({ beneficiary }) => beneficiary === 'nato');
    const whole = document.shapley.find(
      (row) =>
        row.beneficiary === 'nato' &&
        row.measure === 'warningTimeS' &&
        row.raidId === 'r1' &&
        row.threats === 'own-land',
    );
    const sum = toNato.reduce((total, { gains }) => total + gains.shapley.value, 0);
    expect(sum).toBeCloseTo(whole?.gainOfAll ?? Number.NaN, 6);
  });

  it('tells of the pairs that the raid concerns, with people defended beside', () => {
    const pairs = pairsOf(document, { measure: 'leakers', raidId: 'r4', threats: 'own-land', varied: 'delay' });
    expect(pairs.map(({ beneficiary }) => beneficiary)).toEqual(['russia', 'russia']);
    expect(pairs[0]?.rows.map(({ measure }) => measure)).toContain('peopleDefendedFraction');
  });

  it('counts the radars of the debate once each, without a cue not at all', () => {
    const summaries = radarSummaries(document.radars);
    expect(summaries.map(({ radarId }) => radarId)).toEqual(
      expect.arrayContaining(['gabala', 'european-midcourse-radar', 'kurecik', 'armavir-south-east']),
    );
    for (const { seen, firm, all } of summaries) {
      expect(firm).toBeLessThanOrEqual(seen);
      expect(seen).toBeLessThanOrEqual(all);
    }
  });
});

describe('the end of a gain', () => {
  const curve = (goneBetween: SensitivityCurve['goneBetween'], last: Gain): SensitivityCurve => ({
    ...{ beneficiary: 'a', contributor: 'b', raidId: 'r1', threats: 'all', missiles: 1 },
    ...{ measure: 'firmTrackS', unit: 's', varied: 'delay', variedUnit: 's', lasts: false },
    points: [
      { value: 0, gain: gain(5) },
      { value: 15, gain: last },
    ],
    goneBetween,
  });

  it('stands on the curve where it was bracketed', () => {
    expect(withEnd(curve([4, 5], gain(0))).map(({ value }) => value)).toEqual([0, 5, 15]);
  });

  it('is not drawn as nothing where a loss follows, nor twice', () => {
    expect(withEnd(curve([4, 5], gain(-8)))).toHaveLength(2);
    expect(withEnd(curve([0, 15], gain(0)))).toHaveLength(2);
    expect(withEnd(curve(null, gain(3)))).toHaveLength(2);
  });
});
