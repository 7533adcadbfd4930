import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoalitionValues, shapleyValues } from './shapley.ts';

const value = fc.double({ min: -1000, max: 1000, noNaN: true });

/** A game of one to five players, one trial. */
const game: fc.Arbitrary<CoalitionValues> = fc
  .integer({ min: 1, max: 5 })
  .chain((players) => fc.array(value, { minLength: 1 << players, maxLength: 1 << players }))
  .map((values) => values.map((one) => Float64Array.of(one)));

const playersOf = (values: CoalitionValues): number[] =>
  Array.from({ length: Math.round(Math.log2(values.length)) }, (_, i) => i);

function orders(players: readonly number[]): number[][] {
  if (players.length === 0) return [[]];
  return players.flatMap((first) => orders(players.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

/** The definition: marginal values averaged over every order of joining. */
function bruteForce(values: CoalitionValues): number[] {
  const players = playersOf(values);
  const all = orders(players);
  const sums = players.map(() => 0);
  for (const order of all) {
    let mask = 0;
    for (const player of order) {
      sums[player] += values[mask | (1 << player)][0] - values[mask][0];
      mask |= 1 << player;
    }
  }
  return sums.map((sum) => sum / all.length);
}

const shares = (values: CoalitionValues): number[] => shapleyValues(values).map(([share]) => share);

describe('the Shapley value', () => {
  it('is the mean marginal value over all orders of joining', () => {
    fc.assert(
      fc.property(game, (values) => {
        const expected = bruteForce(values);
        shares(values).forEach((share, player) => {
          expect(share).toBeCloseTo(expected[player], 8);
        });
      }),
    );
  });

  it('hands out all that the players bring together, and no more (efficiency)', () => {
    fc.assert(
      fc.property(game, (values) => {
        const sum = shares(values).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(values[values.length - 1][0] - values[0][0], 8);
      }),
    );
  });

  it('gives two players that bring the same to every coalition the same (symmetry)', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), (drawn) => {
        // Players 0 and 1 of four count alike: the value depends on how many of them are in, and on the other two.
        const values = Array.from({ length: 16 }, (_, mask) =>
          Float64Array.of(drawn[((mask & 1) + ((mask >> 1) & 1)) * 4 + (mask >> 2)]),
        );
        const [first, second] = shares(values);
        expect(first).toBeCloseTo(second, 8);
      }),
    );
  });

  it('gives a player that brings the same to every coalition just that, and one that brings nothing nothing (dummy)', () => {
    fc.assert(
      fc.property(game, value, (values, own) => {
        const players = playersOf(values).length;
        const withDummy = [...values, ...values.map(([one]) => Float64Array.of(one + own))];
        expect(shares(withDummy)[players]).toBeCloseTo(own, 8);
        const withIdler = [...values, ...values];
        expect(shares(withIdler)[players]).toBe(0);
        expect(shares(withIdler).slice(0, players)).toHaveLength(players);
      }),
    );
  });

  it('of a sum of games is the sum of their values (additivity), trial by trial', () => {
    fc.assert(
      fc.property(game, (values) => {
        const twice = values.map(([one]) => Float64Array.of(one, 3 * one));
        shapleyValues(twice).forEach((share, player) => {
          expect(share[0]).toBe(shapleyValues(values)[player][0]);
          expect(share[1]).toBeCloseTo(3 * share[0], 8);
        });
      }),
    );
  });

  it('refuses what is no list of all coalitions', () => {
    expect(() => shapleyValues([0, 1, 2].map((one) => Float64Array.of(one)))).toThrow(RangeError);
  });
});

describe('known games', () => {
  it('the glove market: one left glove, two right ones: 2/3, 1/6, 1/6', () => {
    const pairs = Array.from({ length: 8 }, (_, mask) => Float64Array.of(mask & 1 && mask >> 1 ? 1 : 0));
    const [left, right, other] = shares(pairs);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });
});
