/** An interval over which a continuous function changes sign. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/**
 * Walks from a start in growing strides until the function changes sign.
 *
 * @returns  the bracket, or null where the limit is reached or the function is not a number
 */
export function bracketFrom(
  f: (x: number) => number,
  walk: { readonly start: number; readonly stride: number; readonly limit: number },
): Bracket | null {
  const { start, limit } = walk;
  let stride = walk.stride;
  let x = start;
  let at = f(x);
  while (x !== limit) {
    const next = stride > 0 ? Math.min(limit, x + stride) : Math.max(limit, x + stride);
    const atNext = f(next);
    if (!(atNext - atNext === 0) || !(at - at === 0)) return null;
    if (at > 0 !== atNext > 0) {
      return stride > 0
        ? { low: x, high: next, atLow: at, atHigh: atNext }
        : { low: next, high: x, atLow: atNext, atHigh: at };
    }
    x = next;
    at = atNext;
    stride *= 2;
  }
  return null;
}

/**
 * The root inside a bracket: inverse quadratic steps where they are safe, halving where not.
 *
 * @param tolerance  width of the last interval, in the unit of x
 * @source  Chandrupatla, A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28 (1997)
 */
export function rootIn(f: (x: number) => number, bracket: Bracket, tolerance: number): number {
  let { low: b, high: a, atLow: fb, atHigh: fa } = bracket;
  let c = a;
  let fc = fa;
  let t = 0.5;
  for (let i = 0; i < 100; i++) {
    const x = a + t * (b - a);
    const fx = f(x);
    if (fx > 0 === fa > 0) {
      c = a;
      fc = fa;
    } else {
      c = b;
      b = a;
      fc = fb;
      fb = fa;
    }
    a = x;
    fa = fx;
    const nearer = Math.abs(fa) < Math.abs(fb) ? a : b;
    const share = (0.5 * tolerance) / Math.abs(b - a);
    if (share > 0.5 || fa === 0) return nearer;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    t =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
        : 0.5;
    t = Math.min(1 - share, Math.max(share, t));
  }
  return a;
}
