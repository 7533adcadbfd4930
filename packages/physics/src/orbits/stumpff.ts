/** The four Stumpff functions of one argument: c0 = cos sqrt z, c1 = sin sqrt z / sqrt z, c2 = (1 - c0) / z, c3 = (1 - c1) / z. */
export interface Stumpff {
  readonly c0: number;
  readonly c1: number;
  readonly c2: number;
  readonly c3: number;
}

/** Within this bound the polynomials below are good to the last bits (first term left out: 12^14 / 30! = 5e-18). */
export const STUMPFF_POLYNOMIAL_LIMIT = 12;

/**
 * Stumpff functions without sine or cosine, so that every engine gives the same bits.
 *
 * @param z  dimensionless, any sign: positive for ellipses, negative for hyperbolas
 * @source   Danby, Fundamentals of Celestial Mechanics (2nd ed. 1988), section 6.9: series, then argument quartering
 * @checked  stumpff.test.ts against sine, cosine and their hyperbolic partners
 */
export function stumpff(z: number): Stumpff {
  let reduced = z;
  let quarterings = 0;
  while (Math.abs(reduced) > STUMPFF_POLYNOMIAL_LIMIT) {
    reduced *= 0.25;
    quarterings++;
  }
  const square = reduced * reduced;
  let c2 = even2(square) - reduced * odd2(square);
  let c3 = even3(square) - reduced * odd3(square);
  let c1 = 1 - reduced * c3;
  let c0 = 1 - reduced * c2;
  for (let i = 0; i < quarterings; i++) {
    c3 = (c2 + c0 * c3) * 0.25;
    c2 = c1 * c1 * 0.5;
    c1 = c0 * c1;
    c0 = 1 - 4 * reduced * c2;
    reduced *= 4;
  }
  return { c0, c1, c2, c3 };
}

// c2(z) = sum of (-z)^k / (2k + 2)!, c3(z) = sum of (-z)^k / (2k + 3)!, split into even and odd powers of z: two short
// chains of multiplications run side by side in the processor.
const even2 = (s: number): number =>
  1 / 2 +
  s *
    (1 / 720 +
      s *
        (1 / 3628800 +
          s *
            (1 / 87178291200 +
              s * (1 / 6402373705728000 + s * (1 / 1.1240007277776077e21 + s / 4.0329146112660565e26)))));
const odd2 = (s: number): number =>
  1 / 24 +
  s *
    (1 / 40320 +
      s *
        (1 / 479001600 +
          s *
            (1 / 20922789888000 +
              s * (1 / 2432902008176640000 + s * (1 / 6.204484017332394e23 + s / 3.0488834461171387e29)))));
const even3 = (s: number): number =>
  1 / 6 +
  s *
    (1 / 5040 +
      s *
        (1 / 39916800 +
          s *
            (1 / 1307674368000 +
              s * (1 / 121645100408832000 + s * (1 / 2.585201673888498e22 + s / 1.0888869450418352e28)))));
const odd3 = (s: number): number =>
  1 / 120 +
  s *
    (1 / 362880 +
      s *
        (1 / 6227020800 +
          s *
            (1 / 355687428096000 +
              s * (1 / 51090942171709440000 + s * (1 / 1.5511210043330986e25 + s / 8.841761993739702e30)))));
