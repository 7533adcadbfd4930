import { addMatrices, diagonal, invertSymmetric } from '@parasol/physics/estimation';
import { describe, expect, it } from 'vitest';
import { takenAsExact } from './taken-as-exact.ts';

const OWN = diagonal([4e6, 1e6, 9e6, 100, 400, 100]);
const RELEASED = diagonal([1e6, 4e6, 1e6, 400, 100, 100]);
const NOISE_M = 5000;

const inverse = (matrix: Float64Array): Float64Array => {
  const found = invertSymmetric(matrix, 6);
  if (found === undefined) throw new Error('no inverse');
  return found;
};

/** The combination that knows of the noise. */
const declared = (noiseM: number): Float64Array => {
  const noise = diagonal([1, 1, 1, 0, 0, 0].map((share) => share * noiseM * noiseM));
  return inverse(addMatrices(inverse(OWN), inverse(addMatrices(RELEASED, noise))));
};

describe('a coarse track taken as exact', () => {
  it('is the best combination when it really is exact', () => {
    const found = takenAsExact(OWN, RELEASED, 0);
    found?.forEach((value, i) => {
      expect(value).toBeCloseTo(declared(0)[i], 3);
    });
  });

  it('has, in one coordinate, the variance of the two weighed by the wrong variances', () => {
    const found = takenAsExact(OWN, RELEASED, NOISE_M);
    // East: own 2,000 m, released 1,000 m as stated, in truth 1,000 m and 5,000 m: weights 0.2 and 0.8.
    expect(found?.[0]).toBeCloseTo(0.04 * 4e6 + 0.64 * (1e6 + 25e6), 0);
  });

  it('is never better than the combination that knows of the noise, and worse than nothing when it is coarse enough', () => {
    const found = takenAsExact(OWN, RELEASED, NOISE_M);
    for (const place of [0, 7, 14]) {
      expect(found?.[place]).toBeGreaterThan(declared(NOISE_M)[place]);
      expect(declared(NOISE_M)[place]).toBeLessThan(OWN[place]);
    }
    expect(found?.[0]).toBeGreaterThan(OWN[0]);
  });

  it('stands alone where there is no other track', () => {
    expect(takenAsExact(null, RELEASED, NOISE_M)?.[0]).toBe(1e6 + 25e6);
  });
});
