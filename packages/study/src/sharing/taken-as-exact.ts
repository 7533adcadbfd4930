import { addMatrices, invertSymmetric, transformSymmetric } from '@parasol/physics/estimation';

const STATES = 6;
/** Places of the variances of position in a covariance of six states. */
const POSITION = [0, 7, 14];

/**
 * What a picture really knows when it takes a released track for exact: it weighs the track by the covariance without the coarseness, while the
 * errors of the track do have it. Coarse data that are not declared as such can make a picture worse than none.
 *
 * @param own         [36] covariance of the picture without the released track; null = no track of its own
 * @param released    [36] covariance of the released track before it was made coarse
 * @param coarsenessM one standard deviation added to each coordinate of its position
 * @returns           [36] covariance of the true errors of the combination
 * @source            covariance of a linear estimate with the wrong weights; elementary
 * @checked           taken-as-exact.test.ts: no coarseness gives the optimal combination; never better than one that knows of the coarseness
 */
export function takenAsExact(
  own: Float64Array | null,
  released: Float64Array,
  coarsenessM: number,
): Float64Array | null {
  const noise = new Float64Array(STATES * STATES);
  for (const place of POSITION) noise[place] = coarsenessM * coarsenessM;
  if (own === null) return addMatrices(released, noise);
  const ownInformation = invertSymmetric(own, STATES);
  const releasedInformation = invertSymmetric(released, STATES);
  if (ownInformation === undefined || releasedInformation === undefined) return null;
  const combined = invertSymmetric(addMatrices(ownInformation, releasedInformation), STATES);
  if (combined === undefined) return null;
  // The weight of the released track is combined x its information; the noise goes through it as through any linear map.
  const informationOfNoise = transformSymmetric(releasedInformation, noise, STATES);
  return addMatrices(combined, transformSymmetric(combined, informationOfNoise, STATES));
}
