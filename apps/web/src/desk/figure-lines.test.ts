import { assumptionSheet } from '@parasol/catalog/assumptions';
import { catalogue } from '@parasol/catalog/entries';
import { architectureScenario, resolve } from '@parasol/study/scenario';
import { describe, expect, it } from 'vitest';
import { catalogueLines, pageOf, scenarioLines, sourceLines } from './figure-lines.ts';
import type { FigureQuery } from './learn-desk.ts';

const every: FigureQuery = {
  search: '',
  confidence: null,
  disputedOnly: false,
  kind: null,
  sourceId: null,
  from: 0,
  count: 50,
};
const ask = (query: Partial<FigureQuery>) => pageOf(catalogueLines(), { ...every, ...query });
const figures =
  Object.values(catalogue.entities).reduce((sum, { attributes }) => sum + Object.keys(attributes).length, 0) +
  Object.keys(assumptionSheet.entries).length;

describe('the lines of the catalogue', () => {
  it('hold every figure, a page at a time', () => {
    const page = ask({});
    expect(page.total).toBe(figures);
    expect(page.lines).toHaveLength(50);
    expect(Object.values(page.counts).reduce((sum, one) => sum + one, 0)).toBe(figures);
    const last = ask({ from: figures - 3 });
    expect(last.lines).toHaveLength(3);
    expect(page.lines[0].path).not.toBe(ask({ from: 50 }).lines[0].path);
  });

  it('are filtered by every part of the question, and the counts stay those before the confidence', () => {
    const recalled = ask({ confidence: 'recalled', count: figures });
    expect(recalled.lines.every(({ confidence }) => confidence === 'recalled')).toBe(true);
    expect(recalled.total).toBe(recalled.counts.recalled);
    expect(recalled.counts).toEqual(ask({}).counts);
    const disputed = ask({ disputedOnly: true, count: figures });
    expect(disputed.total).toBe(disputed.disputed);
    expect(disputed.lines.every((line) => line.disputed)).toBe(true);
    expect(ask({ kind: 'radar', count: figures }).lines.every(({ kind }) => kind === 'radar')).toBe(true);
    expect(ask({ search: 'gbi-two-stage BURNOUTSPEED' }).lines.map(({ path }) => path)).toEqual([
      'gbi-two-stage.burnoutSpeedKmPerS',
    ]);
  });

  it('give the same source as the list of sources counts', () => {
    for (const { id, used, beside, disputes } of sourceLines().slice(0, 20)) {
      const { total } = ask({ sourceId: id });
      expect(total, id).toBeGreaterThanOrEqual(used + beside);
      expect(total, id).toBeLessThanOrEqual(used + beside + disputes);
    }
    expect(sourceLines()).toHaveLength(Object.keys(catalogue.sources).length);
  });
});

describe('the lines of a scenario', () => {
  it('are those it resolves to', () => {
    const scenario = architectureScenario('third-site');
    if (scenario === undefined) throw new Error('the catalogue has it');
    const { resolved } = resolve(scenario);
    const page = pageOf(scenarioLines(resolved), { ...every, count: 10_000 });
    expect(page.lines.map(({ path }) => path).sort()).toEqual(resolved.map(({ path }) => path).sort());
    expect(page.lines.slice(0, page.disputed).every(({ disputed }) => disputed)).toBe(true);
    expect(page.disputed).toBeGreaterThan(0);
    expect(page.kinds).toEqual(expect.arrayContaining(['assumption', 'element', 'interceptor', 'radar']));
  });
});
