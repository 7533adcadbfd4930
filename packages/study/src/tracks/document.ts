/** Times in s on the clock of the raid unless said otherwise; null = never, or nothing to tell. Plain JSON. */

/** A stretch of time. */
export interface Stretch {
  readonly fromS: number;
  readonly toS: number;
}

/** What one centre gets of one sensor's account of one missile. */
export interface SensorArrival {
  readonly centreId: string;
  readonly partyId: string;
  readonly heardS: number;
  readonly firmS: number | null;
  readonly label: string;
  readonly coarsenessKm: number;
  /** When its firm track is dropped there for want of updates; `toS` null = for good. */
  readonly dropped: readonly {
    readonly fromS: number;
    readonly toS: number | null;
    readonly cause: 'outage' | 'out-of-view';
  }[];
}

/** Who sees the missile when: one sensor. */
export interface SensorCourse {
  readonly sensorId: string;
  readonly name: string;
  readonly partyId: string;
  readonly kind: 'radar' | 'infrared';
  readonly cuedOnly: boolean;
  /** When the missile is in its field of view at all, whether or not anything points it there. */
  readonly inView: readonly Stretch[];
  readonly detectedS: number | null;
  readonly firmS: number | null;
  /** Its last look of free flight that came about. */
  readonly lastLookS: number | null;
  /** When its own centre drops its track for good; null where it is kept, or there is none. */
  readonly lostS: number | null;
  readonly arrivals: readonly SensorArrival[];
}

/** Errors of the tracks of one picture: columns of one length. Lengths are roots of the sum over three axes. */
export interface ErrorColumns {
  readonly timesS: readonly number[];
  /** True error of the filtered state. */
  readonly filterErrorM: readonly (number | null)[];
  readonly filterErrorMPerS: readonly (number | null)[];
  /** One standard deviation as the filter states it. */
  readonly filterSigmaM: readonly (number | null)[];
  readonly filterSigmaMPerS: readonly (number | null)[];
  /** One standard deviation that the looks allow (posterior Cramer-Rao bound). */
  readonly nominalSigmaM: readonly (number | null)[];
  readonly nominalSigmaMPerS: readonly (number | null)[];
}

/** Where a picture takes the missile to be: columns of one length. The level ellipse holds the place with `IMPACT_PROBABILITY`, as the filter states it. */
export interface PositionColumns {
  readonly timesS: readonly number[];
  readonly latitudesDeg: readonly number[];
  readonly longitudesDeg: readonly number[];
  readonly altitudesKm: readonly number[];
  readonly semiMajorKm: readonly number[];
  readonly semiMinorKm: readonly number[];
  /** Clockwise from north, 0 to 180. */
  readonly majorAzimuthsDeg: readonly number[];
  /** One standard deviation of the height. */
  readonly upSigmaKm: readonly number[];
}

/** Where a picture expects the impact: columns of one length. The ellipse holds the place with `IMPACT_PROBABILITY`. */
export interface ImpactColumns {
  readonly timesS: readonly number[];
  readonly latitudesDeg: readonly number[];
  readonly longitudesDeg: readonly number[];
  readonly semiMajorKm: readonly number[];
  readonly semiMinorKm: readonly number[];
  /** Clockwise from north, 0 to 180. */
  readonly majorAzimuthsDeg: readonly number[];
  /** From the middle of the ellipse to the true impact. */
  readonly offKm: readonly number[];
}

/** What one centre knows of the missile, and what it does. */
export interface CentreCourse {
  readonly centreId: string;
  readonly partyId: string;
  readonly partyName: string;
  /** First word of any kind, first firm track. */
  readonly heardS: number | null;
  readonly firmS: number | null;
  /** Its first decision for a shot, the order at the battery, the first launch and the first meeting, of its own shots. */
  readonly decidedS: number | null;
  readonly committedS: number | null;
  readonly launchedS: number | null;
  readonly metS: number | null;
  /** When the picture holds a filtered track. */
  readonly held: readonly Stretch[];
  readonly errors: ErrorColumns;
  readonly position: PositionColumns;
  /** Share of samples with the true error within three standard deviations of the bound, 0..1; null without samples. */
  readonly withinThreeSigma: number | null;
  /** Sources and label of the filtered track from a time on. */
  readonly sources: readonly {
    readonly fromS: number;
    readonly sensorIds: readonly string[];
    readonly label: string;
  }[];
  readonly impact: ImpactColumns;
  readonly sentence: string;
}

/** One missile of one trial: who saw it, what each centre knew of it, how well. */
export interface ThreatTracks {
  readonly raidId: string;
  readonly threatId: string;
  readonly missileId: string;
  readonly missileName: string;
  readonly launchAreaId: string;
  readonly launchAreaName: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly launchTimeS: number;
  readonly burnoutS: number;
  readonly apogeeS: number;
  /** 100 km on the way down; null for a flight that stays below. */
  readonly reentryS: number | null;
  readonly impactS: number;
  readonly impactLatitudeDeg: number;
  readonly impactLongitudeDeg: number;
  /** When it was stopped in this trial: after that the tracks tell what would have been seen. */
  readonly stoppedS: number | null;
  readonly sensors: readonly SensorCourse[];
  readonly centres: readonly CentreCourse[];
}

/** Tracks of several missiles of a scenario. */
export interface TracksDocument {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly seed: number;
  readonly trial: number;
  readonly estimators: { readonly filter: string; readonly nominal: string };
  readonly impactProbability: number;
  readonly trackLossS: number | null;
  readonly threats: readonly ThreatTracks[];
  readonly caveat: string;
  readonly warnings: readonly string[];
}

/** Chance that the place lies in an ellipse. */
export const IMPACT_PROBABILITY = 0.95;

export const TRACKS_CAVEAT =
  'A track is as good as published or assumed figures of radars make it. Errors are drawn without offsets that stay, and objects of a raid are taken as told apart.';
