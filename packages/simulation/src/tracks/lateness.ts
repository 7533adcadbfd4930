import type { Account } from './picture.ts';

/**
 * How long after a look of the sensor its word is in the picture, s: the way of the first message that brought the account. Where that was the
 * firm track, the time until the track was firm is no part of the way.
 */
export function latenessS({ detectedS, heardS, trackedS, firmS }: Account): number {
  return heardS === firmS && firmS < Number.POSITIVE_INFINITY ? firmS - trackedS : heardS - detectedS;
}

/** When a look of the sensor is in the picture, s of the scenario: what an outage keeps comes when it ends. Infinity = never. */
export function lookArrivalS(account: Account, lookS: number, trackLossS: number): number {
  const dueS = Math.max(lookS + latenessS(account), account.heardS);
  const kept = account.gaps?.find(
    ({ cause, fromS, toS }) => cause === 'outage' && dueS > fromS - trackLossS && dueS < toS,
  );
  return kept?.toS ?? dueS;
}
