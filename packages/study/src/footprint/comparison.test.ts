import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario, withFigures } from '../scenario/index.ts';
import { compareFootprints, footprint } from './index.ts';

const region = drawnRegion('drawn-test', 'Anatolia', [
  preparePolygon([
    [
      [30, 37],
      [42, 37],
      [42, 41],
      [30, 41],
      [30, 37],
    ],
  ]),
]);
const checked = architectureScenario('epaa-phase-3') as CheckedScenario;
const first = footprint(checked, { region, cellKm: 200 });
const slower = footprint(withFigures(checked, { 'assumptions.launchDelayS': 240 }), { region, cellKm: 200 }, first);
const third = footprint(architectureScenario('third-site') as CheckedScenario, { region, cellKm: 200 });

describe('several footprints over the same places', () => {
  const found = compareFootprints([first, slower, third], 'sensor-driven');

  it('has a difference for each but the first, whose areas agree with those by country', () => {
    expect(found.differences).toHaveLength(2);
    found.differences.forEach(({ classes, defendedAreaGainKm2 }, i) => {
      const [base, other] = [found.footprints[0], found.footprints[i + 1]];
      expect(defendedAreaGainKm2).toBeCloseTo(other.defendedAreaKm2 - base.defendedAreaKm2, 6);
      expect(classes.both.areaKm2 + classes['only-second'].areaKm2).toBeCloseTo(other.defendedAreaKm2, 3);
    });
    const people = found.byCountry.reduce((sum, { shares }) => sum + shares[2].populationDifference, 0);
    // People are whole numbers times fractions: a person in a million is rounding.
    expect(people).toBeCloseTo(found.differences[1].defendedPopulationGain, 3);
    for (const { shares } of found.byCountry) expect(shares[0].areaDifferenceKm2).toBe(0);
  });

  it('names the figure that differs in one, and says what is lost', () => {
    const delay = found.inputs.find(({ path }) => path === 'assumptions.launchDelayS');
    expect(delay?.values).toEqual([60, 240, 60]);
    const sentence = found.findings.find((text) => text.includes('gains 0.00 million km²'));
    expect(sentence).toContain('loses');
    expect(found.warnings).toEqual([]);
  });

  it('warns where defences do not face the same missiles', () => {
    const gone = { ...slower, flights: { ...slower.flights, launches: slower.flights.launches.slice(1) } };
    expect(compareFootprints([first, gone], 'ideal').warnings.join()).toContain('do not face the same missiles');
  });
});
