/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { reduced, reduceHuge } from './huge-angle.ts';

/** Minimax coefficients of sine and cosine on -pi/4..pi/4. */
const S1 = -0.16666666666666632;
const S2 = 0.00833333333332249;
const S3 = -0.0001984126982985795;
const S4 = 2.7557313707070068e-6;
const S5 = -2.5050760253406863e-8;
const S6 = 1.58969099521155e-10;
const C1 = 0.0416666666666666;
const C2 = -0.001388888888887411;
const C3 = 2.480158728947673e-5;
const C4 = -2.7557314351390663e-7;
const C5 = 2.087572321298175e-9;
const C6 = -1.1359647557788195e-11;

const QUARTER_PI = 0.7853981633974483;

/** Sine of x + low, for |x| up to pi/4. */
function kernelSine(x: number, low: number): number {
  const z = x * x;
  const w = z * z;
  const r = S2 + z * (S3 + z * S4) + z * w * (S5 + z * S6);
  const v = z * x;
  return x - (z * (0.5 * low - v * r) - low - v * S1);
}

/** Cosine of x + low, for |x| up to pi/4. */
function kernelCosine(x: number, low: number): number {
  const z = x * x;
  const w = z * z;
  const r = z * (C1 + z * (C2 + z * C3)) + w * w * (C4 + z * (C5 + z * C6));
  const half = 0.5 * z;
  const one = 1 - half;
  return one + (1 - one - half + (z * r - x * low));
}

const TWO_OVER_PI = 0.6366197723675814;
/** pi/2 in three pieces of 33 bits, and what is left after two and after three. */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_2_REST = 2.0222662487959506e-21;
const HALF_PI_3 = 2.0222662487111665e-21;
const HALF_PI_3_REST = 8.4784276603689e-32;
/** Below this many radians (2^20 quarter turns, with room) the pieces times the quadrant are exact. */
const HUGE_ANGLE_RAD = 1_600_000;
/** A remainder below this lost digits to cancellation: take the third piece too. */
const CLOSE_TO_QUADRANT_RAD = 1e-7;

/**
 * Quarter turns nearest to an angle (modulo 4 when it is huge); the rest goes to `reduced`.
 *
 * @param x  angle, rad; any size. Infinities and NaN leave NaN.
 */
function reduce(x: number): number {
  if (!(Math.abs(x) < HUGE_ANGLE_RAD)) return reduceHuge(x);
  const n = Math.floor(x * TWO_OVER_PI + 0.5);
  const head = x - n * HALF_PI_1;
  const second = n * HALF_PI_2;
  let r = head - second;
  let rest = n * HALF_PI_2_REST - (head - r - second);
  let high = r - rest;
  if (Math.abs(high) < CLOSE_TO_QUADRANT_RAD) {
    const third = n * HALF_PI_3;
    const before = r;
    r = before - third;
    rest = n * HALF_PI_3_REST - (before - r - third) - (head - before - second);
    high = r - rest;
  }
  reduced[0] = high;
  reduced[1] = r - high - rest;
  return n;
}

/** Sine of (high + low) turned ahead by whole quarter turns. */
function quadrantSine(quadrant: number, high: number, low: number): number {
  const value = (quadrant & 1) === 0 ? kernelSine(high, low) : kernelCosine(high, low);
  return (quadrant & 2) === 0 ? value : -value;
}

/** Sine of x turned ahead by whole quarter turns: the one body behind sin and cos. */
function turnedSine(x: number, quarterTurns: number): number {
  if (Math.abs(x) < HUGE_ANGLE_RAD) {
    // The first two steps of reduce(), repeated here because passing two doubles through memory is slower.
    const n = Math.floor(x * TWO_OVER_PI + 0.5);
    const head = x - n * HALF_PI_1;
    const second = n * HALF_PI_2;
    const r = head - second;
    const rest = n * HALF_PI_2_REST - (head - r - second);
    const high = r - rest;
    if (Math.abs(high) >= CLOSE_TO_QUADRANT_RAD) return quadrantSine((n | 0) + quarterTurns, high, r - high - rest);
  }
  return farSine(x, quarterTurns);
}

/** The same for angles that are huge or fall close to a whole number of quarter turns. */
function farSine(x: number, quarterTurns: number): number {
  const quadrant = reduce(x) + quarterTurns;
  return quadrantSine(quadrant, reduced[0], reduced[1]);
}

/** Sine of an angle in radians, any size; within 1 ulp. NaN for infinities. */
export function sin(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return Math.abs(x) < 1e-8 ? x : kernelSine(x, 0);
  return turnedSine(x, 0);
}

/** Cosine of an angle in radians, any size; within 1 ulp. NaN for infinities. */
export function cos(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return kernelCosine(x, 0);
  return turnedSine(x, 1);
}

/** Minimax coefficients of the tangent on -0.67434..0.67434. */
const T0 = 0.3333333333333341;
const T1 = 0.13333333333320124;
const T2 = 0.05396825397622605;
const T3 = 0.021869488294859542;
const T4 = 0.0088632398235993;
const T5 = 0.0035920791075913124;
const T6 = 0.0014562094543252903;
const T7 = 0.0005880412408202641;
const T8 = 0.0002464631348184699;
const T9 = 7.817944429395571e-5;
const T10 = 7.140724913826082e-5;
const T11 = -1.8558637485527546e-5;
const T12 = 2.590730518636337e-5;
const QUARTER_PI_LOW = 3.061616997868383e-17;
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
  return kernelTangent(reduced[0], reduced[1], odd);
}
