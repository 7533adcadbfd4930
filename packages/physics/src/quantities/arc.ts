/*
 * The algorithm and its coefficients are those of fdlibm, written anew in TypeScript:
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted,
 * provided that this notice is preserved.
 */
const HALF_PI_HIGH = 1.5707963267948966;
const HALF_PI_LOW = 6.12323399573676603587e-17;
const PI_LOW = 1.2246467991473532e-16;
const PI = 3.141592653589793;
const QUARTER_PI = 0.7853981633974483;

/** Rational approximation of (asin(x) - x) / x^3 in x^2, on 0..0.25. */
const P0 = 1.66666666666666657415e-1;
const P1 = -3.25565818622400915405e-1;
const P2 = 2.01212532134862925881e-1;
const P3 = -4.00555345006794114027e-2;
const P4 = 7.91534994289814532176e-4;
const P5 = 3.4793310759602116757e-5;
const Q1 = -2.40339491173441421878;
const Q2 = 2.02094576023350569471;
const Q3 = -6.8828397160545329303e-1;
const Q4 = 7.70381505559019352791e-2;

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
const A0 = 3.33333333333329318027e-1;
const A1 = -1.99999999998764832476e-1;
const A2 = 1.42857142725034663711e-1;
const A3 = -1.1111110405462355788e-1;
const A4 = 9.09088713343650656196e-2;
const A5 = -7.69187620504482999495e-2;
const A6 = 6.66107313738753120669e-2;
const A7 = -5.83357013379057348645e-2;
const A8 = 4.97687799461593236017e-2;
const A9 = -3.6531572744216915527e-2;
const A10 = 1.62858201153657823623e-2;

/** Shift points of the arctangent, each in two parts: atan(1/2), atan(1) = pi/4, atan(3/2). */
const ATAN_HALF = 4.63647609000806093515e-1;
const ATAN_HALF_LOW = 2.26987774529616870924e-17;
const QUARTER_PI_LOW = 3.06161699786838301793e-17;
const ATAN_THREE_HALVES = 9.82793723247329054082e-1;
const ATAN_THREE_HALVES_LOW = 1.39033110312309984516e-17;

const arctangentDeficit = (x: number): number => {
  const z = x * x;
  const w = z * z;
  const even = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
  const odd = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
  return x * (even + odd);
};

/** Arc tangent of a number that is not negative. */
function positiveAtan(ax: number): number {
  if (ax < 0.4375) return ax < 1e-9 ? ax : ax - arctangentDeficit(ax);
  if (ax < 0.6875) {
    const t = (2 * ax - 1) / (2 + ax);
    return ATAN_HALF - (arctangentDeficit(t) - ATAN_HALF_LOW - t);
  }
  if (ax < 1.1875) {
    const t = (ax - 1) / (ax + 1);
    return QUARTER_PI - (arctangentDeficit(t) - QUARTER_PI_LOW - t);
  }
  if (ax < 2.4375) {
    const t = (ax - 1.5) / (1 + 1.5 * ax);
    return ATAN_THREE_HALVES - (arctangentDeficit(t) - ATAN_THREE_HALVES_LOW - t);
  }
  const t = -1 / ax;
  return HALF_PI_HIGH - (arctangentDeficit(t) - HALF_PI_LOW - t);
}

/** Arc tangent, rad in -pi/2..pi/2; within 1 ulp. */
export const atan = (x: number): number => (x < 0 ? -positiveAtan(-x) : x === 0 ? x : positiveAtan(x));

/** Above this ratio the angle is a quarter turn to the last bit. */
const STEEP = 1e18;
const isMinusZeroOrBelow = (x: number): boolean => x < 0 || (x === 0 && 1 / x < 0);

/** Angle of the point (x, y) from the x axis, rad in -pi..pi; within 1 ulp; signed zeros as in IEEE 754. */
export function atan2(y: number, x: number): number {
  const ay = Math.abs(y);
  const ax = Math.abs(x);
  let arc: number;
  if (ay === Number.POSITIVE_INFINITY && ax === ay) arc = QUARTER_PI;
  else if (ay === 0 && ax === 0) arc = 0;
  else if (ay > STEEP * ax) arc = HALF_PI_HIGH;
  else arc = positiveAtan(ay / ax);
  if (isMinusZeroOrBelow(x)) arc = arc === HALF_PI_HIGH && ay > STEEP * ax ? arc : PI - (arc - PI_LOW);
  return isMinusZeroOrBelow(y) ? -arc : arc;
}
