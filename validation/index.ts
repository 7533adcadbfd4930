import { family as atmosphere } from './atmosphere/check.ts';
import { family as ballistic } from './ballistic/check.ts';
import { family as effectiveness } from './effectiveness/check.ts';
import { family as footprint } from './footprint/check.ts';
import { family as geodesy } from './geodesy/check.ts';
import type { ValidationFamily } from './harness.ts';
import { family as impulsiveReach } from './impulsive-reach/check.ts';
import { family as interceptors } from './interceptors/check.ts';
import { family as lookAngles } from './look-angles/check.ts';
import { family as missiles } from './missiles/check.ts';
import { family as nesc } from './nesc/check.ts';
import { family as orbits } from './orbits/check.ts';
import { family as radar } from './radar/check.ts';
import { family as reportedFlights } from './reported-flights/check.ts';
import { family as sgp4 } from './sgp4/check.ts';
import { family as tracking } from './tracking/check.ts';

export type { ValidationCase, ValidationFamily } from './harness.ts';

export const families: readonly ValidationFamily[] = [
  atmosphere,
  ballistic,
  effectiveness,
  footprint,
  geodesy,
  impulsiveReach,
  interceptors,
  lookAngles,
  missiles,
  nesc,
  orbits,
  radar,
  reportedFlights,
  sgp4,
  tracking,
];
