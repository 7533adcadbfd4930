import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario, withFigures } from '../scenario/index.ts';
import { emptyAnswers, footprint, footprintDifference, PAIR_CLASSES, summaryOf } from './index.ts';

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

  it('says by how many shots each place differs, in agreement with the classes and with the answers', () => {
    const { shotGain, classes } = found;
    const { shotsGained } = shotGain.places;
    expect(shotsGained).toHaveLength(first.places.points.length);
    expect(Math.min(...shotsGained.map((gain) => gain ?? 0))).toBeLessThan(0);
    shotsGained.forEach((gain, place) => {
      const [own, other] = [first, second].map(({ answers }) => summaryOf(answers['sensor-driven'], place));
      if (own.placeClass === 'not-threatened') expect(gain).toBeNull();
      else expect(gain).toBe(other.shots - own.shots);
      expect(gain ?? 0).toBeLessThanOrEqual(0);
    });
    const areaOf = (shares: readonly { readonly areaKm2: number }[]): number =>
      shares.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(areaOf(shotGain.shares)).toBeCloseTo(areaOf(Object.values(classes)) - classes['not-threatened'].areaKm2, 3);
    expect(shotGain.features.map(({ properties }) => properties?.areaKm2)).toEqual(
      shotGain.shares.map(({ areaKm2 }) => areaKm2),
    );
    // What is lost is lost with at least one shot.
    const fewer = areaOf(shotGain.shares.filter(({ shotsGained: gain }) => gain < 0));
    expect(fewer).toBeGreaterThanOrEqual(classes['only-first'].areaKm2);
  });

  it('has no gain of shots where the missiles of one scenario alone reach', () => {
    const nowhere = emptyAnswers(second.answers.ideal.launches, second.places.points.length);
    const unreached = { ...second, answers: { ideal: nowhere, 'sensor-driven': nowhere } };
    const { shotGain } = footprintDifference(first, unreached, 'ideal');
    expect(shotGain.places.shotsGained.every((gain) => gain === null)).toBe(true);
    expect(shotGain.shares).toEqual([]);
  });

  it('is nothing between a footprint and itself', () => {
    const none = footprintDifference(first, first, 'ideal');
    expect(none.defendedAreaGainKm2).toBe(0);
    expect(none.classes['only-first'].areaKm2 + none.classes['only-second'].areaKm2).toBe(0);
    expect(none.inputs).toEqual([]);
    expect(none.shotGain.shares.every(({ shotsGained }) => shotsGained === 0)).toBe(true);
  });
});
