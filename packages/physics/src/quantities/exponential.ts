/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { powerOfTwo, scaleByPowerOfTwo } from './words.ts';

/** Minimax coefficients of the exponential's kernel: x - r(x^2), where exp(x) = 1 + 2x / (2 - x + r). */
const P1 = 1.66666666666666019037e-1;
const P2 = -2.77777777770155933842e-3;
const P3 = 6.61375632143793436117e-5;
const P4 = -1.6533902205465251539e-6;
const P5 = 4.13813679705723846039e-8;
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const ONE_OVER_LN2 = 1.442695040888963387;
const OVERFLOW_AT = 709.782712893384;
const UNDERFLOW_AT = -745.1332191019411;

/** e^x; within 1 ulp. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW_AT)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < UNDERFLOW_AT) return 0;
  const k = Math.floor(x * ONE_OVER_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return scaleByPowerOfTwo(1 - (low - (r * c) / (2 - c) - high), k);
}

const Q1 = -3.33333333333331316428e-2;
const Q2 = 1.58730158725481460165e-3;
const Q3 = -7.93650757867487942473e-5;
const Q4 = 4.00821782732936239552e-6;
const Q5 = -2.01099218183624371326e-7;

/** e^x - 1 without loss near 0; within 1 ulp. */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW_AT)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -40) return -1;
  if (Math.abs(x) < 1e-17) return x;
  const k = Math.abs(x) < 0.34657359 ? 0 : Math.floor(x * ONE_OVER_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = high - r - low;
  const half = 0.5 * r;
  const s = r * half;
  const r1 = 1 + s * (Q1 + s * (Q2 + s * (Q3 + s * (Q4 + s * Q5))));
  const t = 3 - r1 * half;
  let e = s * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - s);
  e = r * (e - c) - c - s;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < -1 || k > 56) return scaleByPowerOfTwo(1 - (e - r), k) - 1;
  if (k < 20) return scaleByPowerOfTwo(1 - powerOfTwo(-k) - (e - r), k);
  return scaleByPowerOfTwo(r - (e + powerOfTwo(-k)) + 1, k);
}
