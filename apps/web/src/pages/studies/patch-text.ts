import { parseDocument } from 'yaml';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing that a form leaves behind in fields nobody filled in. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isPlain(value) && Object.values(value).every(isEmpty));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Change {
  readonly path: readonly string[];
  /** undefined: the key goes. */
  readonly value: unknown;
}

function changesBetween(before: Plain, after: Plain, path: readonly string[]): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Change[] => {
    const [old, now] = [before[key], after[key]];
    const here = [...path, key];
    if (isSame(old, now) || (old === undefined && isEmpty(now))) return [];
    if (isPlain(old) && isPlain(now) && !isEmpty(now)) return changesBetween(old, now, here);
    return [{ path: here, value: isEmpty(now) ? undefined : now }];
  });
}

/** What a scenario text holds, as plain data; null where it is no mapping or cannot be read. */
export function dataOf(text: string): Plain | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const data: unknown = document.toJS({ maxAliasCount: 50 });
  return isPlain(data) ? data : null;
}

/**
 * A scenario text in which only what has changed is written anew: comments, order and spelling of all else stay.
 *
 * @param before  what the text holds
 * @param after   what it shall hold
 */
export function patched(text: string, before: Plain, after: Plain): string {
  const changes = changesBetween(before, after, []);
  if (changes.length === 0) return text;
  const document = parseDocument(text);
  for (const { path, value } of changes)
    if (value === undefined) document.deleteIn(path);
    else {
      // A scalar is put into the node that is there, which keeps the comment behind it.
      document.setIn(path, typeof value === 'object' ? document.createNode(value) : value);
    }
  return document.toString({ lineWidth: 0 });
}
