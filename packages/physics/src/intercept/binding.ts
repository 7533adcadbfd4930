/** What keeps an interceptor from meeting an arc, in the order of the codes 0.. of `InterceptRecord.binding`. */
export const BINDING_CONSTRAINTS = [
  /** Nothing: an intercept exists; or the place is not threatened. */
  'none',
  /** The cue never comes. */
  'not-seen',
  /** With a cue at burnout it would be met, decision and launch included; with the given one it is not. */
  'seen-too-late',
  'flight-time',
  'ceiling',
  'lowest-altitude',
  'uplink',
  /** Out of reach, or too late even with a cue at burnout: what no sensor could mend. */
  'fly-out',
] as const;

export type BindingConstraint = (typeof BINDING_CONSTRAINTS)[number];

/** One bit for each constraint that a sample violates. */
export const VIOLATION = Object.freeze({ late: 1, flightTime: 2, ceiling: 4, lowest: 8, uplink: 16, flyOut: 32 });

const MASKS = 64;

const bitsOf = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bitsOf(mask >> 1));

/**
 * [64] rank of each set of violations: fewer first, then in the order of the bits. The constraint that binds an arc is the first one of its
 * sample of lowest rank: where one constraint alone stands in the way somewhere, it is that one.
 */
export const VIOLATION_RANK: Uint16Array = Uint16Array.from(
  { length: MASKS },
  (_, mask) => bitsOf(mask) * MASKS + mask,
);

/** Code of the constraint for a rank. `seen` is false when the cue never comes. */
export function bindingOfRank(rank: number, seen: boolean): number {
  const mask = rank & (MASKS - 1);
  if (mask === 0) return 0;
  const first = mask & -mask;
  if (first === VIOLATION.late) return seen ? 2 : 1;
  return 33 - Math.clz32(first);
}
