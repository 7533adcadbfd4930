import type { ArrangementComparison } from '@parasol/study/arrangements';
import type { ScenarioInput } from '../laboratory/index.ts';
import type { Outcome, Progress } from './desk.ts';

/** What became of one missile under one arrangement. */
export interface MissileFate {
  readonly arrangement: string;
  /** Of all trials. */
  readonly stoppedFraction: number;
  readonly shots: number;
  /** Of the first trial, which is told in full. */
  readonly stopped: boolean;
  readonly sentence: string;
}

export interface ComparedMissile {
  readonly raidId: string;
  readonly threatId: string;
  readonly launchArea: string;
  readonly target: string;
  readonly fates: readonly MissileFate[];
}

/** One scenario under every arrangement that it has all for. */
export interface ArrangementStudy {
  readonly comparison: ArrangementComparison;
  readonly missiles: readonly ComparedMissile[];
  /** Arrangements that are left out, and why. */
  readonly unavailable: readonly { readonly arrangement: string; readonly why: string }[];
}

export interface ArrangementQuestion {
  readonly trials: number;
  readonly seed: number;
  /** Added to lines between centres of different parties, s. */
  readonly linkDelaysS: readonly number[];
  /** The exact best assignment of shots beside the rule in the loop. */
  readonly hasAssignment: boolean;
}

/** What the desk does for the page of arrangements. */
export interface ArrangementDesk {
  /** As `parasol compare --arrangements` gives it. */
  arrangements(
    scenario: ScenarioInput,
    question: ArrangementQuestion,
    onProgress?: (progress: Progress) => void,
  ): Promise<Outcome<ArrangementStudy>>;
}
