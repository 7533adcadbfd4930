import { positionAt, velocityAt } from '@parasol/physics/flight';
import { distance } from '@parasol/physics/vectors';
import type { Threat } from '@parasol/simulation/threats';
import type { Track } from '@parasol/simulation/tracks';
import type { ErrorColumns } from './document.ts';

/** Distance of a track from the true flight, m and m/s. */
export function trueErrors(
  { timeS, positionEcefM, velocityEcefMPerS }: Track,
  { flight, launchTimeS }: Threat,
): { readonly errorM: number; readonly errorMPerS: number } {
  const flightTimeS = timeS - launchTimeS;
  return {
    errorM: distance(positionEcefM, positionAt(flight, flightTimeS)),
    errorMPerS: distance(velocityEcefMPerS, velocityAt(flight, flightTimeS)),
  };
}

/** One standard deviation of a track: root of the summed variances of position, and of velocity. */
export const sigmaM = ({ covariance: c }: Track): number => Math.sqrt(c[0] + c[7] + c[14]);
export const sigmaMPerS = ({ covariance: c }: Track): number => Math.sqrt(c[21] + c[28] + c[35]);

/** Filter and bound side by side. */
export function errorColumns(
  threat: Threat,
  timesS: readonly number[],
  filtered: readonly (Track | null)[],
  nominal: readonly (Track | null)[],
): ErrorColumns {
  const of = (tracks: readonly (Track | null)[], value: (track: Track) => number): (number | null)[] =>
    tracks.map((track) => (track === null ? null : value(track)));
  return {
    timesS,
    filterErrorM: of(filtered, (track) => trueErrors(track, threat).errorM),
    filterErrorMPerS: of(filtered, (track) => trueErrors(track, threat).errorMPerS),
    filterSigmaM: of(filtered, sigmaM),
    filterSigmaMPerS: of(filtered, sigmaMPerS),
    nominalSigmaM: of(nominal, sigmaM),
    nominalSigmaMPerS: of(nominal, sigmaMPerS),
  };
}

/** Share of the samples whose true error is within three standard deviations of the bound; null without samples of both. */
export function withinThreeSigma({ filterErrorM, nominalSigmaM }: ErrorColumns): number | null {
  const both = filterErrorM.flatMap((error, i) => {
    const sigma = nominalSigmaM[i];
    return error === null || sigma === null ? [] : [error <= 3 * sigma];
  });
  return both.length === 0 ? null : both.filter((inside) => inside).length / both.length;
}
