import type { LiveTally } from '@parasol/study/live';
import type { Expected } from './checks.ts';

/** People defended, per cent of the threatened. */
export const peoplePercent = ({ defendedPopulation, threatenedPopulation }: LiveTally): number =>
  threatenedPopulation === 0 ? 0 : (100 * defendedPopulation) / threatenedPopulation;

export const peopleMillion = ({ defendedPopulation }: LiveTally): number => defendedPopulation / 1e6;

export const areaMillionKm2 = ({ defendedAreaKm2 }: LiveTally): number => defendedAreaKm2 / 1e6;

export const number = (value: number, tolerance: number): Expected => ({ kind: 'number', value, tolerance });
export const set = (ids: readonly string[]): Expected => ({ kind: 'set', ids });

/** All of those whose score is the greatest, or less than `tie` below it: where there is a tie, each of them is right. */
export function greatest(scores: Readonly<Record<string, number>>, tie: number): readonly string[] {
  const most = Math.max(...Object.values(scores));
  return Object.keys(scores).filter((id) => scores[id] >= most - tie);
}

/** What keeps most of the undefended people undefended. */
export function mainConstraint({ undefendedByBinding }: LiveTally): Expected {
  const first = undefendedByBinding?.[0];
  if (first === undefined) throw new RangeError('nobody threatened is undefended, or the map is not exact');
  return { kind: 'choice', ids: [first.binding] };
}

/** What every one of several has. */
export const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  (lists[0] ?? []).filter((one) => lists.every((list) => list.includes(one)));
