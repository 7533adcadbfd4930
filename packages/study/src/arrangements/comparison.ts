import type { AssignmentGap } from '../assignment/index.ts';
import type { Interval } from '../results/index.ts';
import type { Behind } from './paired-missiles.ts';
import type { RaidMeasure } from './raid-series.ts';

/** One scenario under several arrangements: same missiles, same seed, raid by raid. */
export interface ArrangementComparison {
  readonly scenarioId: string;
  readonly name: string;
  readonly seed: number;
  readonly trials: number;
  /** In order; the first is the base of all differences. */
  readonly arrangements: readonly string[];
  readonly raids: readonly { readonly raidId: string; readonly name: string; readonly missiles: number }[];
  /** Added to every line between centres of different parties, s. */
  readonly addedLinkDelaysS: readonly number[];
  readonly rows: readonly ArrangementRow[];
  /** Empty where no assignment was handed in. */
  readonly assignment: readonly AssignmentRow[];
  /** What a reader has to know of an arrangement before its figures. */
  readonly notes: readonly string[];
}

export interface ArrangementRow {
  readonly arrangement: string;
  readonly addedLinkDelayS: number;
  readonly raidId: string;
  /**
   * Counts a raid; times are means over the missiles that have them, s from the launch (commit) or, in the pictures of the party aimed at and
   * without chance, before the impact (warning).
   */
  readonly measure: RaidMeasure;
  /** Null where it never happened. */
  readonly mean: Interval | null;
  /** Less the first arrangement with the same delay; null for the first itself, and where no trial has a pair. Counts are paired by trial, times by missile in a trial. */
  readonly againstFirst: Interval | null;
  /** Less the same arrangement without added delay, paired alike; null without delay. */
  readonly againstNoDelay: Interval | null;
  /** Of times: the missiles behind each of the three; counts are of the whole raid. */
  readonly meanBehind?: Behind;
  readonly againstFirstBehind?: Behind;
  readonly againstNoDelayBehind?: Behind;
}

/** What the rule in the loop loses against the best assignment of shots to objects, without chance in sights and lines. */
export interface AssignmentRow extends AssignmentGap {
  readonly arrangement: string;
  readonly raidId: string;
  readonly doctrine: string;
}
