/**
 * What a draw is for. An append-only register: a number, once given, is never used for anything else and never changes, so that
 * a result of last year can be replayed and a new purpose shifts no old draw. A test pins every line.
 */
export const PURPOSE = {
  /** Entity: sensor. Draw 0. */
  sensorAvailability: 1,
  /** Entity: battery. Draw 0. */
  batteryAvailability: 2,
  /** Entity: sensor and threat. Draw: number of the look on the common grid of looks. */
  radarDetection: 3,
  /** Entity: sensor and threat. Draw 0: where in its cycle the satellite is when the plume becomes visible. */
  infraredRevisit: 4,
  /** Entity: interceptor type. Draw 0: one cause that spoils every shot of the type in the trial. */
  commonCause: 5,
  /** Until simulation-1. Entity: battery and threat. Draw: number of the shot of that battery at that threat. */
  handover: 6,
  /** Until simulation-1, as handover. */
  discrimination: 7,
  /** Until simulation-1, as handover. */
  kill: 8,
  /** Entity: threat. Draw: place of the shot among all shots at that threat, in order of launch, from 0. */
  shotHandover: 9,
  /** As shotHandover. */
  shotDiscrimination: 10,
  /** As shotHandover. */
  shotKill: 11,
  /** Entity: sensor and threat. Draw: three times the number of the look; plus 1 azimuth, plus 2 elevation. */
  radarMeasurement: 12,
  /** Entity: sensor and threat. Draw: three times the number of the newest look in what is released, plus the axis. */
  releaseCoarseness: 13,
  /** Entity: sensor. Draw 0 range, 1 across, 2 upward: offsets that stay for the trial. */
  sensorOffset: 14,
} as const;

export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];
