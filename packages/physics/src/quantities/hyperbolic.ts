/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { exp, expm1 } from './exponential.ts';
import { log, log1p } from './logarithm.ts';

const LN2 = 0.6931471805599453;
/** Beyond 22 the smaller exponential is below half an ulp of the larger. */
const ONE_SIDED_ABOVE = 22;
const OVERFLOW_AT = 709.78;
const TWO_TO_28 = 268_435_456;

/** Hyperbolic sine; within 2 ulp. */
export function sinh(x: number): number {
  const ax = Math.abs(x);
  if (ax < 1e-9) return x;
  const half = x < 0 ? -0.5 : 0.5;
  if (ax < ONE_SIDED_ABOVE) {
    const t = expm1(ax);
    return ax < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  if (ax < OVERFLOW_AT) return half * exp(ax);
  const w = exp(0.5 * ax);
  return half * w * w;
}

/** Hyperbolic cosine; within 2 ulp. */
export function cosh(x: number): number {
  const ax = Math.abs(x);
  if (ax < 0.34657359) {
    const t = expm1(ax);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (ax < ONE_SIDED_ABOVE) {
    const t = exp(ax);
    return 0.5 * t + 0.5 / t;
  }
  if (ax < OVERFLOW_AT) return 0.5 * exp(ax);
  const w = exp(0.5 * ax);
  return 0.5 * w * w;
}

/** Hyperbolic tangent; within 2 ulp. */
export function tanh(x: number): number {
  const ax = Math.abs(x);
  if (ax < 1e-9) return x;
  let value = ax > ONE_SIDED_ABOVE ? 1 : Number.NaN;
  if (ax <= ONE_SIDED_ABOVE && ax >= 1) value = 1 - 2 / (expm1(2 * ax) + 2);
  if (ax < 1) {
    const t = expm1(-2 * ax);
    value = -t / (t + 2);
  }
  return x < 0 ? -value : value;
}

/** Inverse hyperbolic sine; within 2 ulp. */
export function asinh(x: number): number {
  const ax = Math.abs(x);
  if (ax < 1e-9 || ax === Number.POSITIVE_INFINITY) return x;
  let value: number;
  if (ax > TWO_TO_28) value = log(ax) + LN2;
  else if (ax > 2) value = log(2 * ax + 1 / (Math.sqrt(ax * ax + 1) + ax));
  else value = log1p(ax + (ax * ax) / (1 + Math.sqrt(1 + ax * ax)));
  return x < 0 ? -value : value;
}

/** Inverse hyperbolic cosine, not negative; within 2 ulp. NaN below 1. */
export function acosh(x: number): number {
  if (!(x >= 1)) return Number.NaN;
  if (x > TWO_TO_28) return log(x) + LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

/** Inverse hyperbolic tangent; within 2 ulp. Infinite at -1 and 1, NaN outside. */
export function atanh(x: number): number {
  const ax = Math.abs(x);
  if (ax < 1e-9) return x;
  const t = 2 * ax;
  const value = 0.5 * log1p(ax < 0.5 ? t + (t * ax) / (1 - ax) : t / (1 - ax));
  return x < 0 ? -value : value;
}
