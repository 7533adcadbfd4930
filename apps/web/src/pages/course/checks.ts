/** What a reader may answer with: a number as typed, one choice, or several. */
export type Answer = string | readonly string[];

/** What was computed as right. */
export type Expected =
  | { readonly kind: 'number'; readonly value: number; readonly tolerance: number }
  /** Any of these is right. */
  | { readonly kind: 'choice'; readonly ids: readonly string[] }
  | { readonly kind: 'set'; readonly ids: readonly string[] };

export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'unanswered' }
  /** Not a number. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-low' | 'too-high' }
  | { readonly kind: 'wrong' }
  /** Of a set: how many are missing and how many do not belong. */
  | { readonly kind: 'partly'; readonly missing: number; readonly extra: number };

/** A number as people type it in either language: comma or point, spaces between thousands, either minus. NaN when it is none. */
export function numberIn(text: string): number {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(/%$/, '')
    .replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Compares an answer with what was computed. */
export function check(answer: Answer | undefined, expected: Expected): Verdict {
  const isEmpty = answer === undefined || (typeof answer === 'string' && answer.trim() === '');
  if (expected.kind === 'set') {
    const given = new Set(typeof answer === 'string' ? [answer] : (answer ?? []));
    if (given.size === 0 && expected.ids.length > 0) return { kind: 'unanswered' };
    const missing = expected.ids.filter((id) => !given.has(id)).length;
    const extra = [...given].filter((id) => !expected.ids.includes(id)).length;
    return missing + extra === 0 ? { kind: 'right' } : { kind: 'partly', missing, extra };
  }
  if (isEmpty || typeof answer !== 'string') return { kind: 'unanswered' };
  if (expected.kind === 'choice') return { kind: expected.ids.includes(answer) ? 'right' : 'wrong' };
  const value = numberIn(answer);
  if (Number.isNaN(value)) return { kind: 'unreadable' };
  if (Math.abs(value - expected.value) <= expected.tolerance) return { kind: 'right' };
  return { kind: value < expected.value ? 'too-low' : 'too-high' };
}
