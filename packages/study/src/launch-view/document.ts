/** Times in s after the launch of the interceptor unless said otherwise; null = never. Plain JSON. */

/** What one sensor of the observer sees of the launch. */
export interface LaunchSight {
  readonly sensorId: string;
  readonly name: string;
  readonly kind: 'radar' | 'infrared';
  /** Taken as pointed from the launch on. */
  readonly cuedOnly: boolean;
  readonly inViewFromS: number | null;
  readonly detectedS: number | null;
  readonly firmS: number | null;
}

/**
 * Where the observer's track would have the interceptor come down if nothing else happened to it: columns of one length, with the ellipse of three standard deviations.
 */
export interface BallisticImpact {
  readonly timesS: readonly number[];
  /** Null where the track is too vague to come down at all. */
  readonly latitudesDeg: readonly (number | null)[];
  readonly longitudesDeg: readonly (number | null)[];
  readonly semiMajorKm: readonly (number | null)[];
  readonly semiMinorKm: readonly (number | null)[];
  readonly majorAzimuthsDeg: readonly (number | null)[];
  /** Whether the ellipse holds a place of the observer's own land (or of the list to be protected). */
  readonly holdsOwnLand: readonly boolean[];
}

/** `never-seen`: no radar detects it. `no-track`: none comes to a track before the meeting. */
export type LaunchVerdict = 'excluded' | 'not-excluded' | 'no-track' | 'never-seen';

/** How one launch looks to one party that is told nothing of it. */
export interface LaunchObserver {
  readonly partyId: string;
  readonly partyName: string;
  readonly countryCodes: readonly string[];
  /** What the ellipse must not hold, in words: its land, or the places given. */
  readonly guardedName: string;
  readonly sights: readonly LaunchSight[];
  readonly impact: BallisticImpact;
  /** Whether the interceptor, without a meeting and without air, would come down on the guarded land: then nothing ever excludes it. */
  readonly fallsOnOwnLand: boolean;
  readonly verdict: LaunchVerdict;
  /** From then on the ellipse holds none of its land, until the meeting: it is distinguishable from a missile aimed there. */
  readonly distinguishableS: number | null;
  readonly sentence: string;
}

/** One launch of one battery, towards the first missile that it has a shot at. */
export interface LaunchView {
  readonly batteryId: string;
  readonly batteryName: string;
  readonly interceptorId: string;
  readonly interceptorName: string;
  readonly partyId: string;
  readonly raidId: string;
  readonly threatId: string;
  /** On the clock of the raid. */
  readonly launchS: number;
  readonly burnoutS: number;
  /** Relative to the turning Earth, of the flight as flown here. */
  readonly burnoutSpeedKmPerS: number;
  readonly meetingS: number;
  readonly meetingAltitudeKm: number;
  /** Where it would come down without a meeting and without air. */
  readonly fallsLatitudeDeg: number;
  readonly fallsLongitudeDeg: number;
  readonly observers: readonly LaunchObserver[];
}

export interface LaunchViewDocument {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly crossSectionM2: number;
  readonly stepS: number;
  /** Places to be protected instead of own land; empty = own land. */
  readonly protectedPlaces: readonly { readonly latitudeDeg: number; readonly longitudeDeg: number }[];
  readonly views: readonly LaunchView[];
  /** Batteries without a view, and why. */
  readonly notFlown: readonly { readonly batteryId: string; readonly why: string }[];
  readonly caveat: string;
}

export const LAUNCH_VIEW_CAVEAT =
  'A nominal flight of published speed and burn time, seen by radars of published range; the cross-section of the interceptor is assumed. The observer is taken to know nothing of the launch but what its own radars measure.';
