/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
import { reduce, remainder } from './angle-reduction.ts';

/** Minimax coefficients of sine and cosine on -pi/4..pi/4. */
const S1 = -1.66666666666666324348e-1;
const S2 = 8.33333333332248946124e-3;
const S3 = -1.98412698298579493134e-4;
const S4 = 2.75573137070700676789e-6;
const S5 = -2.50507602534068634195e-8;
const S6 = 1.58969099521155010221e-10;
const C1 = 4.16666666666666019037e-2;
const C2 = -1.38888888888741095749e-3;
const C3 = 2.48015872894767294178e-5;
const C4 = -2.75573143513906633035e-7;
const C5 = 2.0875723212981748279e-9;
const C6 = -1.13596475577881948265e-11;

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

/** Sine of x turned ahead by whole quarter turns: the one body behind sin and cos. */
function turned(x: number, quarterTurns: number): number {
  const quadrant = quarterTurns + reduce(x);
  const value =
    (quadrant & 1) === 0 ? kernelSine(remainder[0], remainder[1]) : kernelCosine(remainder[0], remainder[1]);
  return (quadrant & 2) === 0 ? value : -value;
}

/** Sine of an angle in radians, any size; within 1 ulp. NaN for infinities. */
export function sin(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return Math.abs(x) < 1e-8 ? x : kernelSine(x, 0);
  return turned(x, 0);
}

/** Cosine of an angle in radians, any size; within 1 ulp. NaN for infinities. */
export function cos(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return kernelCosine(x, 0);
  return turned(x, 1);
}
