import { type CentreTrack, pictureTracks, prepare } from '@parasol/simulation/engagement';
import type { ResolvedScenario } from '../scenario/index.ts';

/** A track as one centre holds it, in the raid that it belongs to; times count from the start of the raid. */
export interface RunTrack extends CentreTrack {
  readonly raidId: string;
}

/** Time between samples of a track in a run folder, s. */
const TRACK_STEP_S = 10;

/**
 * What the centres believe in the trial that is told in full (trial 0), sampled evenly.
 *
 * @omits  tracks of other trials: they can be made again from seed and trial
 */
export function runTracks(resolved: ResolvedScenario, seed: number): RunTrack[] {
  return resolved.cases
    .filter(({ input }) => input.threats.length > 0)
    .flatMap(({ raidId, input }) =>
      pictureTracks(prepare(input), { seed, trial: 0, stepS: TRACK_STEP_S }).map((held) => ({ raidId, ...held })),
    );
}
