import { assumptionSheet } from '@parasol/catalog/assumptions';
import { type Attribute, catalogue, rangeOf, usedClaim, usedValue } from '@parasol/catalog/entries';
import type { ResolvedNumber } from '@parasol/study/results';
import { unitOfKey } from '@parasol/study/scenario';
import type { FigureLine, FigurePage, FigureQuery, SourceLine } from './learn-desk.ts';
import { sourceOf } from './source-card.ts';

/** A line with what it is found by. */
export interface FoundLine extends FigureLine {
  /** Sources of every claim and those who dispute it; of a line in use only its own are known. */
  readonly allSourceIds: readonly string[];
}

const titleOf = (id: string): string => catalogue.sources[id]?.title ?? id;

const textOf = (value: unknown): string | number | boolean | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

function lineOf(
  { path, entityName, kind, unit }: Pick<FigureLine, 'path' | 'entityName' | 'kind' | 'unit'>,
  attribute: Attribute,
): FoundLine {
  const { confidence, sourceIds } = usedClaim(attribute);
  const value = usedValue(attribute);
  const range = typeof value === 'number' ? rangeOf(attribute) : undefined;
  const all = attribute.claims.flatMap((claim) => [...claim.sourceIds, ...(claim.disputedBy ?? [])]);
  return {
    ...{ path, entityName, kind, unit, confidence },
    value: textOf(value),
    minimum: range?.minimum ?? null,
    maximum: range?.maximum ?? null,
    disputed: attribute.disputed ?? false,
    source: sourceIds.length === 0 ? null : titleOf(sourceIds[0]),
    sourceCount: sourceIds.length,
    allSourceIds: [...new Set(all)],
  };
}

let lines: readonly FoundLine[] | null = null;

/** Every figure of the catalogue and of the assumption sheet, once made. */
export function catalogueLines(): readonly FoundLine[] {
  lines ??= [
    ...Object.values(assumptionSheet.entries).map((entry) =>
      lineOf(
        { path: `assumptions.${entry.key}`, entityName: entry.label, kind: 'assumption', unit: entry.unit },
        entry,
      ),
    ),
    ...Object.values(catalogue.entities).flatMap(({ id, name, kind, attributes }) =>
      Object.entries(attributes).map(([key, attribute]) =>
        lineOf({ path: `${id}.${key}`, entityName: name, kind, unit: unitOfKey(key)?.text ?? null }, attribute),
      ),
    ),
  ];
  return lines;
}

/** The figures that a scenario rests on. */
export const scenarioLines = (inputs: readonly ResolvedNumber[]): readonly FoundLine[] =>
  inputs.map(({ path, entityName, value, unit, minimum, maximum, confidence, disputed, sources }) => {
    const id = path.slice(0, path.indexOf('.'));
    const kind = id === 'assumptions' ? 'assumption' : (catalogue.entities[id]?.kind ?? 'element');
    return {
      ...{ path, entityName, kind, unit, minimum, maximum, confidence, disputed, value: textOf(value) },
      source: sources[0]?.title ?? null,
      sourceCount: sources.length,
      allSourceIds: sources.map((source) => source.id),
    };
  });

/**
 * The lines asked for, those argued about first, a page of them, and how many there are of each confidence.
 *
 * @returns  `counts` and `disputed` are of all that fit the rest of the question, so that a reader sees what a filter would leave
 */
export function pageOf(all: readonly FoundLine[], query: FigureQuery): FigurePage {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = all.filter(({ path, entityName, kind, value, source, allSourceIds }) => {
    if (query.kind !== null && kind !== query.kind) return false;
    if (query.sourceId !== null && !allSourceIds.includes(query.sourceId)) return false;
    const text = `${path} ${entityName} ${value} ${source}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const ofDispute = query.disputedOnly ? fits.filter(({ disputed }) => disputed) : fits;
  const chosen =
    query.confidence === null ? ofDispute : ofDispute.filter(({ confidence }) => confidence === query.confidence);
  const ordered = chosen.toSorted((a, b) => Number(b.disputed) - Number(a.disputed));
  const counts: Record<string, number> = {};
  for (const { confidence } of ofDispute) counts[confidence] = (counts[confidence] ?? 0) + 1;
  return {
    total: chosen.length,
    counts,
    disputed: fits.filter(({ disputed }) => disputed).length,
    kinds: [...new Set(all.map(({ kind }) => kind))].sort(),
    lines: ordered.slice(query.from, query.from + query.count).map(({ allSourceIds: _, ...line }) => line),
  };
}

/** Every source, with the number of figures that use it, that know it beside the one in use, and that it disputes. */
export function sourceLines(): SourceLine[] {
  const counts = new Map<string, { used: number; beside: number; disputes: number }>();
  const countOf = (id: string): { used: number; beside: number; disputes: number } => {
    const count = counts.get(id) ?? { used: 0, beside: 0, disputes: 0 };
    counts.set(id, count);
    return count;
  };
  const attributes = [
    ...Object.values(assumptionSheet.entries),
    ...Object.values(catalogue.entities).flatMap((entity) => Object.values(entity.attributes)),
  ];
  for (const attribute of attributes) {
    const used = new Set(usedClaim(attribute).sourceIds);
    const all = new Set(attribute.claims.flatMap(({ sourceIds }) => sourceIds));
    for (const id of all) countOf(id)[used.has(id) ? 'used' : 'beside']++;
    for (const id of new Set(attribute.claims.flatMap(({ disputedBy = [] }) => disputedBy))) countOf(id).disputes++;
  }
  return Object.values(catalogue.sources)
    .map(({ id, note }) => ({ ...sourceOf(id), note, ...countOf(id) }))
    .sort((a, b) => b.used - a.used || (a.title < b.title ? -1 : 1));
}
