import { meanInterval } from '../measures/index.ts';
import type { Gain, MarginalRow, Row, ShapleyRow } from './document.ts';
import type { Question } from './games.ts';
import { measureOf } from './measures.ts';
import { type CoalitionValues, shapleyValues } from './shapley.ts';
import type { Side } from './sides.ts';

/** The rows that one question gives. */
export interface QuestionRows {
  readonly marginal: readonly MarginalRow[];
  readonly shapley: readonly ShapleyRow[];
}

/**
 * Marginal and Shapley values of a question. The beneficiary's own sensors are always its own: where it owns some, the game is that of the
 * others, and it is a member of every coalition.
 */
export function rowsOf(question: Question, contributors: readonly Side[]): QuestionRows {
  const { beneficiary, values, measure } = question;
  const own = contributors.findIndex(({ partyId }) => partyId === beneficiary.partyId);
  const others = contributors.map((_, i) => i).filter((i) => i !== own);
  if (others.length === 0) return { marginal: [], shapley: [] };
  const always = own < 0 ? 0 : 1 << own;
  const game: CoalitionValues = Array.from(
    { length: 1 << others.length },
    (_, mask) => values[others.reduce((whole, player, i) => ((mask >> i) & 1 ? whole | (1 << player) : whole), always)],
  );
  const { unit, better } = measureOf(measure);
  const sign = better === 'more' ? 1 : -1;
  const grand = game.length - 1;
  const shares = shapleyValues(game);
  const row = (player: number): Row => ({
    beneficiary: beneficiary.partyId,
    contributor: contributors[player].partyId,
    raidId: question.raidId,
    threats: question.threats,
    missiles: question.missiles,
    measure,
    unit,
  });
  return {
    marginal: others.map((player, i) => {
      const bit = 1 << i;
      return {
        ...row(player),
        withAll: mean(game[grand]),
        withoutContributor: mean(game[grand & ~bit]),
        gain: gainOf(game[grand & ~bit], game[grand], sign),
        alone: mean(game[0]),
        aloneWithContributor: mean(game[bit]),
        gainAlone: gainOf(game[0], game[bit], sign),
      };
    }),
    shapley: others.map((player, i) => ({
      ...row(player),
      value: asGain(shares[i].map((share) => sign * share)),
      gainOfAll: sign * (mean(game[grand]) - mean(game[0])),
    })),
  };
}

/** Plus zero: nothing gained has no sign. */
const plain = (value: number): number => value + 0;

const mean = (values: Float64Array): number => meanInterval(values).mean;

const gainOf = (before: Float64Array, after: Float64Array, sign: 1 | -1): Gain =>
  asGain(after.map((value, k) => sign * (value - before[k])));

/** One number has no interval; many have Student's, or that of all alike. */
export function asGain(values: Float64Array): Gain {
  const interval = meanInterval(values);
  return { value: plain(interval.mean), interval: values.length === 1 ? null : interval };
}
