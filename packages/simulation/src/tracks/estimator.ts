import type { Threat } from '../threats/index.ts';
import type { Account } from './picture.ts';
import type { Track } from './track.ts';

/** A question to an estimator: what do these accounts say of the object at a time. */
export interface TrackRequest {
  readonly threat: Threat;
  /** s of the scenario. */
  readonly timeS: number;
  /** What the picture of one centre holds of the object. */
  readonly accounts: readonly Account[];
  /** Whose centre it is: an estimator may treat what was released to it otherwise than its own; absent = as its own. */
  readonly partyId?: string;
}

/** The same at several times, in rising order. */
export interface TracksRequest extends Omit<TrackRequest, 'timeS'> {
  readonly timesS: readonly number[];
}

/** Makes tracks from what stands in a picture. Handed in: another method changes no other part. */
export interface Estimator {
  readonly modelVersion: string;
  /** Null when the accounts leave some direction of position or velocity open: a warning, not a track. */
  readonly track: (request: TrackRequest) => Track | null;
  readonly tracks: (request: TracksRequest) => readonly (Track | null)[];
}
