/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { powerOfTwo, scaleByPowerOfTwo } from './words.ts';

/** Minimax coefficients of the exponential's kernel: x - r(x^2), where exp(x) = 1 + 2x / (2 - x + r). */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const ONE_OVER_LN2 = 1.4426950408889634;
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

const Q1 = -0.03333333333333313;
const Q2 = 0.0015873015872548146;
const Q3 = -7.93650757867488e-5;
const Q4 = 4.008217827329362e-6;
const Q5 = -2.0109921818362437e-7;

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
