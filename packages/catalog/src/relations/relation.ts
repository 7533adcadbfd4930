import type { Certainty, Confidence } from '../entries/index.ts';

/** What a state means for the exchange of data. */
export interface RelationState {
  readonly id: string;
  readonly doc: string;
}

/** From a day on, until the next period begins. */
export interface RelationPeriod {
  /** YYYY-MM or YYYY-MM-DD. */
  readonly from: string;
  readonly stateId: string;
  readonly sourceIds: readonly string[];
  readonly confidence: Extract<Confidence, 'read' | 'recalled'>;
  /** How certain a recalled period is. */
  readonly certainty?: Certainty;
  /** What happened, and what of it was read. */
  readonly note: string;
}

/** How two sides stood to each other over time. */
export interface Relation {
  readonly id: string;
  readonly name: string;
  /** Earliest first. */
  readonly periods: readonly RelationPeriod[];
}

/**
 * The period that a day falls into.
 *
 * @param day  YYYY-MM-DD
 * @returns    undefined before the first period
 */
export const periodOn = ({ periods }: Relation, day: string): RelationPeriod | undefined =>
  periods.filter(({ from }) => from <= day).at(-1);
