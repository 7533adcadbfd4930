import { entityList, entityOf, rangeOf, usedNumber } from '@parasol/catalog/entries';
import { TURNING_SPHERE } from '@parasol/physics/earth';
import { flyoutTimeS } from '@parasol/physics/flyout';
import {
  BINDING_CONSTRAINTS,
  exactIntercepts,
  feasibleIntercepts,
  type InterceptorSite,
  type InterceptQuestion,
  idealEarliestLaunchS,
  threatArcs,
} from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';
import type { InterceptorType } from '@parasol/simulation/interceptors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import { resolveInterceptor } from './resolve-interceptor.ts';

/** Interceptors of the catalogue that meet missiles above the air; those below fly too short to matter for missiles of thousands of km. */
const IDS = entityList
  .filter((entity) => entity.kind === 'interceptor' && (usedNumber(entity, 'minimumInterceptAltitudeKm') ?? 0) >= 80)
  .map(({ id }) => id);

function figureOf(path: string): number | undefined {
  const [id = '', key = ''] = path.split('.');
  const entity = entityOf(id);
  const attribute = entity?.attributes[key];
  if (entity === undefined || attribute === undefined) return undefined;
  const range = rangeOf(attribute);
  return usedNumber(entity, key) ?? (range === undefined ? undefined : (range.minimum + range.maximum) / 2);
}

/** An interceptor as a scenario resolves it, with some of its figures set. */
function interceptor(id: string, set: Readonly<Record<string, number>> = {}): InterceptorType {
  const look = (path: string): number | undefined => set[path.split('.')[1] ?? ''] ?? figureOf(path);
  const facts: Facts = {
    number: (path) => look(path) ?? Number.NaN,
    optionalNumber: look,
    text: () => 'ideal',
    flag: () => false,
    has: (path) => look(path) !== undefined,
    asked: () => [],
    unread: () => [],
  };
  return resolveInterceptor(id, facts);
}

const DELAY_S = 90;
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const anyScene = fc.record({ id: fc.constantFrom(...IDS), range: share, across: share, along: share, latitude: share });
type Scene = typeof anyScene extends fc.Arbitrary<infer T> ? T : never;

/** Missiles at 8 x 6 places around a site, which they pass on one side. */
function question({ range, across, along, latitude }: Scene, type: InterceptorType): InterceptQuestion {
  const place = (latitudeDeg: number, longitudeDeg: number) => ({
    latitudeRad: radFromDeg(latitudeDeg),
    longitudeRad: radFromDeg(longitudeDeg),
    heightM: 0,
  });
  const middleDeg = 10 + 45 * latitude;
  const columns = 8;
  const count = columns * 6;
  const arcs = threatArcs({
    launch: place(middleDeg - 5, 25 + 40 * range),
    places: {
      latitudesRad: Float64Array.from({ length: count }, (_, i) =>
        radFromDeg(middleDeg - 12 + 4 * Math.floor(i / columns)),
      ),
      longitudesRad: Float64Array.from({ length: count }, (_, i) => radFromDeg(-14 + 4 * (i % columns))),
    },
    burnoutAltitudeM: 150_000,
    burnTimeS: 150,
    maximumRangeM: 9_000_000,
    loftRad: 0,
    earth: TURNING_SPHERE,
  });
  const site: InterceptorSite = {
    place: place(middleDeg - 8 + 16 * across, -5 + 20 * along),
    table: type.flyout,
    lowestAltitudeM: type.minimumInterceptAltitudeM,
    ceilingM: Number.POSITIVE_INFINITY,
    maximumFlightTimeS: Number.POSITIVE_INFINITY,
    cueToLaunchS: DELAY_S,
    doctrine: { kind: 'one-shot' },
  };
  return { arcs, site, earliestLaunchS: idealEarliestLaunchS(arcs, DELAY_S) };
}

const limited = (asked: InterceptQuestion, limits: Partial<InterceptorSite>): InterceptQuestion => ({
  ...asked,
  site: { ...asked.site, ...limits },
});

describe('interceptors of the catalogue', () => {
  it('have one table each, whatever ceiling and flight time are allowed', () => {
    for (const id of IDS) {
      const low = interceptor(id, { maximumInterceptAltitudeKm: 200, maximumFlightTimeS: 100 });
      expect(low.flyout).toBe(interceptor(id).flyout);
      const { maximumAltitudeM, maximumFlightTimeS } = low.flyout.header;
      // It flies beyond the widest limits of the catalogue, or as high and as long as it can: then no flight is cut off by the table.
      const ceilingM = 1000 * (rangeOf(entityOf(id)!.attributes.maximumInterceptAltitudeKm!)?.maximum ?? 0);
      expect(maximumAltitudeM > ceilingM || maximumAltitudeM < 4_000_000).toBe(true);
      expect(maximumFlightTimeS).toBe(3600);
    }
  });

  it.each([
    { limit: 'ceilingM', label: 'ceiling', low: 110_000, step: 300_000 },
    { limit: 'maximumFlightTimeS', label: 'flight-time', low: 150, step: 900 },
  ] as const)('lose places by a lower $limit only, and name it $label', ({ limit, label, low, step }) => {
    let lost = 0;
    let kept = 0;
    fc.assert(
      fc.property(anyScene, share, share, (scene, first, more) => {
        const open = question(scene, interceptor(scene.id));
        const lower = low + first * step;
        const asks = [lower, lower + more * step, Number.POSITIVE_INFINITY].map((value) =>
          limited(open, { [limit]: value }),
        );
        const bits = asks.map((asked) => feasibleIntercepts(asked).feasible);
        const exact = exactIntercepts(asks[0]!);
        for (let i = 0; i < open.arcs.count; i++) {
          expect(bits[1]![i]).toBeGreaterThanOrEqual(bits[0]![i]!);
          expect(bits[2]![i]).toBeGreaterThanOrEqual(bits[1]![i]!);
          expect(exact.feasible[i]).toBe(bits[0]![i]);
          if (bits[0]![i] === 1) kept++;
          else if (bits[2]![i] === 1) {
            lost++;
            expect(BINDING_CONSTRAINTS[exact.binding[i]!]).toBe(label);
          }
        }
      }),
      // The example: the nearest entry lies beyond a jump of the table, the point aimed at before it.
      {
        numRuns: 60,
        examples: [[{ id: 'gbi-three-stage', range: 0.985, across: 0.613, along: 0.79, latitude: 0 }, 0.077, 0]],
      },
    );
    expect(kept).toBeGreaterThan(100);
    expect(lost).toBeGreaterThan(50);
  });

  it('reach hardly less when they are faster: grids of two speeds differ by a cell at the edges', () => {
    let slowPlaces = 0;
    let lostPlaces = 0;
    let points = 0;
    let later = 0;
    fc.assert(
      fc.property(
        anyScene,
        share,
        fc.array(fc.tuple(share, share), { minLength: 50, maxLength: 50 }),
        (scene, more, at) => {
          const speed = figureOf(`${scene.id}.burnoutSpeedKmPerS`)!;
          const slow = interceptor(scene.id);
          const fast = interceptor(scene.id, { burnoutSpeedKmPerS: speed * (1.02 + 0.2 * Math.round(more * 2)) });
          const before = feasibleIntercepts(question(scene, slow)).feasible;
          const after = feasibleIntercepts(question(scene, fast)).feasible;
          for (let i = 0; i < before.length; i++) {
            slowPlaces += before[i]!;
            if (before[i] === 1 && after[i] === 0) lostPlaces++;
          }
          for (const [across, up] of at) {
            const { maximumChord, maximumAltitudeM } = slow.flyout.header;
            const point = [across * maximumChord, 80_000 + up * (maximumAltitudeM - 80_000)] as const;
            const slowS = flyoutTimeS(slow.flyout, ...point);
            if (slowS === Number.POSITIVE_INFINITY) continue;
            points++;
            if (flyoutTimeS(fast.flyout, ...point) > slowS + 0.5) later++;
          }
        },
      ),
      { numRuns: 60 },
    );
    // Over 20 seeds 7 of 40,877 places, at most 0.15 % in one; 194 of 34,465 points, at most 1.0 % in one. Of 66 such points 44 lay at the outer edge of reach (42 of
    // them of the three-stage GBI after more than 2,000 s), 21 in cells on the jump under the lowest flight, one elsewhere (0.8 s).
    expect(slowPlaces).toBeGreaterThan(500);
    expect(lostPlaces / slowPlaces).toBeLessThan(0.005);
    expect(later / points).toBeLessThan(0.02);
  });
});
