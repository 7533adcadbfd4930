import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario, withFigures } from '../scenario/index.ts';
import { footprint, footprintDifference, PAIR_CLASSES } from './index.ts';

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
const slower = withFigures(checked, { 'assumptions.launchDelayS': 240 });
const second = footprint(slower, { region, cellKm: 200 }, first);

describe('the difference of two footprints', () => {
  const found = footprintDifference(first, second, 'sensor-driven');

  it('puts every place into one class, and agrees with the measures of both', () => {
    const areas = PAIR_CLASSES.map((name) => found.classes[name].areaKm2);
    const measures = first.measures['sensor-driven'];
    expect(areas.reduce((a, b) => a + b, 0) / measures.regionAreaKm2).toBeCloseTo(1, 9);
    expect(found.classes.both.areaKm2 + found.classes['only-first'].areaKm2).toBeCloseTo(measures.defendedAreaKm2, 3);
    expect(found.defendedAreaGainKm2).toBeCloseTo(
      found.classes['only-second'].areaKm2 - found.classes['only-first'].areaKm2,
      3,
    );
    expect(found.features.map(({ properties }) => properties?.areaKm2)).toEqual(areas);
  });

  it('finds that a longer delay only loses, and names the one figure that changed', () => {
    expect(found.classes['only-second'].areaKm2).toBe(0);
    expect(found.classes['only-first'].areaKm2).toBeGreaterThan(0);
    expect(found.inputs.map(({ path, values }) => [path, ...values])).toEqual([['assumptions.launchDelayS', 60, 240]]);
  });

  it('is nothing between a footprint and itself', () => {
    const none = footprintDifference(first, first, 'ideal');
    expect(none.defendedAreaGainKm2).toBe(0);
    expect(none.classes['only-first'].areaKm2 + none.classes['only-second'].areaKm2).toBe(0);
    expect(none.inputs).toEqual([]);
  });
});
