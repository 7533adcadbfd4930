/**
 * One radar face as the open literature gives it: a range on a stated cross-section, or a power-aperture product turned into one.
 * Range, cross-section and signal-to-noise ratio belong together; a range without its cross-section is not a radar.
 */
export interface Radar {
  readonly id: string;
  /** Detection range on `referenceCrossSectionM2` at `referenceSignalToNoise` (linear power ratio). */
  readonly referenceRangeM: number;
  readonly referenceCrossSectionM2: number;
  readonly referenceSignalToNoise: number;
  /** Hard limit of range (display, schedule, search programme), m; absent = none. */
  readonly instrumentedRangeM?: number;
  readonly wavelengthM: number;
  /** One-way half-power beam width on boresight, rad. */
  readonly beamWidthRad: number;
  readonly rangeResolutionM: number;
  readonly boresightAzimuthRad: number;
  readonly boresightElevationRad: number;
  /** Azimuth sector clockwise from start to stop; start above stop passes through north; equal to 2 pi wide = all round. */
  readonly sectorStartRad: number;
  readonly sectorStopRad: number;
  readonly minimumElevationRad: number;
  readonly maximumElevationRad: number;
  /** Gain falls as cos^n of the angle off boresight (one way); 0 = mechanically steered or ignored. */
  readonly scanLossExponent: number;
  readonly swerling: 0 | 1 | 3;
  readonly falseAlarmProbability: number;
  /** Pulses added up without phase in one look; each has the signal-to-noise ratio of the range equation. Absent = 1. */
  readonly pulsesIntegrated?: number;
  /** Nearest range, m; absent = 0. */
  readonly minimumRangeM?: number;
  /** Largest angle off boresight that a planar array steers to, rad; absent = the half space in front of it
   *  when there is a scan loss, else only sector and elevations limit it. */
  readonly maximumOffBoresightRad?: number;
  /** Bias floors, one sigma: systematic errors that a better signal does not remove. */
  readonly rangeErrorFloorM: number;
  readonly angleErrorFloorRad: number;
}
