import { describe, expect, it } from 'vitest';
import text from '../../../../docs/glossary.md?raw';
import { findTerms, GLOSSARY } from './glossary.ts';
import { parseGlossary } from './parse-glossary.ts';
import { RUSSIAN, RUSSIAN_SECTIONS } from './russian.ts';

const sections = parseGlossary(text);
const ids = sections.flatMap(({ entries }) => entries.map(({ id }) => id));
const CYRILLIC = /[а-яё]/i;

describe('the glossary', () => {
  it('reads every row of docs/glossary.md', () => {
    // Two lines of each table are its head.
    const rows = text.split('\n').filter((line) => line.startsWith('|')).length - 2 * sections.length;
    expect(ids).toHaveLength(rows);
    expect(rows).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(rows);
  });

  it('has a Russian term and meaning for every English entry, and none beside them', () => {
    expect(Object.keys(RUSSIAN).sort()).toEqual([...ids].sort());
    for (const [id, { term, meaning }] of Object.entries(RUSSIAN)) {
      expect(term, id).toMatch(CYRILLIC);
      expect(meaning, id).toMatch(CYRILLIC);
    }
  });

  it('has a Russian title for every section, and a note where the English has one', () => {
    expect(Object.keys(RUSSIAN_SECTIONS)).toEqual(sections.map(({ id }) => id));
    for (const { id, note } of sections) expect(RUSSIAN_SECTIONS[id].note !== '', id).toBe(note !== '');
  });

  it('keeps the codes of countries and the code words of a meaning in both languages', () => {
    for (const { entries } of GLOSSARY)
      for (const { id, meaning } of entries) {
        const codes = (said: string): string[] => (said.match(/\b[A-Z]{2}\b|`[^`]+`/g) ?? []).sort();
        expect(codes(meaning.ru), id).toEqual(codes(meaning.en));
      }
  });

  it('finds a term in either language', () => {
    const found = (search: string): string[] => findTerms(search).flatMap(({ entries }) => entries.map(({ id }) => id));
    expect(found('целеуказание датчиков')).toContain('cue');
    expect(found('sensor-driven')).toEqual(['cue']);
    expect(found('no such word')).toEqual([]);
    expect(found('')).toHaveLength(ids.length);
  });
});
