import type { Earth } from '../earth/index.ts';
import type { Ephemeris } from '../flight/index.ts';
import { arcTransition } from './arc-transition.ts';
import { addMatrices, invertSymmetric, transformSymmetric, transpose } from './matrix.ts';

/** One measurement of a flight, as information about position at its time. */
export interface ArcMeasurement {
  /** s from launch, after burnout. */
  readonly timeS: number;
  /** [9] 1/m2, symmetric, ECEF: `radarPositionInformation` or `bearingPositionInformation`. */
  readonly positionInformation: Float64Array;
}

/** What a series of measurements says about a ballistic state at one time. */
export type ArcEstimate =
  | {
      readonly kind: 'determined';
      readonly timeS: number;
      /** [36] row-major covariance of position and velocity, ECEF: m2, m2/s, m2/s2. */
      readonly covariance: Float64Array;
      /** Square root of the trace of the position block, m. */
      readonly positionErrorM: number;
      /** Square root of the trace of the velocity block, m/s. */
      readonly velocityErrorMPerS: number;
    }
  /** Too few measurements, or all along one line: some direction of the state is unknown. */
  | { readonly kind: 'undetermined' };

/**
 * Information about the six states of a ballistic flight, collected from all measurements and expressed at one time.
 *
 * The posterior Cramer-Rao bound of a flight without process noise: information adds, and the two-body transition carries it along.
 *
 * @param measurements  in any order; those later than `atS` are left out (a filter cannot know them)
 * @param prior         [36] information held before the first measurement, at its time; absent = none
 * @returns             [36] information at `atS`, ECEF: 1/m2, s/m2, s2/m2
 * @source              Tichavsky et al. 1998 without process noise; Tapley, Schutz & Born, Statistical Orbit Determination, 2004
 * @checked             properties: more measurements never raise the covariance; closed form of a straight line fit
 * @omits               process noise, bias, wrong association; linearised about the true flight
 */
export function informationAlongArc(details: {
  readonly flight: Ephemeris;
  readonly earth: Earth;
  readonly measurements: readonly ArcMeasurement[];
  readonly atS: number;
  readonly prior?: Float64Array;
}): Float64Array {
  const { flight, earth, atS } = details;
  const sorted = details.measurements.filter((m) => m.timeS <= atS).sort((a, b) => a.timeS - b.timeS);
  let information: Float64Array = new Float64Array(36);
  let timeS = sorted.length > 0 ? sorted[0].timeS : atS;
  if (details.prior !== undefined) information = details.prior;
  for (const measurement of sorted) {
    information = addPosition(
      carried(information, flight, timeS, measurement.timeS, earth),
      measurement.positionInformation,
    );
    timeS = measurement.timeS;
  }
  return carried(information, flight, timeS, atS, earth);
}

/** The covariance that `informationAlongArc` allows at one time. */
export function covarianceAlongArc(details: Parameters<typeof informationAlongArc>[0]): ArcEstimate {
  const covariance = invertSymmetric(informationAlongArc(details), 6);
  if (covariance === undefined) return { kind: 'undetermined' };
  return {
    kind: 'determined',
    timeS: details.atS,
    covariance,
    positionErrorM: Math.sqrt(covariance[0] + covariance[7] + covariance[14]),
    velocityErrorMPerS: Math.sqrt(covariance[21] + covariance[28] + covariance[35]),
  };
}

/** Covariance of a ballistic state carried to another time of the flight without process noise: Phi P Phi^t. */
export const predictedCovariance = (
  covariance: Float64Array,
  flight: Ephemeris,
  interval: { readonly fromS: number; readonly toS: number },
  earth: Earth,
): Float64Array => transformSymmetric(arcTransition(flight, interval.fromS, interval.toS, earth), covariance, 6);

/** Information at a later time: M^t J M with M the transition from the later time back to the earlier. */
function carried(information: Float64Array, flight: Ephemeris, fromS: number, toS: number, earth: Earth): Float64Array {
  if (fromS === toS) return information;
  return transformSymmetric(transpose(arcTransition(flight, toS, fromS, earth), 6), information, 6);
}

function addPosition(information: Float64Array, position: Float64Array): Float64Array {
  const block = new Float64Array(36);
  for (let i = 0; i < 3; i += 1) for (let j = 0; j < 3; j += 1) block[6 * i + j] = position[3 * i + j];
  return addMatrices(information, block);
}
