/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { highWord, powerOfTwo } from './words.ts';

/** Minimax coefficients of log((1 + s) / (1 - s)) - 2s in s^2. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605105187;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18_014_398_509_481_984;

/** The exponent that brings a normal number nearest to 1: into sqrt(1/2)..sqrt(2). */
const nearestExponent = (x: number): number => ((highWord(x) + 0x95f64) >> 20) - 1023;

/** x 2^-k exactly; 2^-1023 and 2^-1024 are no normal numbers, so the top goes in two steps. */
const scaledDown = (x: number, k: number): number => (k > 1022 ? x * 0.25 * powerOfTwo(2 - k) : x * powerOfTwo(-k));

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
  if (!(x >= SMALLEST_NORMAL && x < Number.POSITIVE_INFINITY)) return edgeLog(x);
  const k = nearestExponent(x);
  return kernelLog(scaledDown(x, k) - 1, k, 0);
}

function edgeLog(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const normal = x * TWO_TO_54;
  const k = nearestExponent(normal);
  return kernelLog(normal * powerOfTwo(-k) - 1, k - 54, 0);
}

/** log(1 + x) without loss near 0; within 1 ulp. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY || Math.abs(x) < 1e-17) return x;
  if (x > -0.2928 && x < 0.4142) return kernelLog(x, 0, 0);
  const u = 1 + x;
  const lost = (x > 1 ? 1 - (u - x) : x - (u - 1)) / u;
  const k = nearestExponent(u);
  const m = scaledDown(u, k);
  return k === 0 ? kernelLog(m - 1, 0, 0) + lost : kernelLog(m - 1, k, lost);
}
