import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario, withFigures } from '../scenario/index.ts';
import { deniedLaunch, footprint } from './index.ts';

/** Around Ankara: one capital. */
const region = drawnRegion('drawn-test', 'Ankara', [
  preparePolygon([
    [
      [32, 39],
      [34, 39],
      [34, 41],
      [32, 41],
      [32, 39],
    ],
  ]),
]);
const checked = architectureScenario('epaa-phase-3') as CheckedScenario;
const at = (delayS: number) =>
  footprint(withFigures(checked, { 'assumptions.launchDelayS': delayS }), { region, cellKm: 300 });

describe('the launch area denied', () => {
  it('is a share of the country of the launch area, for each missile, and never larger for a slower defence', () => {
    const [quick, slow] = [deniedLaunch(at(0), 'ideal'), deniedLaunch(at(240), 'ideal')];
    expect(quick.map(({ country }) => country)).toEqual(quick.map(() => 'IR'));
    expect(quick.some(({ reachingFraction }) => reachingFraction > 0)).toBe(true);
    quick.forEach(({ deniedFraction, reachingFraction, areaKm2 }, i) => {
      // Iran in any almanac: 1.65 million km2, within what coasts of 1:110 million allow.
      expect(Math.abs(areaKm2 / 1.65e6 - 1)).toBeLessThan(0.05);
      expect(reachingFraction).toBeLessThanOrEqual(1);
      expect(slow[i].deniedFraction ?? 0).toBeLessThanOrEqual(deniedFraction ?? 0);
    });
  });
});
