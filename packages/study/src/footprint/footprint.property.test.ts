import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { readScenario } from '../scenario/index.ts';
import { DEFENDED, footprint, footprintSha256, NOT_THREATENED } from './index.ts';

/** Parts of Romania, Bulgaria and Serbia: reached by the 2,000 km and the 4,000 km missile, defended in parts. */
const balkans = drawnRegion('balkans', 'Balkans', [
  preparePolygon([
    [
      [21, 42],
      [27, 42],
      [27, 45],
      [21, 45],
      [21, 42],
    ],
  ]),
]);

const question = { region: balkans, cellKm: 200 };

function scenario(architecture: string, overrides: Readonly<Record<string, number>> = {}) {
  const outcome = readScenario(JSON.stringify({ parasol: 1, extends: architecture, overrides }), { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(JSON.stringify(outcome.issues));
  return outcome.scenario;
}

const flown = footprint(scenario('third-site'), question);

describe('the cue', () => {
  it('never defends more when it comes through sensors than when it is ideal', () => {
    fc.assert(
      fc.property(
        fc.record({
          'assumptions.launchDelayS': fc.integer({ min: 0, max: 300 }),
          'assumptions.lookIntervalS': fc.integer({ min: 1, max: 10 }),
          'assumptions.warheadRadarCrossSectionXM2': fc.constantFrom(0.003, 0.03, 0.3),
          'assumptions.maximumFlightTimeGbiS': fc.integer({ min: 900, max: 2400 }),
        }),
        (overrides) => {
          const { answers, measures } = footprint(scenario('third-site', overrides), question, flown);
          const { 'sensor-driven': driven, ideal } = answers;
          driven.classes.forEach((placeClass, row) => {
            if (placeClass === DEFENDED) expect(ideal.classes[row]).toBe(DEFENDED);
            expect(ideal.shots[row]).toBeGreaterThanOrEqual(driven.shots[row]);
            if (!Number.isNaN(driven.marginS[row]))
              expect(ideal.marginS[row]).toBeGreaterThanOrEqual(driven.marginS[row]);
          });
          expect(measures.ideal.defendedAreaKm2).toBeGreaterThanOrEqual(measures['sensor-driven'].defendedAreaKm2);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the defended area', () => {
  it('never grows when the launch comes later or the kill vehicle lives shorter', () => {
    const areas = (overrides: Readonly<Record<string, number>>): number =>
      footprint(scenario('third-site', overrides), question, flown).measures.ideal.defendedAreaKm2;
    const delays = [0, 60, 150, 300].map((delayS) => areas({ 'assumptions.launchDelayS': delayS }));
    const lives = [2400, 900, 500, 300].map((timeS) => areas({ 'gbi-two-stage.maximumFlightTimeS': timeS }));
    for (const series of [delays, lives]) expect(series).toEqual([...series].sort((a, b) => b - a));
    expect(lives[3]).toBeLessThan(lives[0]);
  });

  it('is inside the threatened area, and the column of every place agrees with itself', () => {
    const { answers, measures, places } = flown;
    for (const cue of ['sensor-driven', 'ideal'] as const) {
      const { classes, shots, binding, marginS, earliestInterceptS, latestInterceptS, battery, killProbability } =
        answers[cue];
      classes.forEach((placeClass, row) => {
        const defended = placeClass === DEFENDED;
        expect(shots[row] > 0).toBe(defended);
        expect(killProbability[row] > 0).toBe(defended);
        expect(Number.isNaN(earliestInterceptS[row])).toBe(!defended);
        expect(binding[row] === 0).toBe(defended || placeClass === NOT_THREATENED);
        if (!defended) return;
        expect(marginS[row]).toBeGreaterThanOrEqual(0);
        expect(battery[row]).toBeGreaterThanOrEqual(0);
        // Earliest intercepts lie between points of the grid, latest on one of them: one step of 2 s.
        expect(latestInterceptS[row]).toBeGreaterThanOrEqual(earliestInterceptS[row] - 2);
      });
      const { defendedAreaKm2, defendedAgainstAnyAreaKm2, threatenedAreaKm2, regionAreaKm2 } = measures[cue];
      expect(defendedAreaKm2).toBeLessThanOrEqual(defendedAgainstAnyAreaKm2);
      expect(defendedAgainstAnyAreaKm2).toBeLessThanOrEqual(threatenedAreaKm2);
      expect(threatenedAreaKm2).toBeLessThanOrEqual(regionAreaKm2);
    }
    expect(places.cities.length).toBeGreaterThan(10);
  });
});

describe('the hash of a footprint', () => {
  it('is the same for the same question and another for another', () => {
    const again = footprint(scenario('third-site'), question);
    expect(footprintSha256(again)).toBe(footprintSha256(flown));
    const later = footprint(scenario('third-site', { 'assumptions.launchDelayS': 61 }), question, flown);
    expect(footprintSha256(later)).not.toBe(footprintSha256(flown));
  });
});
