/**
 * Interceptor fly-out, the one format of the project: least time from launch to reach a point, by ground angle and altitude.
 *
 * Columns lie evenly in the chord of the unit sphere, c = 2 sin(angle / 2), so that a look-up from two unit vectors needs no arc cosine; rows evenly in the
 * SQUARE ROOT of altitude, so that they are close together where flights are low. `timesS[row * columns + column]`, row = altitude index, column = chord
 * index; Infinity where no trajectory of the fan arrives. The extent is what the interceptor can fly to, not what it is allowed to: ceilings and flight times are
 * asked of the answer. The table holds flight relative to a launch site that does not turn; the caller brings the Earth's
 * turn in by `aimPointForFlyout`.
 */
export interface FlyoutTable {
  readonly header: FlyoutHeader;
  /** [altitudeCount * chordCount] s */
  readonly timesS: Float32Array;
  /** [altitudeCount * chordCount] m/s: speed at arrival along the quickest trajectory, for closing speeds; 0 where Infinity. */
  readonly speedsMPerS: Float32Array;
}

/** Altitude of a row, m. */
export const rowAltitudeM = (
  {
    altitudeCount,
    minimumAltitudeM,
    maximumAltitudeM,
  }: Pick<FlyoutHeader, 'altitudeCount' | 'minimumAltitudeM' | 'maximumAltitudeM'>,
  row: number,
): number => {
  const share = row / (altitudeCount - 1);
  return minimumAltitudeM + share * share * (maximumAltitudeM - minimumAltitudeM);
};

export interface FlyoutHeader {
  readonly formatVersion: 2;
  readonly modelVersion: string;
  /** Content address of the model's inputs (hex), so that equal inputs share one table; filled by whoever caches it. */
  readonly key: string;
  readonly earthRadiusM: number;
  readonly chordCount: number;
  readonly maximumChord: number;
  readonly altitudeCount: number;
  readonly minimumAltitudeM: number;
  readonly maximumAltitudeM: number;
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
  readonly maximumFlightTimeS: number;
}
