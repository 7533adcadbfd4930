import { addMatrices, invertSymmetric, multiply } from '../estimation/index.ts';
import type { Estimate } from '../filters/index.ts';
import { InvariantFailure } from '../quantities/index.ts';

/** Steps of the golden section: the weight is found to 1e-9. */
const SECTIONS = 44;
const GOLDEN = 0.6180339887498949;

/**
 * Two estimates of one target joined without knowing how their errors depend on each other: never optimistic, whatever the truth is.
 *
 * The weight makes the determinant of the covariance smallest, which asks for no common unit of metres and metres per second.
 *
 * @returns  the joint estimate and the weight of the first, 0..1
 * @throws   InvariantFailure when times or sizes differ, or a covariance is not positive definite
 * @source   Julier & Uhlmann, A non-divergent estimation algorithm in the presence of unknown correlations, American Control Conference 1997
 * @checked  fusion.property.test.ts: true covariance never above the one stated, for every correlation drawn; determinant never above
 *           either input's
 */
export function covarianceIntersection(
  a: Estimate,
  b: Estimate,
): { readonly estimate: Estimate; readonly weight: number } {
  const n = sameStates(a, b);
  const informationA = inverse(a.covariance, n);
  const informationB = inverse(b.covariance, n);
  const mixed = (weight: number): Float64Array =>
    informationA.map((x, i) => weight * x + (1 - weight) * informationB[i]);
  // The determinant of the mixture has one maximum: its logarithm is concave in the weight.
  const scale = Float64Array.from(
    { length: n },
    (_, i) => 1 / Math.sqrt(informationA[i * (n + 1)] + informationB[i * (n + 1)]),
  );
  const scaled = (information: Float64Array): Float64Array =>
    information.map((x, i) => x * scale[Math.floor(i / n)] * scale[i % n]);
  const scaledA = scaled(informationA);
  const scaledB = scaled(informationB);
  const mixture = new Float64Array(n * n);
  const volume = (weight: number): number => {
    for (let i = 0; i < mixture.length; i += 1) mixture[i] = weight * scaledA[i] + (1 - weight) * scaledB[i];
    return rootOfDeterminant(mixture, n);
  };
  let low = 0;
  let high = 1;
  let left = 1 - GOLDEN;
  let right = GOLDEN;
  let atLeft = volume(left);
  let atRight = volume(right);
  for (let i = 0; i < SECTIONS; i += 1) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = volume(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = volume(right);
    }
  }
  let weight = 0.5 * (low + high);
  if (volume(0) >= volume(weight)) weight = 0;
  if (volume(1) > volume(weight)) weight = 1;
  const covariance = inverse(mixed(weight), n);
  const pull = addMatrices(
    multiply(informationA, a.state, n).map((x) => weight * x),
    multiply(informationB, b.state, n).map((x) => (1 - weight) * x),
  );
  return { estimate: { timeS: a.timeS, state: multiply(covariance, pull, n), covariance }, weight };
}

/** Square root of the determinant of a symmetric matrix, which is used up; 0 when it is not positive definite. */
function rootOfDeterminant(s: Float64Array, n: number): number {
  let product = 1;
  for (let j = 0; j < n; j += 1) {
    let pivot = s[j * (n + 1)];
    for (let k = 0; k < j; k += 1) pivot -= s[n * j + k] * s[n * j + k];
    if (!(pivot > 0)) return 0;
    const root = Math.sqrt(pivot);
    product *= root;
    for (let i = j + 1; i < n; i += 1) {
      let rest = s[n * i + j];
      for (let k = 0; k < j; k += 1) rest -= s[n * i + k] * s[n * j + k];
      s[n * i + j] = rest / root;
    }
  }
  return product;
}

/** What an estimate has learnt since another one: information that a receiver may add as if it were a fresh measurement. */
export interface FreshInformation {
  readonly timeS: number;
  /** [n n] difference of the inverse covariances. */
  readonly information: Float64Array;
  /** [n] difference of inverse covariance times state. */
  readonly pull: Float64Array;
}

/**
 * Information decorrelation: takes what the receiver already has out of a local track before it is sent again.
 *
 * @param now   the local estimate
 * @param sent  what was sent last, predicted to the same time
 * @source      Chong, Mori & Chang, Distributed multitarget multisensor tracking, in Bar-Shalom (ed.), Multitarget-Multisensor Tracking:
 *              Advanced Applications, 1990, chapter 8 (recalled)
 * @checked     fusion.property.test.ts: two local tracks so joined equal one filter with all measurements
 * @omits       process noise between two messages makes the local errors depend on each other; then the sum is an approximation, and
 *              `covarianceIntersection` the safe choice
 */
export function freshInformation(now: Estimate, sent: Estimate): FreshInformation {
  const n = sameStates(now, sent);
  const nowInformation = inverse(now.covariance, n);
  const sentInformation = inverse(sent.covariance, n);
  const sentPull = multiply(sentInformation, sent.state, n);
  return {
    timeS: now.timeS,
    information: nowInformation.map((x, i) => x - sentInformation[i]),
    pull: multiply(nowInformation, now.state, n).map((x, i) => x - sentPull[i]),
  };
}

/**
 * Adds fresh information to the receiver's estimate of the same time.
 *
 * @throws InvariantFailure when the sum is not positive definite: the information was not fresh
 */
export function withInformation(estimate: Estimate, fresh: FreshInformation): Estimate {
  if (estimate.timeS !== fresh.timeS) throw new InvariantFailure('information is added at its own time');
  const n = estimate.state.length;
  const before = inverse(estimate.covariance, n);
  const covariance = inverse(addMatrices(before, fresh.information), n);
  const pull = addMatrices(multiply(before, estimate.state, n), fresh.pull);
  return { timeS: estimate.timeS, state: multiply(covariance, pull, n), covariance };
}

function sameStates(a: Estimate, b: Estimate): number {
  if (a.timeS !== b.timeS || a.state.length !== b.state.length)
    throw new InvariantFailure('estimates are joined at one time and over the same states');
  return a.state.length;
}

function inverse(s: Float64Array, n: number): Float64Array {
  const result = invertSymmetric(s, n);
  if (result === undefined) throw new InvariantFailure('a covariance is positive definite');
  return result;
}
