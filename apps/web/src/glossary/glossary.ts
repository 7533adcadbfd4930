import text from '../../../../docs/glossary.md?raw';
import type { Said } from '../words/index.ts';
import { parseGlossary } from './parse-glossary.ts';
import { RUSSIAN, RUSSIAN_SECTIONS } from './russian.ts';

export interface BilingualEntry {
  readonly id: string;
  readonly term: Said;
  readonly meaning: Said;
}

export interface BilingualSection {
  readonly id: string;
  readonly title: Said;
  readonly note: Said;
  readonly entries: readonly BilingualEntry[];
}

const russian: Readonly<Record<string, { readonly term: string; readonly meaning: string } | undefined>> = RUSSIAN;

/** docs/glossary.md with the Russian side; an entry without one shows its English (a test finds it). */
export const GLOSSARY: readonly BilingualSection[] = parseGlossary(text).map(({ id, title, note, entries }) => ({
  id,
  title: { en: title, ru: RUSSIAN_SECTIONS[id]?.title ?? title },
  note: { en: note, ru: RUSSIAN_SECTIONS[id]?.note ?? note },
  entries: entries.map((entry) => ({
    id: entry.id,
    term: { en: entry.term, ru: russian[entry.id]?.term ?? entry.term },
    meaning: { en: entry.meaning, ru: russian[entry.id]?.meaning ?? entry.meaning },
  })),
}));

/** Sections with only the entries that hold every word looked for, in either language. */
export function findTerms(search: string): readonly BilingualSection[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return GLOSSARY.map((section) => ({
    ...section,
    entries: section.entries.filter(({ term, meaning }) => {
      const all = `${term.en} ${term.ru} ${meaning.en} ${meaning.ru}`.toLowerCase();
      return wanted.every((word) => all.includes(word));
    }),
  })).filter(({ entries }) => entries.length > 0);
}
