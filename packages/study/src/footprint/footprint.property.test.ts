import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { readScenario } from '../scenario/index.ts';
import {
  DEFENDED,
  footprint,
  footprintDocument,
  footprintSha256,
  footprintsOf,
  NOT_THREATENED,
  UNDEFENDED,
} from './index.ts';

/** The middle of Turkey: near the launch area places are too near to be threatened, then not defended, then defended. */
const anatolia = drawnRegion('anatolia', 'Anatolia', [
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

const question = { region: anatolia, cellKm: 200 };

function scenario(architecture: string, overrides: Readonly<Record<string, number>> = {}) {
  const outcome = readScenario(JSON.stringify({ parasol: 1, extends: architecture, overrides }), { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(JSON.stringify(outcome.issues));
  return outcome.scenario;
}

const flown = footprint(scenario('epaa-phase-3'), question);

it('is asked where it has every answer to give', () => {
  expect(new Set(flown.answers['sensor-driven'].classes)).toEqual(new Set([NOT_THREATENED, UNDEFENDED, DEFENDED]));
});

describe('the cue', () => {
  it('never defends more when it comes through sensors than when it is ideal', () => {
    fc.assert(
      fc.property(
        fc.record({
          'assumptions.launchDelayS': fc.integer({ min: 0, max: 300 }),
          'assumptions.lookIntervalS': fc.integer({ min: 1, max: 10 }),
          'assumptions.warheadRadarCrossSectionXM2': fc.constantFrom(0.003, 0.03, 0.3),
          'assumptions.maximumFlightTimeSm3S': fc.integer({ min: 200, max: 900 }),
        }),
        (overrides) => {
          const { answers, measures } = footprint(scenario('epaa-phase-3', overrides), question, flown);
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
      footprint(scenario('epaa-phase-3', overrides), question, flown).measures.ideal.defendedAreaKm2;
    const delays = [0, 60, 150, 300].map((delayS) => areas({ 'assumptions.launchDelayS': delayS }));
    const lives = [900, 400, 200, 100].map((timeS) => areas({ 'assumptions.maximumFlightTimeSm3S': timeS }));
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

describe('flights flown before', () => {
  it('give the same answers as flights flown anew, also when radars see less of the warheads', () => {
    const fainter = scenario('epaa-phase-3', { 'assumptions.warheadRadarCrossSectionXM2': 0.003 });
    const anew = footprint(fainter, question);
    expect(footprintSha256(footprint(fainter, question, flown))).toBe(footprintSha256(anew));
    expect(footprintSha256(anew)).not.toBe(footprintSha256(flown));
  });
});

describe('several footprints', () => {
  it('share flights where missiles and launch areas are the same, and only there', () => {
    const lofted = scenario('epaa-phase-3', { 'assumptions.threatFlightPathAngleOffsetDeg': 5 });
    const slower = scenario('epaa-phase-3', { 'assumptions.launchDelayS': 90 });
    const [first, second, third] = footprintsOf([scenario('epaa-phase-3'), lofted, slower], question);
    expect(footprintSha256(first)).toBe(footprintSha256(flown));
    expect(second.flights.flights).not.toBe(first.flights.flights);
    expect(third.flights.flights).toBe(first.flights.flights);
    expect(footprintSha256(third)).toBe(footprintSha256(footprint(slower, question, flown)));
  });
});

describe('the hash of a footprint', () => {
  it('is the same for the same question and another for another', () => {
    const again = footprint(scenario('epaa-phase-3'), question);
    expect(footprintSha256(again)).toBe(footprintSha256(flown));
    const later = footprint(scenario('epaa-phase-3', { 'assumptions.launchDelayS': 61 }), question, flown);
    expect(footprintSha256(later)).not.toBe(footprintSha256(flown));
  });

  it('of its inputs tells region, cell size, cue and figures apart', () => {
    const other = { ...flown, question: { ...question, cellKm: 201 } };
    const elsewhere = { ...flown, question: { ...question, region: { ...anatolia, id: 'elsewhere' } } };
    const fewer = { ...flown, inputs: flown.inputs.slice(1) };
    const hashes = [flown, other, elsewhere, fewer].map(
      (found) => footprintDocument(found, 'sensor-driven').inputsSha256,
    );
    const { inputsSha256, codeVersion } = footprintDocument(flown, 'ideal');
    expect(new Set([...hashes, inputsSha256]).size).toBe(5);
    expect(codeVersion).toContain('parasol');
    expect(footprintDocument({ ...flown }, 'ideal').inputsSha256).toBe(inputsSha256);
  });
});
