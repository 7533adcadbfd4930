import { beforeAll, describe, expect, it } from 'vitest';
import { readScenario, resolve } from '../scenario/index.ts';
import { type SharingDocument, sharingStudy } from './index.ts';

const study = (more: string): SharingDocument => {
  const outcome = readScenario(`parasol: 1\nextends: joint\n${more}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return sharingStudy(resolve(outcome.scenario), { seed: 1, trials: 8, full: false });
};

let found: SharingDocument;
beforeAll(() => {
  found = study('raids: [r4, r5]');
}, 60_000);

describe('the values of sharing', () => {
  it('of the contributors of a row add up to what all of them bring, in every measure', () => {
    const sums = new Map<string, { sum: number; all: number }>();
    for (const { beneficiary, raidId, threats, measure, value, gainOfAll } of found.shapley) {
      const key = [beneficiary, raidId, threats, measure].join(' ');
      sums.set(key, { sum: (sums.get(key)?.sum ?? 0) + value.value, all: gainOfAll });
    }
    expect(sums.size).toBeGreaterThan(20);
    for (const { sum, all } of sums.values()) expect(sum).toBeCloseTo(all, 6);
  });

  it('lie between what a contributor adds last and what it adds alone, where there are two contributors', () => {
    for (const row of found.shapley.filter(({ beneficiary }) => beneficiary === 'russia')) {
      const same = found.marginal.find(
        (one) =>
          one.beneficiary === 'russia' &&
          one.contributor === row.contributor &&
          one.raidId === row.raidId &&
          one.threats === row.threats &&
          one.measure === row.measure,
      );
      expect(row.value.value).toBeCloseTo(((same?.gain.value ?? 0) + (same?.gainAlone.value ?? 0)) / 2, 9);
    }
  });

  it('never name the beneficiary among its contributors: its own sensors are always its own', () => {
    for (const { beneficiary, contributor } of found.marginal) expect(contributor).not.toBe(beneficiary);
  });

  it('are those of a party without sensors that sees nothing until somebody shares', () => {
    const row = found.marginal.find(
      (one) =>
        one.beneficiary === 'nato' &&
        one.contributor === 'united-states' &&
        one.raidId === 'r5' &&
        one.threats === 'own-land' &&
        one.measure === 'warningTimeS',
    );
    expect(row?.alone).toBe(0);
    expect(row?.aloneWithContributor).toBeGreaterThan(0);
    expect(row?.gainAlone.value).toBe(row?.aloneWithContributor);
  });

  it('tell seeing at all as such, not as seconds earlier: a party without sensors has no time to compare with', () => {
    const rows = found.marginal.filter(
      ({ beneficiary, contributor, threats }) =>
        beneficiary === 'nato' && contributor === 'united-states' && threats === 'own-land',
    );
    const detection = rows.find(({ raidId, measure }) => raidId === 'r5' && measure === 'firstDetectionS');
    expect(detection?.happensAlone).toEqual({
      withoutContributor: 0,
      withContributor: 1,
      both: 0,
      gainOfBoth: null,
    });
    expect(detection?.happens).toMatchObject({ both: 1, gainOfBoth: detection?.gain.value });
    const texts = found.findings.filter(({ text }) => text.startsWith('United States’s sensors for NATO (r5, 1'));
    expect(texts).toHaveLength(1);
    const [, alone] = texts[0]?.text.split('With nobody else sharing') ?? [];
    expect(alone).toMatch(/^: detection, .* at all \(1 of 1 missile; never without\)/);
    expect(alone).not.toMatch(/earlier|smaller|longer/);
    const value = found.shapley.find(
      ({ beneficiary, contributor, raidId, measure }) =>
        beneficiary === 'nato' && contributor === 'united-states' && raidId === 'r5' && measure === 'firstDetectionS',
    );
    expect(value?.countsNever).toBe(true);
    // Britain decides about no missile of r4: its nothing is no convention.
    for (const { contributor, raidId, countsNever } of found.shapley)
      if (contributor === 'united-kingdom' && raidId === 'r4') expect(countsNever).toBeUndefined();
  });

  it('are nothing for a contributor that never has the missile in view', () => {
    const rows = found.shapley.filter(({ contributor, raidId }) => contributor === 'united-kingdom' && raidId === 'r4');
    expect(rows.length).toBeGreaterThan(0);
    for (const { value } of rows) expect(value.value).toBe(0);
  });

  it('carry an interval where they come from trials, and none elsewhere', () => {
    for (const { measure, gain } of found.marginal) expect(gain.interval !== null).toBe(measure === 'leakers');
  });

  it('name the rules that have to stand for them', () => {
    const needed = found.releases.find(
      ({ contributor, beneficiary }) => contributor === 'russia' && beneficiary === 'nato',
    );
    expect(needed?.rules.map(({ id, releases }) => [id, releases])).toEqual([['russia-releases-to-nato', 'tracks']]);
  });
});

describe('the delay of what is released', () => {
  it('of nothing gives the marginal value, where the rule has no delay either', () => {
    const curves = found.sensitivity.filter(
      ({ contributor, beneficiary, varied, measure }) =>
        contributor === 'united-states' && beneficiary === 'nato' && varied === 'delay' && measure !== 'leakers',
    );
    expect(curves.length).toBeGreaterThan(2);
    for (const { raidId, threats, measure, points } of curves) {
      const row = found.marginal.find(
        (one) =>
          one.beneficiary === 'nato' &&
          one.contributor === 'united-states' &&
          one.raidId === raidId &&
          one.threats === threats &&
          one.measure === measure,
      );
      expect(points[0].gain.value).toBeCloseTo(row?.gain.value ?? Number.NaN, 9);
    }
  });

  it('takes warning and firm track away second by second, and never gives any back', () => {
    for (const { measure, varied, points } of found.sensitivity) {
      if (varied !== 'delay' || (measure !== 'warningTimeS' && measure !== 'firmTrackS')) continue;
      points.forEach(({ value, gain }, i) => {
        if (i === 0) return;
        const before = points[i - 1];
        expect(gain.value).toBeLessThanOrEqual(before.gain.value + 1e-9);
        expect(before.gain.value - gain.value).toBeLessThanOrEqual(value - before.value + 1e-9);
      });
    }
  });
});

describe('coarse data', () => {
  it('never harm when they are declared, and harm when they are taken as exact and coarse enough', () => {
    const declared = found.sensitivity.filter(({ varied }) => varied === 'coarseness');
    const exact = found.sensitivity.filter(({ varied }) => varied === 'coarseness-taken-as-exact');
    expect(declared.length).toBeGreaterThan(0);
    for (const { points } of declared) for (const { gain } of points) expect(gain.value).toBeGreaterThan(-1e-6);
    expect(exact.some(({ points }) => (points.at(-1)?.gain.value ?? 0) < 0)).toBe(true);
    expect(found.findings.some(({ text }) => text.includes('larger than no data would'))).toBe(true);
  });
});

it('under independent command nobody gains anything from anybody', () => {
  const { marginal, shapley } = study('raids: [r5]\narrangement: independent');
  for (const { gain, gainAlone } of marginal) expect([gain.value, gainAlone.value]).toEqual([0, 0]);
  for (const { value } of shapley) expect(value.value).toBe(0);
});
