import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { LaboratoryState } from './laboratory.ts';
import { scenarioText } from './scenario-text.ts';

/** What stands on the table. */
export type OnTable = Pick<LaboratoryState, 'architectureId' | 'ownText' | 'figures'>;

/** A scenario text with one key set, comments kept; undefined takes the key away. */
export function withKey(text: string, key: string, value: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) document.delete(key);
  else document.set(key, value);
  return document.toString();
}

/** A scenario text with an entry in a list of named things, in place of the one with its id; null takes that one away, and an empty list. */
export function withEntry(text: string, list: string, id: string, entry: unknown): string {
  const document = parseDocument(text);
  const before = document.get(list);
  const items = isSeq(before) ? before.items : [];
  const others = items.filter((item) => !(isMap(item) && item.get('id') === id));
  const entries = entry === null ? others : [...others, document.createNode(entry)];
  if (entries.length === 0) document.delete(list);
  else document.set(list, document.createNode(entries));
  return document.toString();
}

/** The table with its scenario file changed; a file that says no more than the architecture does is none. */
export function withText(table: OnTable, edit: (text: string) => string): OnTable {
  const { architectureId, figures } = table;
  const text = edit(scenarioText({ ...table, figures: {} }));
  const isPlain = text === stringify({ parasol: 1, extends: architectureId });
  return { architectureId, figures, ownText: isPlain ? null : text };
}
