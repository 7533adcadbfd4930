/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { fromWords, highWord, lowWord } from './words.ts';

/** Minimax coefficients of log((1 + s) / (1 - s)) - 2s in s^2. */
const L1 = 6.66666666666673513e-1;
const L2 = 3.999999999940941908e-1;
const L3 = 2.857142874366239149e-1;
const L4 = 2.222219843214978396e-1;
const L5 = 1.818357216161805012e-1;
const L6 = 1.531383769920937332e-1;
const L7 = 1.479819860510518591e-1;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18_014_398_509_481_984;

/** log(1 + f) + k log 2 + correction, for f in sqrt(1/2) - 1..sqrt(2) - 1. */
function kernelLog(f: number, k: number, correction: number): number {
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (L2 + w * (L4 + w * L6));
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const rest = s * (half + even + odd);
  if (k === 0) return f - (half - rest);
  return k * LN2_HIGH - (half - (rest + (k * LN2_LOW + correction)) - f);
}

/** Natural logarithm; within 1 ulp. -Infinity at 0, NaN below. */
export function log(x: number): number {
  let k = -1023;
  let normal = x;
  if (!(x >= SMALLEST_NORMAL)) {
    if (x === 0) return Number.NEGATIVE_INFINITY;
    if (!(x > 0)) return Number.NaN;
    k -= 54;
    normal = x * TWO_TO_54;
  } else if (x === Number.POSITIVE_INFINITY) return x;
  const high = highWord(normal);
  const fraction = high & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  k += (high >> 20) + (carry >> 20);
  return kernelLog(fromWords(fraction | (carry ^ 0x3ff00000), lowWord(normal)) - 1, k, 0);
}

/** log(1 + x) without loss near 0; within 1 ulp. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < 1e-17) return x;
  if (x > -0.2928 && x < 0.4142) return kernelLog(x, 0, 0);
  const u = 1 + x;
  const lost = (x > 1 ? 1 - (u - x) : x - (u - 1)) / u;
  const high = highWord(u);
  const fraction = high & 0xfffff;
  const carry = (fraction + 0x95f64) & 0x100000;
  const k = (high >> 20) - 1023 + (carry >> 20);
  const f = fromWords(fraction | (carry ^ 0x3ff00000), lowWord(u)) - 1;
  return k === 0 ? kernelLog(f, 0, 0) + lost : kernelLog(f, k, lost);
}
