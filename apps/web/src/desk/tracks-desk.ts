import type { LaunchViewDocument } from '@parasol/study/launch-view';
import type { MapFlight } from '@parasol/study/results';
import type { TrackFilter, TracksDocument } from '@parasol/study/tracks';
import type { ScenarioInput } from '../laboratory/index.ts';
import type { Outcome, Progress } from './desk.ts';

/** A missile of a raid that can be followed. */
export interface TrackedMissile {
  readonly threatId: string;
  readonly missileName: string;
  readonly launchAreaName: string;
  readonly targetName: string;
}

/** A raid with missiles in it. */
export interface TrackedRaid {
  readonly raidId: string;
  readonly name: string;
  readonly missiles: readonly TrackedMissile[];
}

/** Which missile is followed, and how. */
export interface TracksQuestion {
  /** Null: the first raid that has missiles. */
  readonly raidId: string | null;
  /** Null, or none of the raid: its first. */
  readonly threatId: string | null;
  readonly seed: number;
  readonly filter: TrackFilter;
}

export interface TracksAnswer {
  readonly raids: readonly TrackedRaid[];
  readonly epochUtc: string;
  /** Of one missile; null where nothing flies. */
  readonly told: { readonly document: TracksDocument; readonly flight: MapFlight } | null;
}

/** What the desk does for the page of tracks. */
export interface TracksDesk {
  /** As `parasol tracks` tells of one missile. */
  tracks(
    scenario: ScenarioInput,
    question: TracksQuestion,
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<TracksAnswer>>;
  /** How the launches of interceptors at a missile look to parties that are told nothing of them. */
  launchViews(
    scenario: ScenarioInput,
    missile: { readonly raidId: string; readonly threatId: string },
  ): Promise<Outcome<LaunchViewDocument>>;
}
