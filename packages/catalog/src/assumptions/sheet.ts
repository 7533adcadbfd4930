import type { Attribute, ClaimValue } from '../entries/index.ts';

/** One line of the sheet: an attribute, so that it is overridden, varied and shown like every other figure. */
export interface Assumption extends Attribute {
  readonly key: string;
  /** What is assumed, in words. */
  readonly label: string;
  readonly value: ClaimValue;
  /** As people write it; null for a choice or a bare number. */
  readonly unit: string | null;
  readonly basis: string;
  /**
   * `scenario`: read from the sheet by every run. `entities`: the sheet set the figures of the entities; change those.
   * `definition`: what a word of the results means.
   */
  readonly scope: 'scenario' | 'entities' | 'definition';
  /** For a choice: what else is shown or may be chosen. */
  readonly choices?: readonly string[];
}

export interface AssumptionSheet {
  readonly id: 'assumption-sheet';
  /** A change is a new version with a reason; the sheet is never adjusted to make a published statement come true. */
  readonly version: number;
  /** What each version after the first changed, oldest first. */
  readonly changes: readonly SheetChange[];
  /** By key: `assumptions.KEY` is the override path. */
  readonly entries: Readonly<Record<string, Assumption>>;
}

/** One version of the sheet after the first. */
export interface SheetChange {
  readonly version: number;
  /** YYYY-MM-DD: results of before keep the version that they name. */
  readonly date: string;
  readonly keys: readonly string[];
  readonly reason: string;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly basis: string;
  readonly scope: Assumption['scope'];
  /** Version of the sheet that brought it; absent: the first. */
  readonly since?: number;
}

/** A number with the range shown in every band. */
export function figure(
  { since = 1, ...line }: Line,
  value: number,
  range: readonly [number, number],
  unit: string | null,
): Assumption {
  const [minimum, maximum] = range;
  return {
    ...line,
    value,
    unit,
    minimum,
    maximum,
    used: 0,
    why: `version ${since} of the sheet`,
    claims: [{ value, minimum, maximum, sourceIds: ['assumption-sheet'], confidence: 'notional', reason: line.basis }],
  };
}

/** A choice between named alternatives. */
export function choice({ since = 1, ...line }: Line, value: string, choices: readonly string[]): Assumption {
  return {
    ...line,
    value,
    choices,
    unit: null,
    used: 0,
    why: `version ${since} of the sheet`,
    claims: [{ value, sourceIds: ['assumption-sheet'], confidence: 'notional', reason: line.basis }],
  };
}
