import { type Account, heldAt } from '../tracks/index.ts';

/** What a decision needs of a picture. */
export interface Needs {
  readonly accounts: readonly Account[];
  /** Sensors that must each hold a firm track. */
  readonly confirmations: number;
  /** Tracks that stood before this time have served already. */
  readonly sinceS: number;
}

/** A moment at which as many sensors as needed hold the object, and the sensor that made up the number. */
export interface Confirmed {
  readonly timeS: number;
  readonly sensorId: string;
}

/** All such moments, in order: each begins with a firm track that arrives, for the first time or after a gap. */
export function confirmedMoments({ accounts, confirmations, sinceS }: Needs): readonly Confirmed[] {
  return accounts
    .flatMap(({ sensorId, firmS, gaps = [] }) =>
      [firmS, ...gaps.map(({ toS }) => toS)].map((timeS): Confirmed => ({ timeS, sensorId })),
    )
    .filter(({ timeS }) => timeS >= sinceS && timeS < Number.POSITIVE_INFINITY)
    .filter(({ timeS }) => heldAt(accounts, timeS) >= confirmations)
    .sort((a, b) => a.timeS - b.timeS);
}

/** Until when at least `count` sensors hold the object without a break from a time on. */
export const heldUntilS = (accounts: readonly Account[], count: number, fromS: number): number =>
  accounts
    .flatMap(({ gaps = [] }) => gaps.map((gap) => gap.fromS))
    .filter((timeS) => timeS > fromS && heldAt(accounts, timeS) < count)
    .reduce((least, timeS) => Math.min(least, timeS), Number.POSITIVE_INFINITY);
