import { pow } from '@parasol/physics/quantities';
import { binomialDistribution } from './binomial.ts';
import { probability, wholeNumber } from './checks.ts';

/**
 * What a common cause takes down when it strikes: all shots at one warhead, drawn anew for each warhead, or all shots of the raid
 * at once. The mean number of leakers is the same; the chance that nothing leaks is not.
 */
export type CommonCauseScope = 'warhead' | 'raid';

/** The chances behind one shot and what shots share. */
export interface ShotModel {
  /** Kill probability of one shot that goes at the warhead and shares no failure, 0..1. */
  readonly singleShotKillProbability: number;
  /** Probability that a warhead is tracked well enough to be shot at at all, 0..1. */
  readonly trackProbability: number;
  /** Probability that all shots in the scope of the common cause fail together, 0..1. */
  readonly commonCauseProbability: number;
}

function checked(model: ShotModel): ShotModel {
  probability(model.singleShotKillProbability, 'single-shot kill probability');
  probability(model.trackProbability, 'track probability');
  probability(model.commonCauseProbability, 'common-cause failure probability');
  return model;
}

/** (1 - k)^n without loss for whole n. */
function allMiss(k: number, shots: number): number {
  let result = 1;
  let base = 1 - k;
  for (let n = shots; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}

/**
 * Probability that one warhead is killed by n shots: K = P_track (1 - c) (1 - (1 - k)^n).
 *
 * The common cause multiplies the whole bracket, not k: it is an event apart (wrong threat model, jammed uplink, a fault of the
 * series) that spoils every shot or none, so more shots never push K above P_track (1 - c). Putting c into k instead would let four
 * shots repair a fault that they all share.
 *
 * @param shots  at one warhead, whole, 0 or more
 * @source       binomial barrage model, Wilkening, A simple model for calculating ballistic missile defense effectiveness,
 *               Science & Global Security 8 (1999) 183-215; the factor (1 - c) is the beta-factor form of reliability engineering
 * @checked      validation/effectiveness; properties: rises with shots and k, falls with c, at most P_track (1 - c)
 * @omits        decoys, shots wasted on dead warheads, correlation other than the one common cause
 */
export function killPerWarhead(model: ShotModel, shots: number): number {
  const { singleShotKillProbability: k, trackProbability, commonCauseProbability: c } = checked(model);
  return trackProbability * (1 - c) * (1 - allMiss(k, wholeNumber(shots, 'shots', 0)));
}

/** Warheads that get through on average, each killed with the same probability. */
export const expectedLeakers = (warheads: number, kill: number): number => warheads * (1 - kill);

/**
 * Probability that none of the warheads leaks.
 *
 * @returns K^W when the common cause strikes warhead by warhead; (1 - c) (P_track (1 - (1-k)^n))^W when it strikes the raid as a whole
 */
export function probabilityNoLeak(
  raid: { readonly warheads: number; readonly shots: number; readonly scope: CommonCauseScope },
  model: ShotModel,
): number {
  const w = wholeNumber(raid.warheads, 'warheads', 0);
  if (w === 0) return 1;
  if (raid.scope === 'warhead') return pow(killPerWarhead(model, raid.shots), w);
  return (1 - model.commonCauseProbability) * pow(killPerWarhead(withoutCommonCause(model), raid.shots), w);
}

const withoutCommonCause = (model: ShotModel): ShotModel => ({ ...checked(model), commonCauseProbability: 0 });

/**
 * Distribution of the number of leakers.
 *
 * @returns [W + 1] probability of 0, 1, ... W leakers; sums to 1
 * @source  binomial(W, 1 - K); for a common cause of the raid a mixture of that and of "all leak"
 * @checked mean and variance; sum; W up to 10,000
 */
export function leakerDistribution(
  raid: { readonly warheads: number; readonly shots: number; readonly scope: CommonCauseScope },
  model: ShotModel,
): Float64Array {
  const w = wholeNumber(raid.warheads, 'warheads', 0);
  if (raid.scope === 'warhead') return binomialDistribution(w, 1 - killPerWarhead(model, raid.shots));
  const c = checked(model).commonCauseProbability;
  const result = binomialDistribution(w, 1 - killPerWarhead(withoutCommonCause(model), raid.shots));
  for (let i = 0; i <= w; i += 1) result[i] *= 1 - c;
  result[w] += c;
  return result;
}

/** One warhead under shoot-look-shoot. */
export interface ShootLookShoot {
  readonly killPerWarhead: number;
  /** Mean number of shots used on one warhead. */
  readonly expectedShots: number;
}

/**
 * Shoot-look-shoot against one warhead with perfect kill assessment: each salvo is fired only if all before it missed.
 *
 * @param salvos  shots of the first, second, ... salvo, whole
 * @returns       the kill probability of all shots fired at once, and fewer shots; an untracked warhead costs none, a common cause all
 * @source        Wilkening 1999; expected shots by conditioning on the salvos before
 * @checked       validation/effectiveness; equals the barrage in kill probability
 * @omits         wrong assessment, time (whether a second salvo still reaches)
 */
export function shootLookShoot(model: ShotModel, salvos: readonly number[]): ShootLookShoot {
  const { singleShotKillProbability: k, trackProbability, commonCauseProbability: c } = checked(model);
  let fired = 0;
  let mean = 0;
  for (const shots of salvos) {
    wholeNumber(shots, 'shots of a salvo', 0);
    mean += shots * (c + (1 - c) * allMiss(k, fired));
    fired += shots;
  }
  return { killPerWarhead: killPerWarhead(model, fired), expectedShots: trackProbability * mean };
}

/** Kill probability of independent layers in a row: 1 - product of the leakages. */
export const killOfLayers = (layers: readonly number[]): number =>
  1 - layers.reduce((leak, kill) => leak * (1 - probability(kill, 'kill probability of a layer')), 1);

/** The answer of the closed forms for one raid. */
export interface Leakage {
  readonly killPerWarhead: number;
  readonly expectedLeakers: number;
  readonly probabilityNoLeak: number;
  readonly expectedShots: number;
  /** [W + 1] probability of each number of leakers. */
  readonly distribution: Float64Array;
}

/**
 * Closed forms for a raid of equal warheads under one doctrine.
 *
 * @param raid.salvos  shots at each warhead: [n] is a barrage; [1, 1, 1, 1] is shoot-look-shoot with single shots
 */
export function leakage(
  raid: { readonly warheads: number; readonly salvos: readonly number[]; readonly scope: CommonCauseScope },
  model: ShotModel,
): Leakage {
  const shots = raid.salvos.reduce((sum, n) => sum + n, 0);
  const each = shootLookShoot(model, raid.salvos);
  const size = { warheads: raid.warheads, shots, scope: raid.scope };
  return {
    killPerWarhead: each.killPerWarhead,
    expectedLeakers: expectedLeakers(raid.warheads, each.killPerWarhead),
    probabilityNoLeak: probabilityNoLeak(size, model),
    expectedShots: raid.warheads * each.expectedShots,
    distribution: leakerDistribution(size, model),
  };
}
