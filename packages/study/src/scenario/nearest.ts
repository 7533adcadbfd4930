import { distance } from 'fastest-levenshtein';

/** Up to three known words closest to one that is not known: few edits apart, or containing it. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  const scored: { readonly name: string; readonly score: number }[] = [];
  for (const name of known) {
    const candidate = name.toLowerCase();
    const edits = distance(wanted, candidate);
    const contains = wanted.length >= 3 && (candidate.includes(wanted) || wanted.includes(candidate));
    if (contains || edits <= Math.max(2, Math.floor(wanted.length / 3)))
      scored.push({ name, score: contains ? Math.min(edits, 2) : edits });
  }
  return scored
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** `; did you mean a, b or c?`, or nothing. */
export function didYouMean(names: readonly string[]): string {
  if (names.length === 0) return '';
  const last = names[names.length - 1];
  return `; did you mean ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} or ${last}`}?`;
}
