/** Time of a catalogue date (YYYY, YYYY-MM or YYYY-MM-DD), as text that sorts: the first or the last day that it may mean. */
export function dayOf(date: string, end: 'first' | 'last'): string {
  const [year, month, day] = date.split('-');
  if (day !== undefined) return date;
  if (end === 'first') return `${year}-${month ?? '01'}-01`;
  return `${year}-${month ?? '12'}-31`;
}

/** A span of time of the catalogue, as dates that may be open. */
export interface Span {
  readonly id: string;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
  readonly status?: string;
}

/** Sentences about elements that did not exist on a day. */
export function anachronisms(spans: readonly Span[], day: string): string[] {
  return spans.flatMap(({ id, name, from, to }) => {
    if (from !== undefined && dayOf(from, 'first') > day)
      return [`${name} (${id}) exists only from ${from}, after ${day}`];
    if (to !== undefined && dayOf(to, 'last') < day) return [`${name} (${id}) existed only to ${to}, before ${day}`];
    return [];
  });
}

/** Sentences about elements that never stood at the same time; those that missed the same others share one. */
export function neverTogether(spans: readonly Span[]): string[] {
  const began = spans.filter(({ from }) => from !== undefined);
  const byLate = new Map<string, string[]>();
  for (const gone of spans) {
    if (gone.to === undefined) continue;
    const end = dayOf(gone.to, 'last');
    const late = began.filter(({ id, from }) => id !== gone.id && dayOf(from ?? '', 'first') > end);
    if (late.length === 0) continue;
    const names = late.map(({ name, from }) => `${name} (from ${from})`).join('; ');
    byLate.set(names, [...(byLate.get(names) ?? []), `${gone.name} (to ${gone.to})`]);
  }
  return [...byLate].map(([late, gone]) => `Counterfactual: ${gone.join('; ')} never stood together with ${late}`);
}
