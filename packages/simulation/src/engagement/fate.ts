import { type GeometryLimit, lastLaunchS, limitOf } from '../interceptors/index.ts';
import type { Fate } from '../outcomes/index.ts';
import type { Announced } from './announced.ts';
import type { Course } from './course.ts';
import { engages } from './defenders.ts';
import type { PreparedCommand } from './prepare.ts';
import type { Shooting } from './shots.ts';

export interface FateRequest {
  readonly course: Course;
  readonly shooting: Shooting;
  /** Of the threat. */
  readonly index: number;
  /** Commands with batteries that may engage the object, but for those that recognise it where others do not. */
  readonly defenders: readonly PreparedCommand[];
  readonly announced: Announced;
  /** Whether any word of the object was in a defender's picture before the impact. */
  readonly heard: boolean;
}

/** Limits by how near to a shot they come, farthest first: of several batteries without any shot the nearest one binds. */
const NEARNESS: readonly GeometryLimit[] = ['out-of-reach', 'too-low', 'above-ceiling', 'flight-time', 'no-uplink'];

/**
 * The binding reason, tested in this order: killed; shot at and missed; no batteries; nobody who may defend the target; no word of it in a defender's
 * picture; all of them took it for an announced launch; no shot even with an ideal cue (the geometric limit of the battery that comes nearest); nothing left to shoot with; its track lost
 * before a decision or a launch; too late.
 */
export function fateOf({ course, shooting, index, defenders, heard }: FateRequest): Fate {
  const { prepared } = course;
  if (shooting.killer[index] !== null) return 'killed';
  if (shooting.shots[index].length > 0) return 'missed';
  if (prepared.batteries.length === 0) return 'out-of-reach';
  if (defenders.length === 0) return 'not-authorised';
  if (!heard) return 'not-seen';
  if (!defenders.some((one) => engages(one, index))) return 'recognised';
  const binding = bindingLimit(course, index, defenders);
  if (binding !== null) return binding.limit;
  const reason = shooting.noShot[index];
  if (reason !== null && reason !== 'no-way' && reason !== 'too-late') return 'no-inventory';
  return shooting.lost[index] === null ? 'seen-too-late' : 'track-lost';
}

/** The limit that leaves no shot, and the battery that comes nearest to one. */
export interface BindingLimit {
  readonly limit: GeometryLimit;
  readonly battery: number;
}

/** Null when some battery of a defender has a shot for a launch at the time of the ideal cue: burnout, decision and launch delay. */
export function bindingLimit(
  { prepared }: Course,
  index: number,
  defenders: readonly PreparedCommand[],
): BindingLimit | null {
  const { launchTimeS, flight } = prepared.input.threats[index];
  const { launchDelayS } = prepared.input.assumptions;
  let nearest: BindingLimit | null = null;
  let leastLateS = Number.POSITIVE_INFINITY;
  for (const { batteries, decisionTimeS } of defenders) {
    for (const battery of batteries) {
      const { release, opportunities } = prepared.batteries[battery];
      const all = opportunities[index];
      const orderedS = launchTimeS + flight.burnoutS + decisionTimeS + (release?.decisionTimeS ?? 0);
      const idealLaunchS = orderedS + launchDelayS;
      const limit = limitOf(all, idealLaunchS);
      if (limit === null) return null;
      // A battery that is only late comes nearer than one that has no shot at all.
      const lateS = idealLaunchS - lastLaunchS(all);
      const nearer =
        lateS < leastLateS ||
        (lateS === leastLateS && (nearest === null || NEARNESS.indexOf(limit) > NEARNESS.indexOf(nearest.limit)));
      if (nearer) nearest = { limit, battery };
      leastLateS = Math.min(leastLateS, lateS);
    }
  }
  return nearest;
}
