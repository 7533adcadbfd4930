import { lastLaunchS } from '../interceptors/index.ts';
import type { Prepared } from './prepare.ts';

/** The latest launch with which any battery still meets an object, s; minus infinity when none does. What pictures lose later changes no ledger. */
export const lastChanceS = ({ batteries }: Prepared, threat: number): number =>
  batteries.reduce(
    (last, { opportunities }) => Math.max(last, lastLaunchS(opportunities[threat])),
    Number.NEGATIVE_INFINITY,
  );
