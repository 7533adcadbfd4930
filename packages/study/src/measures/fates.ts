import type { Fate, LedgerRow } from '@parasol/simulation/outcomes';

/** The fates in the order of their column codes: append only, so that old columns keep their meaning. */
export const FATES: readonly Fate[] = [
  'killed',
  'missed',
  'not-seen',
  'seen-too-late',
  'out-of-reach',
  'too-low',
  'above-ceiling',
  'flight-time',
  'no-uplink',
  'no-inventory',
  'not-authorised',
  'track-lost',
  'recognised',
];

/** The column code of a fate. */
export function fateCode(fate: Fate): number {
  const code = FATES.indexOf(fate);
  if (code < 0) throw new Error(`fate ${fate} has no column code`);
  return code;
}

/** The column code of a false alarm: 0 = none, 1 = nobody had announced the launch, 2 = the notice had not got there. */
export const alarmCode = (alarm: LedgerRow['alarm']): number =>
  alarm === undefined ? 0 : alarm === 'no-notice' ? 1 : 2;
