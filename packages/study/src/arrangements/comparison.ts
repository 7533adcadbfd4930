import type { AssignmentGap } from '../assignment/index.ts';
import type { Interval } from '../results/index.ts';
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
  /** Counts a raid; times are means over its missiles, s from the launch (commit) or before the impact (warning). */
  readonly measure: RaidMeasure;
  /** Null where it never happened. */
  readonly mean: Interval | null;
  /** Paired by trial: less the first arrangement with the same delay; null for the first itself, and where no trial has both. */
  readonly againstFirst: Interval | null;
  /** Paired by trial: less the same arrangement without added delay; null without delay. */
  readonly againstNoDelay: Interval | null;
}

/** What the rule in the loop loses against the best assignment of shots to objects, without chance in sights and lines. */
export interface AssignmentRow extends AssignmentGap {
  readonly arrangement: string;
  readonly raidId: string;
  readonly doctrine: string;
}
