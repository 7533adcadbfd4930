import { meanInterval } from '../measures/index.ts';
import type { Gain, Happens, MarginalRow, Row, ShapleyRow } from './document.ts';
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
  const coalitions = Array.from({ length: 1 << others.length }, (_, mask) =>
    others.reduce((whole, player, i) => ((mask >> i) & 1 ? whole | (1 << player) : whole), always),
  );
  const game: CoalitionValues = coalitions.map((mask) => values[mask]);
  const { unit, better } = measureOf(measure);
  const sign = better === 'more' ? 1 : -1;
  const grand = game.length - 1;
  const shares = shapleyValues(game);
  const byMissile = question.byMissile && coalitions.map((mask) => question.byMissile?.[mask] ?? []);
  const happens = (without: number, withIt: number): Happens | undefined =>
    byMissile && happensOf(byMissile[without], byMissile[withIt], sign);
  // The player decides, in some order of joining, whether a missile has it at all.
  const decides = (bit: number): boolean =>
    byMissile?.some((values, mask) =>
      values.some((value, i) => (mask & bit) === 0 && (value === null) !== (byMissile[mask | bit][i] === null)),
    ) === true;
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
      const [last, alone] = [happens(grand & ~bit, grand), happens(0, bit)];
      return {
        ...row(player),
        withAll: mean(game[grand]),
        withoutContributor: mean(game[grand & ~bit]),
        gain: gainOf(game[grand & ~bit], game[grand], sign),
        ...(last && { happens: last }),
        alone: mean(game[0]),
        aloneWithContributor: mean(game[bit]),
        gainAlone: gainOf(game[0], game[bit], sign),
        ...(alone && { happensAlone: alone }),
      };
    }),
    shapley: others.map((player, i) => ({
      ...row(player),
      value: asGain(shares[i].map((share) => sign * share)),
      gainOfAll: sign * (mean(game[grand]) - mean(game[0])),
      ...(decides(1 << i) ? { countsNever: true } : {}),
    })),
  };
}

/** For how many missiles it happens without and with the contributor, and the gain over those for which it does both ways. */
function happensOf(without: readonly (number | null)[], withIt: readonly (number | null)[], sign: 1 | -1): Happens {
  const gains = withIt.flatMap((value, i) => {
    const before = without[i];
    return value === null || before === null ? [] : [sign * (value - before)];
  });
  const count = (values: readonly (number | null)[]): number => values.filter((value) => value !== null).length;
  return {
    withoutContributor: count(without),
    withContributor: count(withIt),
    both: gains.length,
    gainOfBoth: gains.length === 0 ? null : plain(gains.reduce((sum, gain) => sum + gain, 0) / gains.length),
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
