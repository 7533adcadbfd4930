import type { BindingConstraint } from '@parasol/physics/intercept';
import type { CueChain, Doctrine } from '@parasol/simulation/command';
import {
  earliestShot,
  type GeometryLimit,
  type InterceptorType,
  lastLaunchS,
  limitOf,
  type Opportunities,
} from '@parasol/simulation/interceptors';
import { killPerWarhead } from '@parasol/simulation/outcomes';

/** What one battery can do about one missile, with the cue that it gets. Times in s from the launch of the missile. */
export interface BatteryView {
  readonly opportunities: Opportunities;
  readonly chain: CueChain;
  /** Earliest launch that a perfect cue would allow: burnout, decision and launch delay. */
  readonly idealLaunchS: number;
  readonly inventory: number;
  readonly type: InterceptorType;
}

/** More shots than this at one missile are not counted. */
const MOST_SHOTS = 10;

/** By how much the battery could be ready later and still meet the missile; negative when it is late, -Infinity when it never can. */
export function marginS({ opportunities, chain }: BatteryView): number {
  const last = lastLaunchS(opportunities);
  return last > Number.NEGATIVE_INFINITY && chain.launchedS < Number.POSITIVE_INFINITY
    ? last - chain.launchedS
    : Number.NEGATIVE_INFINITY;
}

const LIMITS: Readonly<Record<GeometryLimit, BindingConstraint>> = {
  'out-of-reach': 'fly-out',
  'too-low': 'lowest-altitude',
  'above-ceiling': 'ceiling',
  'flight-time': 'flight-time',
  'no-uplink': 'uplink',
};

/** The tests in the order in which a battery passes them: the one that failed last came nearest to a shot. */
const ORDER: readonly BindingConstraint[] = [
  'fly-out',
  'lowest-altitude',
  'ceiling',
  'flight-time',
  'uplink',
  'not-seen',
  'seen-too-late',
  'none',
];

/** What keeps one battery from meeting the missile; `none` when nothing does. */
export function bindingOf(view: BatteryView): BindingConstraint {
  if (marginS(view) >= 0) return 'none';
  const limit = limitOf(view.opportunities, view.idealLaunchS);
  if (limit !== null) return LIMITS[limit];
  return view.chain.launchedS < Number.POSITIVE_INFINITY ? 'seen-too-late' : 'not-seen';
}

/** The battery with an interceptor that has the most time, or is late by the least; -1 when none could meet the missile whenever it were cued. */
export function leastLate(views: readonly BatteryView[]): number {
  let best = -1;
  let bestS = Number.NEGATIVE_INFINITY;
  views.forEach((view, i) => {
    const margin = marginS(view);
    if (view.inventory > 0 && margin > bestS) [best, bestS] = [i, margin];
  });
  return best;
}

/** The constraint of the battery that comes nearest to a shot: of the one whose margin is shown, where there is one. */
export function nearestBinding(views: readonly BatteryView[]): BindingConstraint {
  const shown = leastLate(views);
  return shown < 0 ? nearestOf(views) : bindingOf(views[shown]);
}

const nearestOf = (views: readonly BatteryView[]): BindingConstraint =>
  ORDER[views.reduce((best, view) => Math.max(best, ORDER.indexOf(bindingOf(view))), 0)];

/** Time that has to pass between an intercept and the next launch: the assessment, for a doctrine that looks. */
const lookS = (doctrine: Doctrine): number => (doctrine.kind === 'shoot-look-shoot' ? doctrine.assessmentTimeS : 0);

interface Sequence {
  /** Battery of each shot, in order. */
  readonly batteries: readonly number[];
  readonly earliestInterceptS: number;
}

/**
 * The most shots that fit one after the other: always the earliest intercept that is left (which is the longest such sequence, as in any
 * scheduling of intervals by their ends).
 */
export function shotSequence(views: readonly BatteryView[], doctrine: Doctrine): Sequence {
  const left = views.map(({ inventory }) => inventory);
  const batteries: number[] = [];
  let earliestInterceptS = Number.NaN;
  let notBeforeS = Number.NEGATIVE_INFINITY;
  while (batteries.length < MOST_SHOTS) {
    let best = -1;
    let bestS = Number.POSITIVE_INFINITY;
    views.forEach(({ opportunities, chain }, i) => {
      if (left[i] <= 0 || !(chain.launchedS < Number.POSITIVE_INFINITY)) return;
      const shot = earliestShot(opportunities, Math.max(notBeforeS, chain.launchedS));
      if (shot !== null && shot.interceptS < bestS) [best, bestS] = [i, shot.interceptS];
    });
    if (best < 0) break;
    if (batteries.length === 0) earliestInterceptS = bestS;
    left[best]--;
    batteries.push(best);
    notBeforeS = bestS + lookS(doctrine);
  }
  return { batteries, earliestInterceptS };
}

/** Latest intercept that a launch in time still reaches; NaN when there is none. */
export function latestInterceptS(views: readonly BatteryView[]): number {
  let latest = Number.NaN;
  for (const { opportunities, chain } of views) {
    const { interceptS, launchS } = opportunities;
    for (let i = interceptS.length - 1; i >= 0; i--) {
      if (launchS[i] < chain.launchedS) continue;
      if (!(interceptS[i] <= latest)) latest = interceptS[i];
      break;
    }
  }
  return latest;
}

/** Probabilities of the assumption sheet that every shot shares. */
export interface ShotSheet {
  readonly discriminationProbability: number;
  readonly handoverProbability: number;
  readonly commonCauseFailureProbability: number;
}

/**
 * Chance that the shots of the doctrine stop the missile.
 *
 * @omits shots of two batteries with different kill probabilities are all given that of the first
 */
export function killProbability(
  views: readonly BatteryView[],
  { batteries }: Sequence,
  { doctrine, sheet }: { readonly doctrine: Doctrine; readonly sheet: ShotSheet },
): number {
  if (batteries.length === 0) return 0;
  const first = views[batteries[0]];
  const model = {
    singleShotKillProbability:
      first.type.singleShotKillProbability * sheet.discriminationProbability * sheet.handoverProbability,
    trackProbability: 1,
    commonCauseProbability: sheet.commonCauseFailureProbability,
  };
  return killPerWarhead(model, shotsOf(doctrine, { sequence: batteries.length, inventory: first.inventory }));
}

function shotsOf(doctrine: Doctrine, most: { readonly sequence: number; readonly inventory: number }): number {
  switch (doctrine.kind) {
    case 'single':
      return 1;
    case 'salvo':
      return Math.min(doctrine.shots, most.inventory);
    case 'shoot-look-shoot':
      return Math.min(
        doctrine.shotsPerSalvo * Math.min(doctrine.maximumSalvos, most.sequence),
        Math.max(most.inventory, most.sequence),
      );
  }
}
