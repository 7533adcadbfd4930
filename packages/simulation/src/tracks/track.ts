import type { Ecef } from '@parasol/physics/frames';

/** What a party believes about one object. State and covariance are ECEF, m and m/s, at `timeS` of the scenario. */
export interface Track {
  readonly objectId: string;
  readonly timeS: number;
  readonly positionEcefM: Ecef;
  readonly velocityEcefMPerS: Ecef;
  /** [36] row-major covariance of position and velocity, m2, m2/s, m2/s2. */
  readonly covariance: Float64Array;
  /** Sensors whose data are in it, sorted. */
  readonly sources: readonly string[];
  /** Releasability label it carries. */
  readonly label: string;
  readonly firm: boolean;
}
