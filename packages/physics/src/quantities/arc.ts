/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
const HALF_PI_HIGH = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const PI_LOW = 1.2246467991473532e-16;
const PI = 3.141592653589793;
const QUARTER_PI = 0.7853981633974483;

/** Rational approximation of (asin(x) - x) / x^3 in x^2, on 0..0.25. */
const P0 = 0.16666666666666666;
const P1 = -0.3255658186224009;
const P2 = 0.20121253213486293;
const P3 = -0.04005553450067941;
const P4 = 0.0007915349942898145;
const P5 = 3.479331075960212e-5;
const Q1 = -2.403394911734414;
const Q2 = 2.0209457602335057;
const Q3 = -0.6882839716054533;
const Q4 = 0.07703815055590194;

const arcRatio = (t: number): number =>
  (t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))))) / (1 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4))));

/** Arc sine, rad in -pi/2..pi/2; within 1 ulp. NaN outside -1..1. */
export function asin(x: number): number {
  const ax = Math.abs(x);
  if (ax < 0.5) return ax < 1e-9 ? x : x + x * arcRatio(x * x);
  if (!(ax < 1)) return ax === 1 ? x * HALF_PI_HIGH : Number.NaN;
  const t = (1 - ax) * 0.5;
  const r = arcRatio(t);
  const s = Math.sqrt(t);
  let arc: number;
  if (ax >= 0.975) arc = HALF_PI_HIGH - (2 * (s + s * r) - HALF_PI_LOW);
  else {
    const head = Math.fround(s);
    const rest = (t - head * head) / (s + head);
    arc = QUARTER_PI - (2 * s * r - (HALF_PI_LOW - 2 * rest) - (QUARTER_PI - 2 * head));
  }
  return x > 0 ? arc : -arc;
}

/** Arc cosine, rad in 0..pi; within 1 ulp. NaN outside -1..1. */
export function acos(x: number): number {
  const ax = Math.abs(x);
  if (ax < 0.5) return HALF_PI_HIGH - (x - (HALF_PI_LOW - x * arcRatio(x * x)));
  if (!(ax < 1)) {
    if (x === 1) return 0;
    return x === -1 ? PI : Number.NaN;
  }
  const z = (1 - ax) * 0.5;
  const s = Math.sqrt(z);
  const r = arcRatio(z);
  if (x < 0) return PI - 2 * (s + (r * s - HALF_PI_LOW));
  const head = Math.fround(s);
  const rest = (z - head * head) / (s + head);
  return 2 * (head + (r * s + rest));
}

/** Minimax coefficients of (x - atan(x)) / x in x^2, on -0.4375..0.4375. */
const A0 = 0.3333333333333293;
const A1 = -0.19999999999876483;
const A2 = 0.14285714272503466;
const A3 = -0.11111110405462356;
const A4 = 0.09090887133436507;
const A5 = -0.0769187620504483;
const A6 = 0.06661073137387531;
const A7 = -0.058335701337905735;
const A8 = 0.049768779946159324;
const A9 = -0.036531572744216916;
const A10 = 0.016285820115365782;

/**
 * atan(x) = atan(c) + atan((x - c) / (1 + c x)) with c = 0, 1/2, 1, 3/2 or infinite, by sixteenths of x: one row of
 * [p, q, high, low] per sixteenth, where c = q / p and high + low = atan(c). A table, since five branches cost more.
 */
const SIXTEENTHS = 40;
const LARGEST_TANGENT = 1e300;
const shifts = new Float64Array(4 * SIXTEENTHS);
const ROWS: readonly (readonly [belowSixteenth: number, p: number, q: number, high: number, low: number])[] = [
  [7, 1, 0, 0, 0],
  [11, 2, 1, 0.4636476090008061, 2.2698777452961687e-17],
  [19, 1, 1, QUARTER_PI, 3.061616997868383e-17],
  [39, 1, 1.5, 0.982793723247329, 1.3903311031230998e-17],
  [40, 0, 1, HALF_PI_HIGH, HALF_PI_LOW],
];
for (let i = 0, row = 0; i < SIXTEENTHS; i++) {
  if (i === ROWS[row][0]) row += 1;
  for (let j = 0; j < 4; j++) shifts[4 * i + j] = ROWS[row][j + 1];
}

/** Arc tangent of a number that is not negative. */
function positiveAtan(ax: number): number {
  if (!(ax >= 1e-9 && ax <= LARGEST_TANGENT)) return ax > LARGEST_TANGENT ? HALF_PI_HIGH : ax;
  const row = 4 * Math.floor(Math.min(ax * 16, SIXTEENTHS - 1));
  const p = shifts[row];
  const q = shifts[row + 1];
  const t = (p * ax - q) / (q * ax + p);
  const z = t * t;
  const w = z * z;
  const even = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
  const odd = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
  return shifts[row + 2] - (t * (even + odd) - shifts[row + 3] - t);
}

/** Arc tangent, rad in -pi/2..pi/2; within 1 ulp. */
export const atan = (x: number): number => (x < 0 ? -positiveAtan(-x) : x === 0 ? x : positiveAtan(x));

/** Above this ratio the angle is a quarter turn to the last bit. */
const STEEP = 1e18;

/** Angle of the point (x, y) from the x axis, rad in -pi..pi; within 1.1 ulp; signed zeros as in IEEE 754. */
export function atan2(y: number, x: number): number {
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  if (!(ay > 0 && ax > 0 && ax < Number.POSITIVE_INFINITY && ay < STEEP * ax)) return edgeAtan2(y, x);
  const acute = positiveAtan(ay / ax);
  const arc = x < 0 ? PI - (acute - PI_LOW) : acute;
  return y < 0 ? -arc : arc;
}

const isNegative = (x: number): boolean => x < 0 || (x === 0 && 1 / x < 0);

/** Points on an axis, beside the y axis, at infinity, or not numbers. */
function edgeAtan2(y: number, x: number): number {
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  if (!(ay >= 0 && ax >= 0)) return Number.NaN;
  let arc: number;
  if (ax === Number.POSITIVE_INFINITY) {
    const acute = ay === ax ? QUARTER_PI : 0;
    arc = x > 0 ? acute : PI - acute;
  } else if (ay === 0) arc = isNegative(x) ? PI : 0;
  else arc = HALF_PI_HIGH;
  return isNegative(y) ? -arc : arc;
}
