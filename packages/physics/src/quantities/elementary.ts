/**
 * Elementary functions that give the same bits on every engine: only + - * / and sqrt, which IEEE 754 fixes, and
 * integer work on the words of a double. Same names and special cases as Math. Why, and how well:
 * docs/decisions/0005-deterministic-elementary-functions.md.
 */
export { acos, asin, atan, atan2 } from './arc.ts';
export { cbrt } from './cube-root.ts';
export { exp, expm1 } from './exponential.ts';
export { acosh, asinh, atanh, cosh, sinh, tanh } from './hyperbolic.ts';
export { log, log1p } from './logarithm.ts';
export { pow } from './power.ts';
export { cos, sin, tan } from './trigonometric.ts';
