import { ARC_STATUS, exactIntercepts, feasibleIntercepts } from '@parasol/physics/intercept';
import { degFromRad, radFromDeg } from '@parasol/physics/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { liveFootprint, type SiteMove } from './live-footprint.ts';
import type { LiveGrid } from './live-grid.ts';
import { type LiveRequest, liveQuestions } from './live-questions.ts';

const scenarioOf = (id: string): CheckedScenario => {
  const scenario = architectureScenario(id);
  if (scenario === undefined) throw new Error(`no architecture ${id}`);
  return scenario;
};
const EUROPE: LiveGrid = { southDeg: 34, northDeg: 71, westDeg: -12, eastDeg: 45, columns: 90, rows: 90 };
const COARSE: LiveGrid = { ...EUROPE, columns: 31, rows: 26 };

/** What brute force finds: one bit for each battery, row by row, with every site where the moves put it. */
function bruteMeets(request: LiveRequest, siteMoves: readonly SiteMove[]): Uint32Array {
  const { launches, batteries, question } = liveQuestions(request);
  const places = request.grid.columns * request.grid.rows;
  const meets = new Uint32Array(launches.length * places);
  launches.forEach((_, l) => {
    batteries.forEach(({ id, site }, b) => {
      const move = siteMoves.find(({ batteryId }) => batteryId === id);
      const at = move
        ? { latitudeRad: radFromDeg(move.latitudeDeg), longitudeRad: radFromDeg(move.longitudeDeg), heightM: 0 }
        : site;
      const asked = question(l, b, at);
      if (asked === null) return;
      feasibleIntercepts(asked).feasible.forEach((bit, i) => {
        meets[l * places + i] |= bit << b;
      });
    });
  });
  return meets;
}

const differing = (a: Uint32Array, b: Uint32Array): number =>
  a.reduce((sum, bits, i) => sum + (bits === b[i] ? 0 : 1), 0);

describe('the live footprint', () => {
  it('settles to brute force, whatever the grid, the sites and the cue', () => {
    const scenarios = ['third-site', 'epaa-phase-3'].map(scenarioOf);
    fc.assert(
      fc.property(
        fc.record({
          scenario: fc.constantFrom(...scenarios),
          cue: fc.constantFrom('ideal' as const, 'sensor-driven' as const),
          southDeg: fc.double({ min: 20, max: 55, noNaN: true }),
          westDeg: fc.double({ min: -30, max: 60, noNaN: true }),
          sizeDeg: fc.double({ min: 4, max: 30, noNaN: true }),
          columns: fc.integer({ min: 2, max: 24 }),
          rows: fc.integer({ min: 2, max: 24 }),
        }),
        fc.array(
          fc.tuple(fc.double({ min: 25, max: 65, noNaN: true }), fc.double({ min: -20, max: 60, noNaN: true })),
          {
            maxLength: 3,
          },
        ),
        ({ scenario, cue, southDeg, westDeg, sizeDeg, columns, rows }, sites) => {
          const grid = { southDeg, northDeg: southDeg + sizeDeg, westDeg, eastDeg: westDeg + sizeDeg, columns, rows };
          const live = liveFootprint({ scenario, cue, grid });
          let siteMoves: readonly SiteMove[] = [];
          live.show(siteMoves);
          for (const [k, [latitudeDeg, longitudeDeg]] of sites.entries()) {
            siteMoves = [{ batteryId: live.batteries[k % live.batteries.length]!.id, latitudeDeg, longitudeDeg }];
            live.show(siteMoves);
          }
          const shown = live.show(siteMoves);
          const settled = live.settle();
          expect(differing(settled.meets, bruteMeets({ scenario, cue, grid }, siteMoves))).toBe(0);
          expect(settled.changedCells).toBe(shown.classes.filter((one, i) => one !== settled.classes[i]).length);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('follows a dragged site with at most 0.2 % of bits apart, and corrects them', () => {
    const request: LiveRequest = { scenario: scenarioOf('third-site'), grid: EUROPE, cue: 'ideal' };
    const live = liveFootprint(request);
    live.show([]);
    const [{ id, site }] = live.batteries as [(typeof live.batteries)[number]];
    let siteMoves: readonly SiteMove[] = [];
    let shown = live.show([]);
    // Steps of 0.13 degrees: about 10 km.
    for (let frame = 1; frame <= 6; frame++) {
      const [latitudeDeg, longitudeDeg] = [degFromRad(site.latitudeRad), degFromRad(site.longitudeRad) + 0.13 * frame];
      siteMoves = [{ batteryId: id, latitudeDeg, longitudeDeg }];
      shown = live.show(siteMoves);
    }
    const brute = bruteMeets(request, siteMoves);
    const apart = differing(shown.meets, brute);
    expect(apart / brute.length).toBeLessThanOrEqual(0.002);
    expect(brute.some((bits) => bits !== 0) && brute.some((bits) => bits === 0)).toBe(true);
    const settled = live.settle();
    expect(settled.changedBits).toBe(apart);
    expect(differing(settled.meets, brute)).toBe(0);
    expect(live.settle().changedBits).toBe(0);
  });

  it('gives margins, shots and constraints of the exact record, for the missile that decides', () => {
    const request: LiveRequest = { scenario: scenarioOf('third-site'), grid: COARSE, cue: 'sensor-driven' };
    const { launches, batteries, question } = liveQuestions(request);
    const records = launches.map((_, l) => exactIntercepts(question(l, 0, batteries[0]!.site)!));
    const settled = liveFootprint(request).settle();
    let threatenedCount = 0;
    settled.classes.forEach((one, i) => {
      const reach = records.filter((_, l) => launches[l]!.arcs.status[i] === ARC_STATUS.flies);
      expect(one === 0).toBe(reach.length === 0);
      if (reach.length === 0) {
        expect(settled.marginS[i]).toBeNaN();
        return;
      }
      threatenedCount++;
      expect(one === 2).toBe(reach.every(({ feasible }) => feasible[i] === 1));
      expect(settled.shots[i]).toBe(Math.min(...reach.map(({ shots }) => shots[i]!)));
      const least = Math.min(...reach.map(({ marginS }) => marginS[i]!));
      expect(settled.marginS[i]).toBe(least);
      expect(reach.filter(({ marginS }) => marginS[i] === least).map(({ binding }) => binding[i])).toContain(
        settled.binding[i],
      );
      if (one === 2) expect(settled.layers[i]).toBeGreaterThan(0);
    });
    expect(threatenedCount).toBeGreaterThan(100);
  });

  it('says what is wrong with a battery, a place or a grid that does not exist', () => {
    const request: LiveRequest = { scenario: scenarioOf('third-site'), grid: COARSE, cue: 'ideal' };
    const live = liveFootprint(request);
    expect(() => live.show([{ batteryId: 'nobody', latitudeDeg: 50, longitudeDeg: 10 }])).toThrow('no battery nobody');
    expect(() => live.show([{ batteryId: live.batteries[0]!.id, latitudeDeg: Number.NaN, longitudeDeg: 10 }])).toThrow(
      'cannot stand',
    );
    expect(() => liveFootprint({ ...request, grid: { ...COARSE, columns: 1 } })).toThrow('grid');
  });
});
