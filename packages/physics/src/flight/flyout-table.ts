/**
 * Interceptor fly-out, the one format of the project: least time from launch to reach a point, by ground angle and altitude.
 *
 * The axes are uniform. Ground distance is kept as the chord of the unit sphere, c = 2 sin(angle / 2), so that a look-up from two
 * unit vectors needs no arc cosine. `timesS[row * columns + column]`, row = altitude index, column = chord index; Infinity where no
 * trajectory of the fan arrives. The table holds flight relative to a launch site that does not turn; the caller brings the Earth's
 * turn in by `aimPointForFlyout`.
 */
export interface FlyoutTable {
  readonly header: FlyoutHeader;
  /** [altitudeCount * chordCount] s */
  readonly timesS: Float32Array;
  /** [altitudeCount * chordCount] m/s: speed at arrival along the quickest trajectory, for closing speeds; 0 where Infinity. */
  readonly speedsMPerS: Float32Array;
}

export interface FlyoutHeader {
  readonly formatVersion: 1;
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
