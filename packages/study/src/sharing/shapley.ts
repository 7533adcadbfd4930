/**
 * A game of n players: the value of every coalition by bit mask (player i is bit i), [2^n] rows of equally many trials. Where chance is left
 * out a row holds one number.
 */
export type CoalitionValues = readonly Float64Array[];

/** More players than this are not asked for: the work doubles with each. */
export const MOST_PLAYERS = 10;

const playersOf = (values: CoalitionValues): number => {
  let players = 0;
  while (1 << players < values.length) players++;
  if (1 << players !== values.length) throw new RangeError(`${values.length} coalitions are no power of two`);
  return players;
};

/**
 * Shapley value of every player: its marginal value, averaged over all orders in which the players could have joined. Exact, over all
 * coalitions: a coalition of s others stands before the player in s! (n - s - 1)! of the n! orders.
 *
 * @returns  by player, one value a trial; they add up to the value of all less the value of none
 * @source   L. S. Shapley, A value for n-person games (1953)
 * @checked  shapley.property.test.ts: brute force over all orders; efficiency, symmetry, dummy player, additivity
 */
export function shapleyValues(values: CoalitionValues): Float64Array[] {
  const players = playersOf(values);
  const weights = orderWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const share = new Float64Array(values[0].length);
    values.forEach((without, mask) => {
      if ((mask >> player) & 1) return;
      const weight = weights[sizeOf(mask)];
      const within = values[mask | (1 << player)];
      for (let k = 0; k < share.length; k++) share[k] += weight * (within[k] - without[k]);
    });
    return share;
  });
}

/** Share of all orders in which exactly a given coalition of s players stands before one other: s! (n - s - 1)! / n!. */
function orderWeights(players: number): number[] {
  const weights = [1 / players];
  for (let s = 1; s < players; s++) weights.push((weights[s - 1] * s) / (players - s));
  return weights;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}
