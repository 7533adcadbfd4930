import { exp, log } from '@parasol/physics/quantities';
import { probability, wholeNumber } from './checks.ts';
import { killPerWarhead, type ShotModel } from './leakage.ts';

/** Kill probability of each warhead that gives a probability of no leak for a raid: P0^(1/W), warheads independent. */
export const requiredKillPerWarhead = (warheads: number, noLeakProbability: number): number =>
  noLeakProbability === 0
    ? 0
    : exp(log(probability(noLeakProbability, 'no-leak probability')) / wholeNumber(warheads, 'warheads', 1));

/** Shots that reach a kill probability, or why no number of shots does. */
export type ShotsNeeded =
  | { readonly kind: 'shots'; readonly shots: number; readonly killPerWarhead: number }
  | { readonly kind: 'impossible'; readonly greatestKillPerWarhead: number };

/** No raid is answered with more shots at one warhead than this. */
const MOST_SHOTS = 1_000_000;

/**
 * Smallest number of shots at one warhead that reaches a kill probability, by bisection on the closed form itself.
 *
 * @returns impossible when a million shots do not reach it, with what they do reach
 */
export function shotsFor(model: ShotModel, requiredKill: number): ShotsNeeded {
  // Room for the rounding of the criterion: 0.9375 asked of four shots at 0.5 is met.
  const required = probability(requiredKill, 'kill probability') * (1 - 1e-14);
  if (required === 0) return { kind: 'shots', shots: 0, killPerWarhead: 0 };
  let enough = MOST_SHOTS;
  const greatest = killPerWarhead(model, enough);
  if (greatest < required) return { kind: 'impossible', greatestKillPerWarhead: greatest };
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor(0.5 * (enough + tooFew));
    if (killPerWarhead(model, middle) < required) tooFew = middle;
    else enough = middle;
  }
  return { kind: 'shots', shots: enough, killPerWarhead: killPerWarhead(model, enough) };
}

/** One row of the barrage table: what a criterion of no leak costs. */
export interface BarrageRow {
  readonly warheads: number;
  readonly singleShotKillProbability: number;
  readonly requiredKillPerWarhead: number;
  /** null when no number of shots meets the criterion. */
  readonly shotsPerWarhead: number | null;
  readonly interceptors: number | null;
}

/** Interceptors for a barrage at every warhead, for raids of several sizes and several kill probabilities. */
export function barrageTable(details: {
  readonly warheads: readonly number[];
  readonly singleShotKillProbabilities: readonly number[];
  readonly noLeakProbability: number;
  readonly trackProbability: number;
  readonly commonCauseProbability: number;
}): readonly BarrageRow[] {
  const { trackProbability, commonCauseProbability } = details;
  return details.warheads.flatMap((warheads) =>
    details.singleShotKillProbabilities.map((singleShotKillProbability) => {
      const required = requiredKillPerWarhead(warheads, details.noLeakProbability);
      const needed = shotsFor({ singleShotKillProbability, trackProbability, commonCauseProbability }, required);
      const shots = needed.kind === 'shots' ? needed.shots : null;
      return {
        warheads,
        singleShotKillProbability,
        requiredKillPerWarhead: required,
        shotsPerWarhead: shots,
        interceptors: shots === null ? null : shots * warheads,
      };
    }),
  );
}
