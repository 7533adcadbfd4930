import { describe, expect, it } from 'vitest';
import { architectures } from '../architectures/index.ts';
import { assumptionSheet } from '../assumptions/index.ts';
import { catalogue } from '../entries/index.ts';
import { checkStatement, STATEMENTS_SHEET_VERSION, type Statement, scenesOf, statements } from './index.ts';

const context = { catalogue, architectures, assumptions: assumptionSheet };
const list = Object.values(statements);

describe('the published statements', () => {
  it.each(list)('$id has no fault', (statement) => {
    expect(checkStatement(statement, context)).toEqual([]);
  });

  it('come from every row about coverage or reach', () => {
    expect([...new Set(list.map(({ row }) => row))].sort()).toEqual([
      'ARCH-6.3-9',
      'ARCH-CBO09-THREE-SITES',
      'ARCH-GMD-50',
      'ARCH-IRAN-2000',
      'ARCH-JP-2SITES',
      'ARCH-OPTIONS-CBO09',
    ]);
  });

  it('have the negative controls of the assumption sheet: Guam, eastern Turkey, the outer islands', () => {
    const controlled = list.flatMap(({ controls }) =>
      controls.flatMap(({ check }) => (check.kind === 'not-defended-places' ? check.placeIds : [])),
    );
    expect(controlled).toEqual(expect.arrayContaining(['hagatna', 'van', 'erzurum', 'diyarbakir', 'naha', 'ishigaki']));
  });

  it('have a control each', () => {
    expect(list.filter(({ controls }) => controls.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('were fixed under a sheet no newer than the one in force', () => {
    expect(STATEMENTS_SHEET_VERSION).toBeLessThanOrEqual(assumptionSheet.version);
  });

  it('hold no result', () => {
    expect(JSON.stringify(list)).not.toMatch(/verdict|reproduced/);
  });
});

describe('the checker of statements', () => {
  const base = statements['japan-two-sites'];
  const [scene] = scenesOf(base.check);
  const check = (change: object): Statement['check'] => ({ ...base.check, ...change }) as Statement['check'];
  const faulty: readonly (readonly [string, Partial<Statement>, string])[] = [
    ['no source', { sourceIds: [] }, 'sourceIds'],
    ['an unknown source', { sourceIds: ['nobody'] }, 'sourceIds'],
    ['an assumption without a range', { assumptionPaths: ['assumptions.elementDates'] }, 'assumptionPaths'],
    ['an unknown assumption', { assumptionPaths: ['assumptions.nothing'] }, 'assumptionPaths'],
    ['an unknown architecture', { check: check({ scene: { ...scene, architectureId: 'none' } }) }, 'scene'],
    ['an element that is not there', { check: check({ scene: { ...scene, withoutIds: ['gabala'] } }) }, 'withoutIds'],
    ['no launch', { check: check({ scene: { ...scene, launches: [] } }) }, 'launches'],
    ['a share above 1', { check: check({ leastFraction: 99 }) }, 'fraction'],
    ['a place that is none', { check: { kind: 'defended-places', scene, placeIds: ['sm3-iia'] } }, 'placeIds'],
  ];

  it.each(faulty)('refuses %s', (_, change, path) => {
    const paths = checkStatement({ ...base, ...change }, context).map((issue) => issue.path);
    expect(paths.some((found) => found.includes(path))).toBe(true);
  });
});
