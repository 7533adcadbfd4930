import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGE_SOLID } from '../aerodynamics/index.ts';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { SPHERE } from '../earth/index.ts';
import { ecef } from '../frames/index.ts';
import { fanTimeS, flyoutTable, flyoutTimeS, flyoutTimeToS, type InterceptorModel, interceptorFan } from './index.ts';

const options = { earth: SPHERE, atmosphere: SMOOTH_US76, maximumFlightTimeS: 1200 };
const kinematic: InterceptorModel = { kind: 'kinematic', burnTimeS: 126, burnoutSpeedMPerS: 4500 };
const staged: InterceptorModel = {
  kind: 'staged',
  vehicle: {
    stages: [
      {
        structureKg: 52,
        propellantKg: 468,
        exhaustSpeedMPerS: 2600,
        burnTimeS: 15,
        coastS: 0,
        dragAreaM2: 0.292,
        nozzleExitAreaM2: 0,
        referencePressurePa: 0,
      },
      {
        structureKg: 13,
        propellantKg: 117,
        exhaustSpeedMPerS: 2800,
        burnTimeS: 15,
        coastS: 0,
        dragAreaM2: 0.159,
        nozzleExitAreaM2: 0,
        referencePressurePa: 0,
      },
    ],
    payloadKg: 40,
  },
  drag: LARGE_SOLID,
  ballisticCoefficientKgPerM2: 4650,
  launchRule: 'exo',
};
const tables = { kinematic: flyoutTable(kinematic, options), staged: flyoutTable(staged, options) };
const which = fc.constantFrom('kinematic' as const, 'staged' as const);
/** Even over 0..1: doubles of fast-check crowd at the ends. */
const share = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_000);

describe('a fly-out table', () => {
  it('is read back within a second of the mesh it was made from, beyond the first 100 s and 30 km', () => {
    const fans = {
      kinematic: interceptorFan(kinematic, { ...options, flights: 361 }),
      staged: interceptorFan(staged, { ...options, flights: 361 }),
    };
    let compared = 0;
    fc.assert(
      fc.property(which, share, share, (id, across, up) => {
        const { header } = tables[id];
        const chord = across * header.maximumChord;
        const altitudeM = up * header.maximumAltitudeM;
        const read = flyoutTimeS(tables[id], chord, altitudeM);
        // Lower down a cell may lie on the jump to descending arrival, where the latest corner counts, or at the edge of the mesh.
        if (read === Number.POSITIVE_INFINITY || read < 100 || read > 600 || altitudeM < 30_000) return;
        compared++;
        const late = read - fanTimeS(fans[id], { chord, altitudeM });
        // Over 45,000 points: 0.04 s early, 0.73 s late.
        expect(late).toBeGreaterThan(-0.2);
        expect(late).toBeLessThan(1);
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('never promises a speed above that of burnout plus the fall from there', () => {
    for (const table of Object.values(tables)) {
      const fall = 2 * 9.82 * table.header.maximumAltitudeM;
      const bound = Math.sqrt(table.header.burnoutSpeedMPerS * table.header.burnoutSpeedMPerS * 1.3 + fall);
      for (const speed of table.speedsMPerS) expect(speed).toBeLessThan(bound);
    }
  });

  it('takes longer to farther points of one altitude, as long as they are reached on the way up', () => {
    fc.assert(
      fc.property(which, share, share, share, (id, across, up, farther) => {
        const { header } = tables[id];
        const altitudeM = 100_000 + up * 200_000;
        const chord = across * 0.8 * header.maximumChord;
        const near = flyoutTimeS(tables[id], chord, altitudeM);
        const far = flyoutTimeS(tables[id], chord + 0.2 * farther * header.maximumChord, altitudeM);
        // Descending flights come later still, so the order holds for whatever is reached.
        expect(far).toBeGreaterThanOrEqual(near);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same time in every direction on an Earth that does not turn', () => {
    fc.assert(
      fc.property(which, share, share, share, (id, turn, across, up) => {
        const table = tables[id];
        const angle = 0.3 * across;
        const r = SPHERE.equatorialRadiusM + 50_000 + up * 400_000;
        const time = (a: number) =>
          flyoutTimeToS(table, {
            siteEcefM: ecef(SPHERE.equatorialRadiusM, 0, 0),
            targetEcefM: ecef(
              r * Math.cos(angle),
              r * Math.sin(angle) * Math.sin(a),
              r * Math.sin(angle) * Math.cos(a),
            ),
            timeOfFlightS: 500,
            earth: SPHERE,
          });
        const here = time(0);
        const there = time(6.28 * turn);
        if (here === Number.POSITIVE_INFINITY || there === Number.POSITIVE_INFINITY) return;
        expect(Math.abs(here - there)).toBeLessThan(1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('reaches farther and sooner with a faster interceptor', () => {
    const vacuum = { ...options, atmosphere: VACUUM };
    const slow = flyoutTable({ kind: 'kinematic', burnTimeS: 70, burnoutSpeedMPerS: 3000 }, vacuum);
    const fast = flyoutTable({ kind: 'kinematic', burnTimeS: 70, burnoutSpeedMPerS: 3500 }, vacuum);
    for (let c = 0.01; c < 0.2; c += 0.01) {
      for (let h = 60_000; h < 400_000; h += 20_000) {
        expect(flyoutTimeS(fast, c, h)).toBeLessThanOrEqual(flyoutTimeS(slow, c, h));
      }
    }
  });
});

describe('a look-up', () => {
  const base = tables.kinematic;
  const tiny = (times: readonly number[]) => ({
    header: { ...base.header, chordCount: 2, altitudeCount: 2, maximumChord: 1, maximumAltitudeM: 1 },
    timesS: Float32Array.from(times),
    speedsMPerS: new Float32Array(4),
  });

  it('is exact at the nodes of the grid', () => {
    const table = tiny([100, 106, 112, 118]);
    expect(flyoutTimeS(table, 0, 0)).toBe(100);
    expect(flyoutTimeS(table, 1, 0)).toBe(106);
    expect(flyoutTimeS(table, 0, 1)).toBe(112);
    expect(flyoutTimeS(table, 1, 1)).toBe(118);
  });

  it('gives the latest corner of a cell that straddles a jump from direct to descending arrival', () => {
    expect(flyoutTimeS(tiny([300, 310, 900, 910]), 0.5, 0.5)).toBe(910);
    // Beside the site times differ by any factor within a cell without a jump.
    expect(flyoutTimeS(tiny([0, 30, 30, 40]), 0.5, 0.5)).toBeLessThan(40);
  });

  it.each([
    { missing: 0, inside: [0.9, 0.9], outside: [0.1, 0.1] },
    { missing: 1, inside: [0.1, 0.9], outside: [0.9, 0.1] },
    { missing: 2, inside: [0.9, 0.1], outside: [0.1, 0.9] },
    { missing: 3, inside: [0.1, 0.1], outside: [0.9, 0.9] },
  ])('keeps to the triangle of three known corners when corner $missing is out of reach', (row) => {
    const times = [250, 250, 250, 250];
    times[row.missing] = Number.POSITIVE_INFINITY;
    const table = tiny(times);
    expect(flyoutTimeS(table, row.inside[0], row.inside[1])).toBeCloseTo(250, 9);
    expect(flyoutTimeS(table, row.outside[0], row.outside[1])).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds nothing outside the grid, beyond reach or at a place that is not a number', () => {
    expect(flyoutTimeS(base, -0.01, 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(flyoutTimeS(base, 0.01, -1)).toBe(Number.POSITIVE_INFINITY);
    expect(flyoutTimeS(base, base.header.maximumChord * 1.01, 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(flyoutTimeS(base, Number.NaN, 1000)).toBe(Number.POSITIVE_INFINITY);
    const corner = [0.99 * base.header.maximumChord, 0.99 * base.header.maximumAltitudeM] as const;
    expect(flyoutTimeS(base, corner[0], corner[1])).toBe(Number.POSITIVE_INFINITY);
  });

  it('stands under a header that says what was flown', () => {
    expect(base.header.burnoutSpeedMPerS).toBeCloseTo(4500, 6);
    expect(base.header.burnTimeS).toBe(126);
    expect(base.header.maximumFlightTimeS).toBe(1200);
  });
});
