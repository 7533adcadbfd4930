import { statements } from '@parasol/catalog/statements';
import { describe, expect, it } from 'vitest';
import { LIBRARY } from '../scenario/index.ts';
import { askingScenes } from './asking.ts';
import { variedFigure } from './figures.ts';
import { statementEvaluator } from './index.ts';
import { placesOf, townsOf } from './places.ts';

describe('a statement against the model', () => {
  const row = statementEvaluator()(statements['iran-2000-km-reach']);

  it('gives a verdict, what was found and what was tried', () => {
    expect(row.verdict).toBe('reproduced');
    const found = Object.fromEntries(row.found.map(({ name, value }) => [name, String(value)]));
    expect(found.Bulgaria).toContain('Burgas');
    expect([found.Warsaw, found.Rome]).toEqual([
      expect.stringMatching(/^not reached, 25\d\d km/),
      expect.stringMatching(/^not reached, 28\d\d km/),
    ]);
    expect(row.marginFractionOf).toBe('stated distance');
    expect(row.controls.map(({ verdict }) => verdict)).toEqual(['reproduced']);
    expect(row.assumptions[0].trials.map(({ value }) => value)).toEqual([2000, 2030]);
  });

  it('rests on a sheet not older than its criterion', () => {
    expect(row.assumptionSheetVersion).toBeGreaterThanOrEqual(row.criterionSheetVersion);
  });

  it('fails when the missile reaches a member more, or less', () => {
    const statement = statements['iran-2000-km-reach'];
    for (const reachedCountryCodes of [
      ['TR', 'GR', 'BG'],
      ['TR', 'GR', 'BG', 'RO', 'HU'],
    ]) {
      const check = { ...statement.check, reachedCountryCodes } as typeof statement.check;
      expect(statementEvaluator()({ ...statement, check, controls: [] }).verdict).toBe('not reproduced');
    }
  });
});

describe('asking the footprint engine', () => {
  const { ask } = askingScenes(LIBRARY);
  const scene = {
    architectureId: 'third-site',
    launches: [{ missileId: 'notional-irbm-4000', launchAreaId: 'tabriz' }],
  };
  const places = placesOf(['warsaw', 'berlin'], LIBRARY);
  const margins = (overrides: Readonly<Record<string, number | string>>) =>
    ask(scene, places, overrides).map(({ marginS }) => marginS ?? Number.NEGATIVE_INFINITY);

  it('takes each second of delay off the margin', () => {
    const [base, later] = [margins({}), margins({ 'assumptions.launchDelayS': 70 })];
    base.forEach((marginS, i) => {
      expect(marginS - later[i]).toBeCloseTo(10, 6);
    });
  });

  it('is never worse with an ideal cue', () => {
    const [base, ideal] = [margins({}), margins({ 'assumptions.cue': 'ideal' })];
    base.forEach((marginS, i) => {
      expect(ideal[i]).toBeGreaterThanOrEqual(marginS);
    });
  });

  it('puts two architectures side by side without losing what the first defends', () => {
    const both = ask({ ...scene, besideId: 'gmd' }, places, {}).map(({ marginS }) => marginS ?? 0);
    margins({}).forEach((marginS, i) => {
      expect(both[i]).toBeGreaterThanOrEqual(marginS - 1e-9);
    });
  });
});

describe('places and figures of a check', () => {
  it('gathers the towns of a region without losing people', () => {
    const main = townsOf({ kind: 'countries', id: 'main', name: 'main', countryCodes: ['JP'], southDeg: 30.9 });
    const all = townsOf({ kind: 'countries', id: 'all', name: 'all', countryCodes: ['JP'] });
    const people = (list: readonly number[]): number => list.reduce((sum, count) => sum + count, 0);
    expect(all.names).toContain('Naha');
    expect(main.names).not.toContain('Naha');
    expect(people(main.people)).toBeLessThan(people(all.people));
    expect(main.points.every(({ latitudeDeg }) => latitudeDeg >= 30.9)).toBe(true);
  });

  it('varies a number to the ends of its range and a choice to the others', () => {
    expect(variedFigure('assumptions.launchDelayS', LIBRARY)).toMatchObject({ value: 60, others: [0, 300] });
    expect(variedFigure('assumptions.cue', LIBRARY)).toMatchObject({ value: 'sensor-driven', others: ['ideal'] });
    expect(variedFigure('sm3-iia.burnoutSpeedKmPerS', LIBRARY).others).toEqual([4.3, 5.5]);
  });
});
