import { entityOf, keyOfSeed, philox4x32, type Words2 } from '@parasol/simulation/chance';

const TWO_TO_32 = 4_294_967_296;

/** Uniform draw in [0, 1) by (what it is for, index, index): no state, so that points can be made in any order. */
const draw = (key: Words2, purpose: number, i: number, j: number): number =>
  philox4x32([i, j, purpose, 0], key)[0] / TWO_TO_32;

/**
 * n points in the unit cube of d dimensions such that each of the n equal slices of each axis holds exactly one point.
 *
 * @returns [n][d] fractions in [0, 1)
 * @source  McKay, Beckman and Conover, Technometrics 21 (1979) 239; Fisher-Yates shuffles by Philox draws
 * @checked stratification as a property, over seeds, sizes and dimensions
 */
export function latinHypercube(dimensions: number, count: number, seed: number): Float64Array[] {
  const key = keyOfSeed(seed);
  const shuffle = entityOf('latin-hypercube-shuffle');
  const jitter = entityOf('latin-hypercube-jitter');
  const points = Array.from({ length: count }, () => new Float64Array(dimensions));
  for (let axis = 0; axis < dimensions; axis++) {
    const slices = Uint32Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const other = Math.floor(draw(key, shuffle, axis, i) * (i + 1));
      [slices[i], slices[other]] = [slices[other], slices[i]];
    }
    for (let i = 0; i < count; i++) points[i][axis] = (slices[i] + draw(key, jitter, axis, i)) / count;
  }
  return points;
}
