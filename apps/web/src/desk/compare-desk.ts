import type { LiveGrid } from '@parasol/study/live';
import type { ComparisonDocument, ResolvedNumber, RunMeasures } from '@parasol/study/results';
import type { RegionId, ScenarioInput } from '../laboratory/index.ts';
import type { ArchitectureLine, Outcome, Progress } from './desk.ts';

/** One element of an architecture and when it stood. */
export interface DatedElement {
  readonly id: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string | null;
}

/** An architecture with the dates of what it is made of. */
export interface DatedArchitecture extends ArchitectureLine {
  readonly counterfactual: readonly string[];
  readonly elements: readonly DatedElement[];
}

/** A figure that is not the same everywhere; null where a scenario does not use it. */
export interface DifferingInput {
  readonly path: string;
  readonly name: string;
  readonly unit: string | null;
  readonly values: readonly (number | string | boolean | null)[];
  readonly disputed: boolean;
  readonly confidence: ResolvedNumber['confidence'];
}

/** What lies in one class of a difference map. */
export interface DifferenceShare {
  readonly areaKm2: number;
  readonly population: number;
  /** Countries with people there, most first. */
  readonly countries: readonly { readonly country: string; readonly population: number }[];
}

export const DIFFERENCE_CLASSES = ['both', 'first', 'second', 'neither'] as const;
export type DifferenceClass = (typeof DIFFERENCE_CLASSES)[number];

export type MapDifference = Readonly<Record<DifferenceClass, DifferenceShare>>;

/** Runs side by side, without their ledgers and columns. */
export interface PairedRuns extends Pick<ComparisonDocument, 'differences' | 'warnings'> {
  readonly runs: readonly {
    readonly runId: string;
    readonly name: string;
    readonly trials: number;
    readonly seed: number;
    readonly threats: number;
    readonly measures: Pick<RunMeasures, 'leakers' | 'shots' | 'engagements' | 'noLeakProbability' | 'byRaid'>;
  }[];
}

/** What the desk does for the page that compares. */
export interface CompareDesk {
  datedArchitectures(): Promise<DatedArchitecture[]>;
  differingInputs(scenarios: readonly ScenarioInput[]): Promise<Outcome<DifferingInput[]>>;
  /** @param classes  [places] of two live maps over the same grid */
  mapDifference(
    question: { readonly region: RegionId; readonly grid: LiveGrid },
    classes: readonly [Uint8Array, Uint8Array],
  ): Promise<MapDifference>;
  compare(
    scenarios: readonly ScenarioInput[],
    size: { trials: number; seed: number },
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<PairedRuns>>;
}
