import { type CentreTrack, pictureTracks, prepare } from '@parasol/simulation/engagement';
import type { ResolvedScenario } from '../scenario/index.ts';
import { scenarioTracks, type TracksDocument, trialFilter, trueErrors } from '../tracks/index.ts';

/** A track as one centre holds it, in the raid that it belongs to; times count from the start of the raid. */
export interface RunTrack extends CentreTrack {
  readonly raidId: string;
  /** `nominal`: the true state with the covariance that the looks allow; `filter`: what a filter makes of drawn measurements. */
  readonly estimator: 'nominal' | 'filter';
  /** Distance from the true flight, m and m/s: 0 for the nominal one. */
  readonly errorM: number;
  readonly errorMPerS: number;
}

/** The tracks of a run: every one as a table, and those of the first missile of each raid told. */
export interface RunTracks {
  readonly table: readonly RunTrack[];
  readonly told: TracksDocument;
}

/** Time between samples of a track in a run folder, s. */
const TRACK_STEP_S = 10;

/**
 * What the centres believe in the trial that is told in full (trial 0), sampled evenly: by the nominal estimator, then by the filter.
 *
 * @omits  tracks of other trials: they can be made again from seed and trial
 */
export function runTracks(resolved: ResolvedScenario, seed: number): RunTracks {
  const address = { seed, trial: 0 };
  const table = resolved.cases
    .filter(({ input }) => input.threats.length > 0)
    .flatMap(({ raidId, input }) => {
      const prepared = prepare(input);
      const threats = new Map(input.threats.map((threat) => [threat.id, threat]));
      const estimators = [
        ['nominal', prepared.estimator],
        ['filter', trialFilter(input, address)],
      ] as const;
      return estimators.flatMap(([estimator, made]) =>
        pictureTracks({ ...prepared, estimator: made }, { ...address, stepS: TRACK_STEP_S }).flatMap((held) => {
          const threat = threats.get(held.track.objectId);
          return threat === undefined ? [] : [{ raidId, estimator, ...held, ...trueErrors(held.track, threat) }];
        }),
      );
    });
  return { table, told: scenarioTracks(resolved, address) };
}
