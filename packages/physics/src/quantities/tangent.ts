/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { reduce, remainder } from './angle-reduction.ts';

/** Minimax coefficients of the tangent on -0.67434..0.67434. */
const T0 = 3.33333333333334091986e-1;
const T1 = 1.33333333333201242699e-1;
const T2 = 5.39682539762260521377e-2;
const T3 = 2.18694882948595424599e-2;
const T4 = 8.86323982359930005737e-3;
const T5 = 3.59207910759131235356e-3;
const T6 = 1.45620945432529025516e-3;
const T7 = 5.88041240820264096874e-4;
const T8 = 2.46463134818469906812e-4;
const T9 = 7.817944429395570923e-5;
const T10 = 7.14072491382608190305e-5;
const T11 = -1.85586374855275456654e-5;
const T12 = 2.59073051863633712884e-5;
const QUARTER_PI = 0.7853981633974483;
const QUARTER_PI_LOW = 3.06161699786838301793e-17;
const REFLECT_ABOVE = 0.67434;

/** Tangent of high + low (|high| up to pi/4, with room), or minus its reciprocal when `odd`. */
function kernelTangent(high: number, low: number, odd: boolean): number {
  let x = high;
  let y = low;
  const reflected = Math.abs(high) >= REFLECT_ABOVE;
  if (reflected) {
    const s = high < 0 ? -1 : 1;
    x = QUARTER_PI - s * high + (QUARTER_PI_LOW - s * low);
    y = 0;
  }
  const z = x * x;
  const w = z * z;
  const even = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
  const oddTerms = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
  const s = z * x;
  const r = y + z * (s * (even + oddTerms) + y) + T0 * s;
  const t = x + r;
  if (reflected) {
    const v = odd ? -1 : 1;
    return (high < 0 ? -1 : 1) * (v - 2 * (x - ((t * t) / (t + v) - r)));
  }
  if (!odd) return t;
  // -1 / (x + r) with the rounding error of the division put back.
  const head = Math.fround(t);
  const rest = r - (head - x);
  const a = -1 / t;
  const aHead = Math.fround(a);
  return aHead + a * (1 + aHead * head + aHead * rest);
}

/** Tangent of an angle in radians, any size; within 1 ulp. NaN for infinities. */
export function tan(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return Math.abs(x) < 1e-8 ? x : kernelTangent(x, 0, false);
  const odd = (reduce(x) & 1) !== 0;
  return kernelTangent(remainder[0], remainder[1], odd);
}
