import { entityOf, keyOfSeed, philox4x32 } from '@parasol/simulation/chance';

const BITS = 32;
const TWO_TO_32 = 4_294_967_296;

/**
 * Primitive polynomial (degree = number of m, inner coefficients a) and initial direction numbers m of dimensions 2 to 20.
 * @source S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635; file new-joe-kuo-6.21201, its first lines
 */
const DIRECTIONS: readonly { readonly a: number; readonly m: readonly number[] }[] = [
  { a: 0, m: [1] },
  { a: 1, m: [1, 3] },
  { a: 1, m: [1, 3, 1] },
  { a: 2, m: [1, 1, 1] },
  { a: 1, m: [1, 1, 3, 3] },
  { a: 4, m: [1, 3, 5, 13] },
  { a: 2, m: [1, 1, 5, 5, 17] },
  { a: 4, m: [1, 1, 5, 5, 5] },
  { a: 7, m: [1, 1, 7, 11, 19] },
  { a: 11, m: [1, 1, 5, 1, 1] },
  { a: 13, m: [1, 1, 1, 3, 11] },
  { a: 14, m: [1, 3, 5, 5, 31] },
  { a: 1, m: [1, 3, 3, 9, 7, 49] },
  { a: 13, m: [1, 1, 1, 15, 21, 21] },
  { a: 16, m: [1, 3, 1, 13, 27, 49] },
  { a: 19, m: [1, 1, 1, 15, 7, 5] },
  { a: 22, m: [1, 3, 1, 15, 13, 25] },
  { a: 25, m: [1, 1, 5, 5, 19, 61] },
  { a: 1, m: [1, 3, 7, 11, 23, 15, 103] },
];

/** Most dimensions that the table serves. */
export const MAXIMUM_SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

/** The 32 direction numbers of one axis (0 is the van der Corput sequence). */
function directionsOf(axis: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (axis === 0) {
    for (let i = 0; i < BITS; i++) v[i] = 1 << (31 - i);
    return v;
  }
  const { a, m } = DIRECTIONS[axis - 1];
  const degree = m.length;
  for (let i = 0; i < degree; i++) v[i] = m[i] << (31 - i);
  for (let i = degree; i < BITS; i++) {
    let next = v[i - degree] ^ (v[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) if ((a >> (degree - 1 - k)) & 1) next ^= v[i - k];
    v[i] = next;
  }
  return v;
}

/**
 * The first n points of the Sobol sequence, moved by one exclusive-or pattern per axis that the seed gives (seed 0: not moved,
 * and the first point is the origin). Any 2^k points from the start fall one into each of the 2^k equal slices of every axis.
 *
 * @returns [n][d] fractions in [0, 1)
 * @source  Antonov and Saleev, USSR Comput. Math. 19 (1979) 252 (Gray code order); direction numbers of Joe and Kuo 2008
 * @checked first points of the published sequence; stratification as a property
 */
export function sobol(dimensions: number, count: number, seed: number): Float64Array[] {
  if (dimensions > MAXIMUM_SOBOL_DIMENSIONS)
    throw new RangeError(`the Sobol table serves ${MAXIMUM_SOBOL_DIMENSIONS} dimensions, got ${dimensions}`);
  const directions = Array.from({ length: dimensions }, (_, axis) => directionsOf(axis));
  const state = new Uint32Array(dimensions);
  if (seed !== 0) {
    const key = keyOfSeed(seed);
    const purpose = entityOf('sobol-shift');
    for (let axis = 0; axis < dimensions; axis++) state[axis] = philox4x32([axis, 0, purpose, 0], key)[0];
  }
  const points: Float64Array[] = [];
  for (let n = 0; n < count; n++) {
    points.push(Float64Array.from(state, (word) => word / TWO_TO_32));
    const bit = 31 - Math.clz32(~n & (n + 1));
    for (let axis = 0; axis < dimensions; axis++) state[axis] ^= directions[axis][bit];
  }
  return points;
}
