import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignmentWithMisses, cheapestAssignment } from './index.ts';

const total = (cost: Float64Array, columns: number, columnOf: Int32Array): number =>
  columnOf.reduce((sum, column, row) => sum + cost[row * columns + column], 0);

/** The cheapest of all ways, tried one after the other; null stands for a miss at its price. */
function bestOfAll(cost: Float64Array, rows: number, columns: number, missCost: number): number {
  const used = new Set<number>();
  const from = (row: number): number => {
    if (row === rows) return 0;
    let best = missCost + from(row + 1);
    for (let column = 0; column < columns; column += 1) {
      if (used.has(column)) continue;
      used.add(column);
      best = Math.min(best, cost[row * columns + column] + from(row + 1));
      used.delete(column);
    }
    return best;
  };
  return from(0);
}

const problem = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), more: fc.integer({ min: 0, max: 3 }), seed: fc.nat() })
  .chain(({ rows, more }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(rows + more),
      cost: fc
        .array(fc.integer({ min: -20, max: 50 }), { minLength: rows * (rows + more), maxLength: rows * (rows + more) })
        .map((values) => Float64Array.from(values)),
    }),
  );

describe('optimal assignment', () => {
  it('costs as little as the best of all permutations, and gives each row its own column', () => {
    fc.assert(
      fc.property(problem, ({ rows, columns, cost }) => {
        const columnOf = cheapestAssignment(cost, rows, columns);
        expect(new Set(columnOf).size).toBe(rows);
        expect(total(cost, columns, columnOf)).toBe(bestOfAll(cost, rows, columns, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 300 },
    );
  });

  it('with misses costs as little as the best of all ways, and never uses a forbidden pair', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: -5, max: 30 }), ({ rows, columns, cost }, missCost) => {
        const some = cost.map((each) => (each > 30 ? Number.POSITIVE_INFINITY : each));
        const columnOf = assignmentWithMisses(some, rows, columns, missCost);
        let paid = 0;
        columnOf.forEach((column, row) => {
          paid += column < 0 ? missCost : some[row * columns + column];
        });
        expect(paid).toBe(bestOfAll(some, rows, columns, missCost));
      }),
      { numRuns: 300 },
    );
  });

  it('with more rows than columns leaves the dearest rows out', () => {
    expect([...assignmentWithMisses(Float64Array.of(5, 1, 3), 3, 1, 10)]).toEqual([-1, 0, -1]);
  });
});
