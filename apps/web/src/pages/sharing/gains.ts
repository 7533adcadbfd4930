import type {
  Gain,
  Happens,
  MarginalRow,
  SensitivityCurve,
  SharingDocument,
  SharingMeasureId,
} from '@parasol/study/sharing';
import { type Choice, isChosen, raidOf, threatsOf } from './choice.ts';

/** Digits in which a measure is shown; people as per cent. */
export const digitsOf = (measures: SharingDocument['measures'], id: SharingMeasureId): number =>
  id === 'peopleDefendedFraction' ? 1 : (measures.find((one) => one.id === id)?.digits ?? 0);

/** As it is shown: a share as per cent. */
export const shownGain = (measure: SharingMeasureId, value: number): number =>
  measure === 'peopleDefendedFraction' ? 100 * value : value;

export const SIGNS = ['better', 'worse', 'same'] as const;
export type Sign = (typeof SIGNS)[number];

/** Whether a gain is told apart from nothing: it shows in the digits of its measure, and for trials its interval leaves zero out. */
export function signOf(
  measures: SharingDocument['measures'],
  measure: SharingMeasureId,
  { value, interval }: Gain,
): Sign {
  const digits = measures.find(({ id }) => id === measure)?.digits ?? 0;
  const isTold = Math.abs(value) >= 0.5 * 10 ** -digits && (interval === null || interval.low > 0 || interval.high < 0);
  return !isTold ? 'same' : value > 0 ? 'better' : 'worse';
}

/** A gain apart: missiles that have it at all or no more, and what it is over those that have it both ways. */
export function partsOf(
  gain: Gain,
  happens: Happens | undefined,
): { readonly gained: number; readonly lost: number; readonly both: number | null; readonly told: Gain } {
  if (happens === undefined) return { gained: 0, lost: 0, both: null, told: gain };
  const { withoutContributor, withContributor, both, gainOfBoth } = happens;
  return {
    gained: withContributor - both,
    lost: withoutContributor - both,
    both,
    told: { value: gainOfBoth ?? 0, interval: null },
  };
}

export const VALUES = ['marginal', 'alone', 'shapley'] as const;
/** Last to join, first to join, and between the two. */
export type ValueKind = (typeof VALUES)[number];

/** One party's gain from one owner of sensors, in the three senses. */
export interface Cell {
  readonly beneficiary: string;
  readonly contributor: string;
  readonly missiles: number;
  readonly gains: Readonly<Record<ValueKind, Gain>>;
}

/** The cells of what is chosen, marginal beside Shapley. */
export function cellsOf({ marginal, shapley }: SharingDocument, choice: Choice): readonly Cell[] {
  const values = shapley.filter(isChosen(choice));
  return marginal.filter(isChosen(choice)).flatMap(({ beneficiary, contributor, missiles, gain, gainAlone }) => {
    const share = values.find((one) => one.beneficiary === beneficiary && one.contributor === contributor);
    if (share === undefined) return [];
    return [{ beneficiary, contributor, missiles, gains: { marginal: gain, alone: gainAlone, shapley: share.value } }];
  });
}

/** All measures of one pair, for the raid and missiles that are chosen. */
export interface PairRows {
  readonly beneficiary: string;
  readonly contributor: string;
  readonly rows: readonly MarginalRow[];
}

/** Pairs for which something is asked in the raid that is chosen; people defended stand with every raid. */
export function pairsOf({ marginal }: SharingDocument, choice: Choice): readonly PairRows[] {
  const [raidId, threats] = [raidOf(choice), threatsOf(choice)];
  const pairs = new Map<string, MarginalRow[]>();
  for (const row of marginal) {
    const isHere = row.raidId === raidId && row.threats === threats;
    if (!isHere && row.raidId !== null) continue;
    const key = `${row.contributor} ${row.beneficiary}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  return [...pairs.values()]
    .filter((rows) => rows.some((row) => row.raidId === raidId && row.threats === threats))
    .map((rows) => ({ beneficiary: rows[0].beneficiary, contributor: rows[0].contributor, rows }));
}

/** Points of a curve with the place where its gain ends: between two points asked for, a straight line would hide it. */
export function withEnd({ points, goneBetween }: SensitivityCurve): SensitivityCurve['points'] {
  const next = points.find(({ value }) => value >= (goneBetween?.[1] ?? Number.POSITIVE_INFINITY));
  const isNothing = next !== undefined && next.gain.interval === null && next.gain.value >= 0;
  if (goneBetween === null || !isNothing || next.value === goneBetween[1]) return points;
  const end = { value: goneBetween[1], gain: { value: 0, interval: null } };
  return [...points, end].sort((a, b) => a.value - b.value);
}
