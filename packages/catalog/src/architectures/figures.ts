import type { NumberClaim } from './architecture.ts';

/** Numbers that no source gives and that several architectures use: each with its reason and its range. */
export function notional(value: number, minimum: number, maximum: number, reason: string): NumberClaim {
  return { value, minimum, maximum, sourceIds: [], confidence: 'notional', reason };
}

/** A number read at a source, with the range that results show (default: none). */
export function read(value: number, sourceIds: readonly string[], note?: string): NumberClaim {
  return { value, sourceIds, confidence: 'read', ...(note === undefined ? {} : { note }) };
}

export const SENSOR_LINK_DELAY_S = notional(2, 1, 10, 'near real time over a fixed line; no figure read');
export const ORDER_LINK_DELAY_S = notional(2, 1, 10, 'near real time over a fixed line; no figure read');
export const CENTRE_LINK_DELAY_S = notional(5, 1, 30, 'one centre forwards to another; no figure read');
export const FUSION_LINK_DELAY_S = notional(
  10,
  5,
  60,
  'the proposal of a data fusion centre names no delay; time to bring two tracks together',
);
export const DECISION_TIME_S = notional(
  0,
  0,
  240,
  'the 60 s from firm track to launch on the assumption sheet include the decision; a separate time is a what-if',
);
export const RELEASE_TIME_S = notional(
  0,
  0,
  300,
  'each side would have kept its say over its own shots; how long it takes over one was never published; 0 lets the 60 s from firm track to launch include it',
);
export const PLANNING_DECISION_TIME_S = notional(
  0,
  0,
  300,
  'the proposal of a planning and operations centre names no time and leaves firing under separate command; 0 as for every other centre',
);
export const PLANNING_LINK_DELAY_S = notional(
  5,
  1,
  60,
  'the proposal of a planning and operations centre names no delay; one centre forwards to another',
);
export const ALLIED_RELEASE_DELAY_S = notional(
  0,
  0,
  10,
  'allies of long standing exchange measurements; no figure read',
);
export const ALLIED_COARSENESS_M = notional(
  0,
  0,
  1000,
  'allies of long standing exchange measurements; no figure read',
);
export const COUNCIL_RELEASE_DELAY_S = notional(
  10,
  0,
  60,
  'release between former adversaries was proposed, never agreed',
);
export const COUNCIL_COARSENESS_M = notional(
  1000,
  0,
  10_000,
  'release between former adversaries was proposed, never agreed',
);
export const FIXED_AVAILABILITY = notional(1, 0.95, 1, 'assumption sheet: every element works');
export const SHIP_AVAILABILITY = notional(
  1,
  0.33,
  1,
  'assumption sheet: every element works; shown: ships on station one in three',
);
export const SHIP_MISSILES = notional(
  10,
  5,
  24,
  'share of a ship’s launch cells given to missile defence; not published',
);
