/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { highWord, powerOfTwo, scaleByPowerOfTwo } from './words.ts';

/** Coefficients of log((1 + s) / (1 - s)) beyond 2s + 2/3 s^3, in s^2. */
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;
/** Kernel of the exponential, as in exponential.ts. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;
/** log 2, 2/(3 log 2) and log2(3/2), each whole or as a short head and its rest. */
const LN2 = 0.6931471805599453;
const LN2_HEAD = 0.6931471824645996;
const LN2_REST = -1.904654299957768e-9;
const CP = 0.9617966939259756;
const CP_HEAD = 0.9617967009544373;
const CP_REST = -7.028461650952758e-9;
const LOG2_OF_1_5_HEAD = 0.5849624872207642;
const LOG2_OF_1_5_REST = 1.350039202129749e-8;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_53 = 9_007_199_254_740_992;

/** What {@link log2Pair} leaves: log2 as a 24-bit head and its rest. */
const log2Parts = new Float64Array(2);

/** log2 of a positive finite number to about 70 bits, into `log2Parts`. */
function log2Pair(x: number): void {
  const subnormal = x < SMALLEST_NORMAL;
  const normal = subnormal ? x * TWO_TO_53 : x;
  const high = highWord(normal);
  const fraction = high & 0xfffff;
  // The shift point is 1 below sqrt(3/2), 3/2 below sqrt(3), and 1 with the next exponent above.
  const around15 = fraction > 0x3988e && fraction < 0xbb67a;
  const carried = fraction >= 0xbb67a;
  const exponent = (high >> 20) - 1023 + (carried ? 1 : 0);
  const a = exponent > 1022 ? normal * 0.25 * powerOfTwo(2 - exponent) : normal * powerOfTwo(-exponent);
  const n = subnormal ? exponent - 53 : exponent;
  const shift = around15 ? 1.5 : 1;

  const u = a - shift;
  const v = 1 / (a + shift);
  const s = u * v;
  const sHead = Math.fround(s);
  const tHead = Math.fround(a + shift);
  const sRest = v * (u - sHead * tHead - sHead * (a - (tHead - shift)));
  const s2 = s * s;
  const r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sRest * (sHead + s);
  const sHead2 = sHead * sHead;
  const cubicHead = Math.fround(3 + sHead2 + r);
  const cubicRest = r - (cubicHead - 3 - sHead2);
  const p = sHead * cubicHead;
  const q = sRest * cubicHead + cubicRest * s;
  const pHead = Math.fround(p + q);
  const pRest = q - (pHead - p);
  const zHead = CP_HEAD * pHead;
  const zRest = CP_REST * pHead + pRest * CP + (around15 ? LOG2_OF_1_5_REST : 0);
  const shiftLog = around15 ? LOG2_OF_1_5_HEAD : 0;
  const head = Math.fround(zHead + zRest + shiftLog + n);
  log2Parts[0] = head;
  log2Parts[1] = zRest - (head - n - shiftLog - zHead);
}

/** 2^(high + low), for a sum within -1080..1025. */
function exp2Pair(high: number, low: number): number {
  const n = Math.floor(high + low + 0.5);
  const head = high - n;
  const t = Math.fround(low + head);
  const u = t * LN2_HEAD;
  const v = (low - (t - head)) * LN2 + t * LN2_REST;
  const z = u + v;
  const w = v - (z - u);
  const z2 = z * z;
  const t1 = z - z2 * (P1 + z2 * (P2 + z2 * (P3 + z2 * (P4 + z2 * P5))));
  const r = (z * t1) / (t1 - 2) - (w + z * w);
  return scaleByPowerOfTwo(1 - (r - z), n);
}

/** Positive finite base, not 1; finite exponent, not 0. */
function positivePow(base: number, exponent: number): number {
  // Beyond 2^64 in size every base but 1 has left the range of doubles.
  if (Math.abs(exponent) > 1.8e19) return base > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  log2Pair(base);
  const logHead = log2Parts[0];
  const logRest = log2Parts[1];
  const exponentHead = Math.fround(exponent);
  const low = (exponent - exponentHead) * logHead + exponent * logRest;
  const high = exponentHead * logHead;
  if (high + low >= 1025) return Number.POSITIVE_INFINITY;
  if (high + low <= -1080) return 0;
  return exp2Pair(high, low);
}

const isWhole = (x: number): boolean => Math.floor(x) === x;
const isOdd = (x: number): boolean => isWhole(x) && !isWhole(x * 0.5);

/** base to the exponent, with every special case of ECMAScript's `**`; within 2 ulp. */
export function pow(base: number, exponent: number): number {
  if (exponent === 2) return base * base;
  if (exponent === 1) return base;
  if (exponent === 0) return 1;
  const size = Math.abs(base);
  if (!(size > 0 && size < Number.POSITIVE_INFINITY && size !== 1) || !(exponent - exponent === 0))
    return specialPow(base, exponent);
  if (base > 0) return positivePow(size, exponent);
  if (!isWhole(exponent)) return Number.NaN;
  return isOdd(exponent) ? -positivePow(size, exponent) : positivePow(size, exponent);
}

/** Bases 0, 1, infinite or NaN of either sign, and exponents that are infinite or NaN. */
function specialPow(base: number, exponent: number): number {
  const size = Math.abs(base);
  if (!(size >= 0) || !(Math.abs(exponent) >= 0)) return Number.NaN;
  if (exponent - exponent !== 0) {
    if (size === 1) return Number.NaN;
    return size > 1 === exponent > 0 ? Number.POSITIVE_INFINITY : 0;
  }
  const negative = base < 0 || (base === 0 && 1 / base < 0);
  if (size === 1 && negative && !isWhole(exponent)) return Number.NaN;
  const value = exponent > 0 ? size : 1 / size;
  return negative && isOdd(exponent) ? -value : value;
}
