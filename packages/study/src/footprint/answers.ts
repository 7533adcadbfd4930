import { BINDING_CONSTRAINTS, type BindingConstraint } from '@parasol/physics/intercept';

/** Class of a place against one missile from one launch area. */
export const PLACE_CLASSES = ['not-threatened', 'undefended', 'defended'] as const;
export type PlaceClass = (typeof PLACE_CLASSES)[number];
export const [NOT_THREATENED, UNDEFENDED, DEFENDED] = [0, 1, 2] as const;

/**
 * What a defence can do about each missile at each place, as columns: row `launch * places + place`. Times in s from the launch of the
 * missile; NaN where there is none.
 */
export interface Answers {
  readonly launches: number;
  readonly places: number;
  /** Index into PLACE_CLASSES. */
  readonly classes: Uint8Array;
  /** Shots that fit one after the other, the next after the assessment of the one before; all batteries together. */
  readonly shots: Uint8Array;
  readonly earliestInterceptS: Float64Array;
  readonly latestInterceptS: Float64Array;
  /** By how much the best battery could launch later (or would have had to launch earlier, when negative). */
  readonly marginS: Float64Array;
  /** Index into BINDING_CONSTRAINTS: what stands in the way of the battery that comes nearest. */
  readonly binding: Uint8Array;
  /** Index of the battery with the largest margin; -1 for none. */
  readonly battery: Int8Array;
  /** Chance that the shots of the doctrine stop it: kill, discrimination, handover and common cause; 0 where undefended. */
  readonly killProbability: Float64Array;
}

export function emptyAnswers(launches: number, places: number): Answers {
  const count = launches * places;
  return {
    launches,
    places,
    classes: new Uint8Array(count),
    shots: new Uint8Array(count),
    earliestInterceptS: new Float64Array(count).fill(Number.NaN),
    latestInterceptS: new Float64Array(count).fill(Number.NaN),
    marginS: new Float64Array(count).fill(Number.NaN),
    binding: new Uint8Array(count),
    battery: new Int8Array(count).fill(-1),
    killProbability: new Float64Array(count),
  };
}

export const bindingCode = (constraint: BindingConstraint): number => BINDING_CONSTRAINTS.indexOf(constraint);
export const bindingName = (code: number): BindingConstraint => BINDING_CONSTRAINTS[code];

/** One place over all launches: what holds against every missile that can reach it. */
export interface PlaceSummary {
  readonly placeClass: PlaceClass;
  /** Defended against at least one of the missiles that reach it. */
  readonly defendedAgainstAny: boolean;
  /** Fewest over the missiles that reach it. */
  readonly shots: number;
  readonly killProbability: number;
  /** Smallest over the missiles that reach it; null where no battery could meet one of them at any time. */
  readonly marginS: number | null;
  /** Of the launch that decides: the one with the smallest margin. */
  readonly binding: BindingConstraint;
  readonly worstLaunch: number | null;
}

/** @throws when the place is none of the answers': our mistake */
export function summaryOf(answers: Answers, place: number): PlaceSummary {
  if (!(place >= 0 && place < answers.places)) throw new RangeError(`place ${place} of ${answers.places}`);
  let [threatened, defended] = [0, 0];
  let [shots, killProbability] = [Number.POSITIVE_INFINITY, 1];
  let worst = -1;
  let leastMarginS = Number.POSITIVE_INFINITY;
  for (let launch = 0; launch < answers.launches; launch++) {
    const row = launch * answers.places + place;
    if (answers.classes[row] === NOT_THREATENED) continue;
    threatened++;
    if (answers.classes[row] === DEFENDED) defended++;
    shots = Math.min(shots, answers.shots[row]);
    killProbability = Math.min(killProbability, answers.killProbability[row]);
    const marginS = Number.isNaN(answers.marginS[row]) ? Number.NEGATIVE_INFINITY : answers.marginS[row];
    if (worst < 0 || marginS < leastMarginS) [worst, leastMarginS] = [launch, marginS];
  }
  if (threatened === 0)
    return {
      placeClass: 'not-threatened',
      defendedAgainstAny: false,
      shots: 0,
      killProbability: 0,
      marginS: null,
      binding: 'none',
      worstLaunch: null,
    };
  return {
    placeClass: defended === threatened ? 'defended' : 'undefended',
    defendedAgainstAny: defended > 0,
    shots,
    killProbability,
    marginS: leastMarginS > Number.NEGATIVE_INFINITY ? leastMarginS : null,
    binding: bindingName(answers.binding[worst * answers.places + place]),
    worstLaunch: worst,
  };
}
