import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from './data/elementary-golden.json' with { type: 'json' };
import * as elementary from './elementary.ts';
import { elementaryFingerprint } from './elementary-fingerprint.ts';
import { fromWords, highWord, lowWord } from './words.ts';

const own = { ...elementary };
type Unary = Exclude<keyof typeof own, 'atan2' | 'pow'>;

/**
 * Largest difference from the engine's own function, in units of the last place. Ours are within the bounds of the
 * decision page (1 ulp, hyperbolic ones 2); the engine's may be off by as much the other way.
 */
const UNARY: Record<Unary, number> = {
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  exp: 1,
  expm1: 1,
  log: 1,
  log1p: 1,
  cbrt: 1,
  sinh: 3,
  cosh: 3,
  tanh: 3,
  asinh: 3,
  acosh: 3,
  atanh: 3,
};

const asInteger = (x: number): bigint => {
  const bits = (BigInt(highWord(Math.abs(x))) << 32n) | BigInt(lowWord(x));
  return x < 0 ? -bits : bits;
};
const ulpsApart = (a: number, b: number): number => {
  if (Object.is(a, b)) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.POSITIVE_INFINITY;
  return Number(asInteger(a) > asInteger(b) ? asInteger(a) - asInteger(b) : asInteger(b) - asInteger(a));
};
/** Signed zeros must agree: a distance of 0 between 0 and -0 counts as a failure. */
const differs = (a: number, b: number, ulps: number): boolean =>
  ulpsApart(a, b) > ulps || (a === 0 && b === 0 && !Object.is(a, b));

const EDGES = [
  0,
  1,
  0.5,
  2,
  3,
  0.1,
  5e-324,
  1e-310,
  2.2250738585072014e-308,
  1e-20,
  1e-8,
  709.78,
  709.79,
  710.4,
  710.5,
  745.1,
  746,
  2 ** 53,
  2 ** 53 + 2,
  2 ** 64,
  2 ** 65,
  1e22,
  1e300,
  1.7976931348623157e308,
  1 + 2 ** -52,
  1 - 2 ** -53,
  Math.PI,
  Math.PI / 2,
  1e16,
  Number.POSITIVE_INFINITY,
  Number.NaN,
].flatMap((x) => [x, -x]);

const anyDouble = fc.double({ noDefaultInfinity: false });
const moderate = fc.double({ min: -20, max: 20, noNaN: true });
const quarterTurns = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => (n * Math.PI) / 2);

describe('the elementary functions', () => {
  for (const [name, ulps] of Object.entries(UNARY) as [Unary, number][]) {
    it(`${name} stays within ${ulps} ulp of the engine's own, edges included`, () => {
      for (const x of EDGES)
        expect(differs(own[name](x), Math[name](x), ulps), `${name}(${x}) = ${own[name](x)}`).toBe(false);
      fc.assert(
        fc.property(fc.oneof(moderate, fc.double({ min: -1, max: 1 }), anyDouble, quarterTurns), (x) => {
          return !differs(own[name](x), Math[name](x), ulps);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('atan2 and pow agree with the engine at every pair of edges', () => {
    for (const a of EDGES)
      for (const b of EDGES) {
        expect(differs(own.atan2(a, b), Math.atan2(a, b), 2), `atan2(${a}, ${b})`).toBe(false);
        expect(differs(own.pow(a, b), a ** b, 1), `pow(${a}, ${b})`).toBe(false);
      }
  });

  it('atan2 stays within 2 ulp and pow within 1 ulp of the engine', () => {
    fc.assert(
      fc.property(anyDouble, anyDouble, moderate, moderate, (a, b, c, d) => {
        return (
          !differs(own.atan2(a, b), Math.atan2(a, b), 2) &&
          !differs(own.atan2(c, d), Math.atan2(c, d), 2) &&
          !differs(own.pow(a, d), a ** d, 1) &&
          !differs(own.pow(Math.abs(c), d), Math.abs(c) ** d, 1)
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keep their identities to a few parts in 1e15', () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expect(Math.abs(own.sin(x) ** 2 + own.cos(x) ** 2 - 1)).toBeLessThan(4e-16);
        expect(Math.abs(own.log(own.exp(x)) - x)).toBeLessThan(4e-16 + 2.3e-16 * Math.abs(x));
        expect(own.sin(-x)).toBe(-own.sin(x));
        expect(own.cos(-x)).toBe(own.cos(x));
        expect(own.atan2(-x, 2)).toBe(-own.atan2(x, 2));
        expect(own.pow(own.cbrt(x), 3)).toBeCloseTo(x, 13);
      }),
      { numRuns: 500 },
    );
  });

  it('turn the largest angles as exactly as small ones', () => {
    // 10^22 and 2^1023: values computed independently with mpmath at 2300 bits.
    expect(own.sin(1e22)).toBe(-0.8522008497671888);
    expect(own.cos(2 ** 1023)).toBe(-0.826369834614148);
  });

  it('give the stored bits: a new engine that disagrees fails here', () => {
    expect(elementaryFingerprint()).toEqual(golden);
  });
});

describe('words of a double', () => {
  it('come apart and together again', () => {
    fc.assert(fc.property(anyDouble, (x) => Object.is(fromWords(highWord(x), lowWord(x)), x)));
  });
});
