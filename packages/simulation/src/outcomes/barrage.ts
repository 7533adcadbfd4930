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

/** Smallest number of shots at one warhead that reaches a kill probability. */
export function shotsFor(model: ShotModel, requiredKill: number): ShotsNeeded {
  probability(requiredKill, 'kill probability');
  const greatest = model.trackProbability * (1 - model.commonCauseProbability);
  if (requiredKill === 0) return { kind: 'shots', shots: 0, killPerWarhead: 0 };
  if (model.singleShotKillProbability === 0) return { kind: 'impossible', greatestKillPerWarhead: 0 };
  const leakAllowed = 1 - requiredKill / greatest;
  if (model.singleShotKillProbability === 1 && leakAllowed >= 0)
    return { kind: 'shots', shots: 1, killPerWarhead: killPerWarhead(model, 1) };
  if (!(leakAllowed > 0)) return { kind: 'impossible', greatestKillPerWarhead: greatest };
  const guess = Math.floor(log(leakAllowed) / log(1 - model.singleShotKillProbability)) - 1;
  let shots = Math.max(1, guess);
  // The logarithms may be one off at whole numbers: the criterion itself decides, with room for its own rounding.
  while (shots < 1e6 && killPerWarhead(model, shots) < requiredKill * (1 - 1e-14)) shots += 1;
  return { kind: 'shots', shots, killPerWarhead: killPerWarhead(model, shots) };
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
