import { highWord, powerOfTwo } from './words.ts';

const TWO_TO_54 = 18_014_398_509_481_984;
const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * Real cube root; within 1 ulp. Own method: the exponent is divided by three; a straight line and two steps of
 * Halley give 24 good bits; one step of Newton from a value of 24 bits, whose square is exact, gives the rest.
 */
export function cbrt(x: number): number {
  const ax = Math.abs(x);
  if (!(ax > 0 && ax < Number.POSITIVE_INFINITY)) return x;
  const subnormal = ax < SMALLEST_NORMAL;
  const normal = subnormal ? ax * TWO_TO_54 : ax;
  const high = highWord(normal);
  const exponent = (high >> 20) - 1023;
  const third = Math.floor((exponent + 0.5) / 3);
  const m = normal * powerOfTwo(-third) * powerOfTwo(-2 * third);
  // m is in 1..8; its root in 1..2.
  let t = 0.9 + m * (0.2 - m * 0.0085);
  let t3 = t * t * t;
  t *= (t3 + 2 * m) / (2 * t3 + m);
  t3 = t * t * t;
  t = Math.fround((t * (t3 + 2 * m)) / (2 * t3 + m));
  const r = m / (t * t);
  t += (t * (r - t)) / (2 * t + r);
  const root = t * powerOfTwo(subnormal ? third - 18 : third);
  return x < 0 ? -root : root;
}
