import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly } from '../filters/testing/scene.ts';
import { OutOfRange } from '../quantities/index.ts';
import { type Fits, jointAssociation, nearestAssociation } from './index.ts';

const table = fc
  .record({ tracks: fc.integer({ min: 1, max: 5 }), looks: fc.integer({ min: 0, max: 5 }) })
  .chain(({ tracks, looks }) =>
    fc.record({
      tracks: fc.constant(tracks),
      looks: fc.constant(looks),
      miss: evenly(0.05, 0.9),
      fits: fc
        .array(fc.oneof(fc.constant(0), evenly(0.01, 50)), { minLength: tracks * looks, maxLength: tracks * looks })
        .map((x) => Float64Array.from(x)),
    }),
  );

/** Every way to give each track at most one look, each look at most one track, with its weight. */
function ways({ tracks, looks, fits, miss }: Fits): { readonly lookOf: readonly number[]; readonly weight: number }[] {
  const found: { lookOf: number[]; weight: number }[] = [];
  const from = (lookOf: number[], weight: number): void => {
    const track = lookOf.length;
    if (track === tracks) {
      found.push({ lookOf, weight });
      return;
    }
    from([...lookOf, -1], weight * miss);
    for (let j = 0; j < looks; j += 1) {
      const fit = fits[track * looks + j];
      if (fit > 0 && !lookOf.includes(j)) from([...lookOf, j], weight * fit);
    }
  };
  from([], 1);
  return found;
}

describe('association', () => {
  it('by nearest neighbour is the most likely of all ways', () => {
    fc.assert(
      fc.property(table, (each) => {
        const all = ways(each);
        const best = Math.max(...all.map(({ weight }) => weight));
        const lookOf = [...nearestAssociation(each)];
        const chosen = all.find((way) => way.lookOf.every((look, i) => look === lookOf[i]));
        expect(chosen).toBeDefined();
        expect((chosen?.weight ?? 0) / best).toBeCloseTo(1, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('gives both tracks a look where a greedy choice would leave one without', () => {
    // The first track fits both looks, the first better; the second track fits the first look alone.
    const each = { tracks: 2, looks: 2, miss: 0.1, fits: Float64Array.of(10, 6, 8, 0) };
    expect([...nearestAssociation(each)]).toEqual([1, 0]);
  });

  it('by joint probability is the sum over all ways', () => {
    fc.assert(
      fc.property(table, (each) => {
        const all = ways(each);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        const probability = jointAssociation(each);
        for (let i = 0; i < each.tracks; i += 1)
          for (let j = 0; j < each.looks; j += 1) {
            const share = all.filter(({ lookOf }) => lookOf[i] === j).reduce((sum, { weight }) => sum + weight, 0);
            expect(probability[i * each.looks + j]).toBeCloseTo(share / total, 10);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a sum over more looks than it can hold', () => {
    const each = { tracks: 2, looks: 15, miss: 0.1, fits: new Float64Array(30).fill(1) };
    expect(() => jointAssociation(each)).toThrow(OutOfRange);
  });
});
