import { pow } from '../quantities/index.ts';
import { distance, type Vector3 } from '../vectors/index.ts';
import { cheapestAssignment } from './assignment.ts';

/** How far apart two sets of places count. */
export interface SetDistance {
  /** Distance at which a pair counts as wrong, m; also the price of a place too many or too few. */
  readonly cutoffM: number;
  /** 1 for sums of distances, 2 for sums of squares. */
  readonly order: number;
}

/** Costs of pairing, each distance cut off and raised; rows are the smaller set. */
function paired(few: readonly Vector3[], many: readonly Vector3[], { cutoffM, order }: SetDistance) {
  const cost = new Float64Array(few.length * many.length);
  few.forEach((a, i) => {
    many.forEach((b, j) => {
      cost[i * many.length + j] = pow(Math.min(distance(a, b), cutoffM), order);
    });
  });
  return { cost, columnOf: cheapestAssignment(cost, few.length, many.length) };
}

/**
 * Optimal subpattern assignment distance between true and estimated places: mean error per place, with missing and surplus places at the
 * cutoff; 0 when both sets are empty.
 *
 * @returns  m, 0..cutoff
 * @source   Schuhmacher, Vo & Vo, A consistent metric for performance evaluation of multi-object filters, IEEE Trans. Signal Processing 56
 *           (2008) 3447-3457
 * @checked  closed forms; metric axioms (property); Stone Soup's figures for recorded sets in validation/tracking
 */
export function ospaM(truths: readonly Vector3[], estimates: readonly Vector3[], settings: SetDistance): number {
  const [few, many] = truths.length <= estimates.length ? [truths, estimates] : [estimates, truths];
  if (many.length === 0) return 0;
  const { cost, columnOf } = paired(few, many, settings);
  let sum = (many.length - few.length) * pow(settings.cutoffM, settings.order);
  columnOf.forEach((column, row) => {
    sum += cost[row * many.length + column];
  });
  return pow(sum / many.length, 1 / settings.order);
}

/** Generalised OSPA distance and what it is made of; each part is to the power of the order. */
export interface Gospa {
  readonly distanceM: number;
  readonly localisation: number;
  readonly missed: number;
  readonly surplus: number;
}

/**
 * Generalised optimal subpattern assignment distance with alpha = 2: errors of the places found, plus half a cutoff for each missed and each
 * surplus place, not divided by their number.
 *
 * @source   Rahmathullah, Garcia-Fernandez & Svensson, Generalized optimal sub-pattern assignment metric, FUSION 2017
 * @checked  closed forms; Stone Soup's figures for recorded sets in validation/tracking
 */
export function gospa(truths: readonly Vector3[], estimates: readonly Vector3[], settings: SetDistance): Gospa {
  const [few, many] = truths.length <= estimates.length ? [truths, estimates] : [estimates, truths];
  const far = pow(settings.cutoffM, settings.order);
  const { cost, columnOf } = paired(few, many, settings);
  let localisation = 0;
  let found = 0;
  columnOf.forEach((column, row) => {
    const each = cost[row * many.length + column];
    if (each >= far) return;
    localisation += each;
    found += 1;
  });
  const missed = (far / 2) * (truths.length - found);
  const surplus = (far / 2) * (estimates.length - found);
  return { distanceM: pow(localisation + missed + surplus, 1 / settings.order), localisation, missed, surplus };
}
