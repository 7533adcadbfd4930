import type { Judgement } from './judgement.ts';

const holdsBy = (margin: number): string => (margin < 0 ? 'fails by' : 'holds by');

/** By how much a criterion holds or fails, in words. */
export function marginWords({
  marginS,
  marginFraction,
  marginFractionOf,
}: Pick<Judgement, 'marginS' | 'marginFraction' | 'marginFractionOf'>): string {
  const percent = marginFraction === null ? '' : `${(100 * Math.abs(marginFraction)).toFixed(1)} %`;
  const share =
    marginFraction === null
      ? []
      : marginFractionOf === 'stated distance'
        ? [`distances agree with ${marginFraction < 0 ? 'minus ' : ''}${percent} to spare`]
        : [`${percent === '0.0 %' ? 'no margin:' : holdsBy(marginFraction)} ${percent} of the ${marginFractionOf}`];
  const time = marginS === null ? [] : [`${holdsBy(marginS)} ${Math.abs(marginS).toFixed(0)} s`];
  return [...time, ...share].join(', ') || '–';
}

/** The time that a defence has left or lacks, whatever is asked of it. */
export function spareWords(marginS: number | null): string {
  if (marginS === null) return 'at no launch time';
  return marginS < 0 ? `${(-marginS).toFixed(0)} s too late` : `${marginS.toFixed(0)} s to spare`;
}

const MOST_NAMES = 8;

/** Names of towns, the first of many. */
export const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'no town'
    : `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;
