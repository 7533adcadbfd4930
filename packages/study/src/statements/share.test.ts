import { describe, expect, it } from 'vitest';
import type { PlaceSummary } from '../footprint/index.ts';
import { defendedShare } from './share.ts';

const place = (placeClass: PlaceSummary['placeClass'], marginS: number | null): PlaceSummary => ({
  placeClass,
  marginS,
  defendedAgainstAny: placeClass === 'defended',
  shots: 0,
  killProbability: 0,
  binding: 'none',
  worstLaunch: 0,
});

const summaries = [
  place('defended', 100),
  place('defended', 20),
  place('undefended', -30),
  place('undefended', null),
  place('not-threatened', null),
];
const places = { key: 'five', points: [], names: ['a', 'b', 'c', 'd', 'e'], people: [50, 30, 15, 5, 1000] };

describe('the defended share of the threatened people', () => {
  const share = defendedShare(summaries, places);

  it('leaves out who is not threatened', () => {
    expect(share.threatenedPeople).toBe(100);
    expect(share.fraction).toBe(0.8);
    expect(share.undefended).toEqual(['c', 'd']);
  });

  it.each([
    ['half can wait for long', 0.5, 100],
    ['four fifths for less', 0.8, 20],
    ['more asks for an earlier start', 0.9, -30],
    ['all cannot be had at any time', 1, null],
  ])('%s', (_, wanted, marginS) => {
    expect(share.marginForS(wanted)).toBe(marginS);
  });

  it('is nothing where nobody is threatened', () => {
    const nobody = defendedShare([place('not-threatened', null)], { ...places, names: ['e'], people: [1] });
    expect(nobody.fraction).toBeNull();
    expect(nobody.marginForS(0.5)).toBeNull();
  });
});
