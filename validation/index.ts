import { family as atmosphere } from './atmosphere/check.ts';
import { family as effectiveness } from './effectiveness/check.ts';
import { family as geodesy } from './geodesy/check.ts';
import type { ValidationFamily } from './harness.ts';
import { family as interceptors } from './interceptors/check.ts';
import { family as missiles } from './missiles/check.ts';
import { family as radar } from './radar/check.ts';
import { family as tracking } from './tracking/check.ts';

export type { ValidationCase, ValidationFamily } from './harness.ts';

export const families: readonly ValidationFamily[] = [
  atmosphere,
  effectiveness,
  geodesy,
  interceptors,
  missiles,
  radar,
  tracking,
];
