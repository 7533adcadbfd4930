import { drawnPictures, type Prepared, prepare, runTrial, type SimulationInput } from '@parasol/simulation/engagement';
import type { TrialResult } from '@parasol/simulation/outcomes';
import type { Estimator, Pictures } from '@parasol/simulation/tracks';
import { type TrackFilter, type TrialAddress, trialFilter } from './trial-filter.ts';

/** One trial of one raid with everything that its tracks are told from. */
export interface ToldRaid {
  readonly raidId: string;
  readonly address: TrialAddress;
  readonly prepared: Prepared;
  readonly pictures: Pictures;
  readonly result: TrialResult;
  readonly filter: Estimator;
}

export function toldRaid(
  raidId: string,
  input: SimulationInput,
  address: TrialAddress,
  filter?: TrackFilter,
): ToldRaid {
  const prepared = prepare(input);
  return {
    raidId,
    address,
    prepared,
    pictures: drawnPictures(prepared, address),
    result: runTrial(prepared, { ...address, recordEvents: true }),
    filter: trialFilter(input, address, filter),
  };
}

/** A time, or null for one that never comes. */
export const orNull = (timeS: number | undefined): number | null =>
  timeS !== undefined && timeS < Number.POSITIVE_INFINITY ? timeS : null;
