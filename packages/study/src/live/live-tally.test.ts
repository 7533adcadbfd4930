import { describe, expect, it } from 'vitest';
import { footprint } from '../footprint/index.ts';
import { regionNamed } from '../regions/index.ts';
import { architectureScenario } from '../scenario/index.ts';
import { liveFootprint, liveTally } from './index.ts';

const scenario = architectureScenario('third-site');
const europe = regionNamed('europe');
if (scenario === undefined || europe === undefined) throw new Error('the catalogue has both');
const grid = { southDeg: 34, northDeg: 72, westDeg: -25, eastDeg: 45, columns: 94, rows: 64 };

describe('the count of a live map', () => {
  const session = liveFootprint({ scenario, grid, cue: 'ideal' });
  const count = liveTally(europe, grid);
  const shown = count(session.show([]));
  const settled = count(session.settle());

  it('agrees with the answer of record on area and people of the region, threatened and defended, within 3 %', () => {
    const { measures } = footprint(scenario, { region: europe, cellKm: 250 });
    const record = measures.ideal;
    for (const key of [
      'regionAreaKm2',
      'threatenedAreaKm2',
      'defendedAreaKm2',
      'population',
      'threatenedPopulation',
      'defendedPopulation',
    ] as const)
      expect(Math.abs(settled[key] / record[key] - 1), key).toBeLessThan(0.03);
    expect(settled.capitals).toBe(record.capitals.counted);
  });

  it('balances: countries add up to the whole, the defended are among the threatened, those left have a constraint', () => {
    for (const tally of [shown, settled]) {
      const sum = tally.byCountry.reduce((all, { defendedPopulation }) => all + defendedPopulation, 0);
      expect(sum).toBe(tally.defendedPopulation);
      expect(tally.defendedPopulation).toBeLessThan(tally.threatenedPopulation);
      expect(tally.defendedAreaKm2).toBeLessThan(tally.threatenedAreaKm2);
    }
    const left = settled.undefendedByBinding?.reduce((all, { population }) => all + population, 0);
    expect(left).toBe(settled.threatenedPopulation - settled.defendedPopulation);
    expect(shown.undefendedByBinding).toBeNull();
  });
});
