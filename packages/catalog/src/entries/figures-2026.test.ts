import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Claim } from './index.ts';
import { attributeOf, catalogue, entityList, entityOf } from './index.ts';

/** The figure file of 2026, row by row, from which the catalogue was made. */
const file = new URL('../../../../tools/catalogue/data/figures-2026.json', import.meta.url);
const figures = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const rows = Object.values(figures)
  .flat()
  .filter((row): row is Row => typeof row === 'object' && row !== null && Object.hasOwn(row, 'id'));

const claims = new Map<string, Claim[]>();
for (const { attributes } of entityList) {
  for (const claim of Object.values(attributes).flatMap((attribute) => attribute.claims)) {
    if (claim.fromRow !== undefined) claims.set(claim.fromRow, [...(claims.get(claim.fromRow) ?? []), claim]);
  }
}

/** Not figures: they became the id, the name, the sources, the confidence and the notes of claims. */
const BOOKKEEPING = new Set(['id', 'name', 'source', 'confidence', 'certainty', 'note', 'disputed']);

/** Megahertz became gigahertz; every other unit was kept. */
const sameFigure = (field: string, old: number, now: unknown): boolean =>
  now === old || (field.includes('_mhz') && typeof now === 'number' && Math.abs(now * 1000 - old) < 1e-9);

function holds(list: readonly Claim[], field: string, old: unknown): boolean {
  if (Array.isArray(old) && old.every((item) => typeof item === 'number'))
    return old.every((item) => holds(list, field, item));
  return list.some(({ value, minimum, maximum }) =>
    typeof old === 'number'
      ? [value, minimum, maximum].some((now) => sameFigure(field, old, now))
      : JSON.stringify(value) === JSON.stringify(old),
  );
}

describe('the figure file of 2026 in the catalogue', () => {
  it('has 337 rows, and each is an alias', () => {
    expect(rows.length).toBe(337);
    expect(rows.filter(({ id }) => !Object.hasOwn(catalogue.aliases, id)).map(({ id }) => id)).toEqual([]);
    expect(Object.keys(catalogue.aliases).length).toBe(rows.length);
  });

  it('resolves every alias to an entity, and to an attribute where it names one', () => {
    for (const [row, target] of Object.entries(catalogue.aliases)) {
      expect(entityOf(row)?.id, row).toBe(target.split('.')[0]);
      if (target.includes('.')) expect(attributeOf(row)?.key, row).toBe(target.split('.')[1]);
    }
  });

  it('lost no figure and no text', () => {
    const lost = rows.flatMap((row) =>
      Object.entries(row)
        .filter(([field, old]) => !BOOKKEEPING.has(field) && !holds(claims.get(row.id) ?? [], field, old))
        .map(([field]) => `${row.id}.${field}`),
    );
    expect(lost).toEqual([]);
  });

  it('kept the sources of every row', () => {
    for (const row of rows) {
      const kept = new Set((claims.get(row.id) ?? []).flatMap(({ sourceIds }) => sourceIds));
      for (const source of row.source as string[]) expect(kept, row.id).toContain(source);
    }
  });

  it('kept the confidence of every row that says read or recalled, and never raised one', () => {
    for (const row of rows) {
      const list = (claims.get(row.id) ?? []).filter(({ confidence }) => confidence !== 'derived');
      if (row.confidence === 'recalled')
        expect(
          list.every(({ confidence }) => confidence === 'recalled'),
          row.id,
        ).toBe(true);
      if (row.confidence === 'read')
        expect(list.some(({ confidence }) => confidence === 'read') || list.length === 0, row.id).toBe(true);
    }
  });

  it('holds every source of the file unchanged', () => {
    for (const [id, source] of Object.entries(figures.sources as Record<string, object>)) {
      expect(catalogue.sources[id], id).toEqual({ id, ...source });
    }
  });

  it('holds every dispute and every gap', () => {
    const names = new Set(entityList.filter(({ kind }) => kind === 'open-question').map(({ name }) => name));
    for (const { item } of figures.disputes as { item: string }[]) expect(names).toContain(item);
    const statements = new Set(
      entityList.flatMap(({ attributes }) => attributes.statement?.claims.map(({ value }) => value) ?? []),
    );
    for (const gap of figures.missing as string[]) expect(statements).toContain(gap);
  });
});
