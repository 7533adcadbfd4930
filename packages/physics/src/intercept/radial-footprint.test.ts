import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { SPHERE } from '../earth/index.ts';
import { flyoutTable } from '../flyout/index.ts';
import { footprintParts, largestHalfWidthM, mirroredAreaM2 } from './footprint-parts.ts';
import { type PathRules, threatPath } from './path-intercept.ts';
import { placeOutcome, type RadialRequest, radialFootprint } from './radial-footprint.ts';

const RADIUS_M = SPHERE.equatorialRadiusM;
const STEP_S = 2;
const FLIGHT_S = 600;
const RANGE_RAD = 0.25;
const TOP_M = 300_000;

/** A parabola in time over an even run along the ground: not a flight, but easy to reason about. */
const PATH = threatPath(
  {
    timesS: Float64Array.from({ length: FLIGHT_S / STEP_S + 1 }, (_, i) => i * STEP_S),
    altitudesM: Float64Array.from({ length: FLIGHT_S / STEP_S + 1 }, (_, i) => {
      const share = (i * STEP_S) / FLIGHT_S;
      return 4 * TOP_M * share * (1 - share);
    }),
    anglesRad: Float64Array.from({ length: FLIGHT_S / STEP_S + 1 }, (_, i) => (RANGE_RAD * i * STEP_S) / FLIGHT_S),
  },
  { burnoutS: 60, radiusM: RADIUS_M },
);

const TABLE = flyoutTable(
  { kind: 'kinematic', burnTimeS: 40, burnoutSpeedMPerS: 3000 },
  { earth: SPHERE, atmosphere: VACUUM, maximumFlightTimeS: 500, flights: 91 },
);

const RULES: PathRules = {
  table: TABLE,
  launch: { kind: 'radar-at-site', rangeM: 1_000_000, delayS: 10 },
  lowestAltitudeM: 50_000,
  lowestAltitudeRule: 'last-descent',
  ceilingM: Number.POSITIVE_INFINITY,
  farthestSlantM: Number.POSITIVE_INFINITY,
  discriminationAltitudeM: Number.POSITIVE_INFINITY,
  shots: 1,
  lookS: 0,
};

const request = (rules: Partial<PathRules> = {}, lines = 13): RadialRequest => ({
  path: PATH,
  rules: { ...RULES, ...rules },
  sliding: { rangeRad: RANGE_RAD, nearestLaunchRad: 1000 / RADIUS_M, farthestLaunchRad: 3 },
  directionsRad: Array.from({ length: lines }, (_, i) => (Math.PI * i) / (lines - 1)),
  scanM: 25_000,
  edgeM: 500,
});

const firstEdgeM = (rules: Partial<PathRules>, line: number): number =>
  radialFootprint(request(rules))[line]?.stretches[0]?.toM ?? 0;
const AT_SITE = { directionRad: 0, angleRad: 0 };

describe('a footprint along directions', () => {
  it('reaches farther behind the site than ahead of it', () => {
    expect(firstEdgeM({}, 12)).toBeGreaterThan(firstEdgeM({}, 0));
  });

  it('has edges between a defended and an undefended place', () => {
    const asked = request();
    for (const { directionRad, stretches } of radialFootprint(asked)) {
      for (const { toM, limitedBy } of stretches) {
        const inside = placeOutcome(asked, { directionRad, angleRad: toM / RADIUS_M });
        const outside = placeOutcome(asked, { directionRad, angleRad: (toM + asked.edgeM) / RADIUS_M });
        expect(inside.kind).toBe('defended');
        expect(outside.kind).toBe(limitedBy === 'interceptor' ? 'undefended' : 'no-launch');
      }
    }
  });

  it.each<[string, Partial<PathRules>]>([
    ['a later launch', { launch: { kind: 'radar-at-site', rangeM: 1_000_000, delayS: 60 } }],
    ['a shorter radar', { launch: { kind: 'radar-at-site', rangeM: 500_000, delayS: 10 } }],
    ['a higher floor', { lowestAltitudeM: 100_000 }],
    ['two shots', { shots: 2, lookS: 10 }],
    ['a wait for discrimination', { discriminationAltitudeM: 150_000 }],
    ['a limit of slant range', { farthestSlantM: 200_000 }],
  ])('shrinks with %s', (_, rules) => {
    expect(firstEdgeM(rules, 6)).toBeLessThan(firstEdgeM({}, 6));
  });

  it('launches at the time that the rule says', () => {
    const early = placeOutcome(request({ launch: { kind: 'fixed-time', timeS: 30 } }), AT_SITE);
    const late = placeOutcome(request({ launch: { kind: 'fixed-time', timeS: 300 } }), AT_SITE);
    if (early.kind !== 'defended' || late.kind !== 'defended') throw new Error('both are met');
    expect(early.meetingS).toBeLessThan(late.meetingS);
    expect(late.meetingS - late.flightS).toBeGreaterThanOrEqual(300);
  });

  it('counts points below the floor on the way up only under the rule of the last descent', () => {
    const near = { directionRad: Math.PI, angleRad: RANGE_RAD - 600_000 / RADIUS_M };
    const launch = { kind: 'fixed-time', timeS: 0 } as const;
    const lenient = placeOutcome(request({ launch, lowestAltitudeM: 290_000 }), near);
    const strict = placeOutcome(request({ launch, lowestAltitudeM: 290_000, lowestAltitudeRule: 'always' }), near);
    expect(lenient.kind === 'defended' && lenient.altitudeM).toBeLessThan(290_000);
    expect(strict.kind !== 'defended' || strict.altitudeM >= 290_000).toBe(true);
  });
});

describe('parts of a footprint', () => {
  const line = (directionRad: number, ...stretches: (readonly [number, number])[]) => ({
    directionRad,
    stretches: stretches.map(([fromM, toM]) => ({ fromM, toM, limitedBy: 'interceptor' as const })),
  });
  const directions = Array.from({ length: 5 }, (_, i) => (Math.PI * i) / 4);

  it('are joined sideways, and keep what is apart', () => {
    const lines = [
      line(directions[0]!, [0, 100_000]),
      line(directions[1]!, [0, 100_000]),
      line(directions[2]!, [0, 100_000], [300_000, 400_000]),
      line(directions[3]!, [0, 500_000]),
      line(directions[4]!, [0, 100_000], [600_000, 700_000]),
    ];
    const parts = footprintParts(lines, RADIUS_M);
    expect(parts.map(({ containsSite }) => containsSite)).toEqual([true, false]);
    expect(parts[0]?.members).toContainEqual([2, 1]);
    expect(parts[1]?.members).toEqual([[4, 1]]);
  });

  it('know the holes that they enclose', () => {
    const lines = directions.map((d, i) =>
      i === 2 ? line(d, [0, 100_000], [200_000, 500_000]) : line(d, [0, 500_000]),
    );
    expect(footprintParts(lines, RADIUS_M).map(({ holes }) => holes)).toEqual([1]);
    const open = directions.map((d, i) => (i === 2 ? line(d, [0, 100_000]) : line(d, [0, 500_000])));
    expect(footprintParts(open, RADIUS_M).map(({ holes }) => holes)).toEqual([0]);
  });

  it('have the area of a cap when every edge is equally far', () => {
    const angle = 0.3;
    const cap = 2 * Math.PI * RADIUS_M * RADIUS_M * (1 - Math.cos(angle));
    const [part] = footprintParts(
      directions.map((d) => line(d, [0, angle * RADIUS_M])),
      RADIUS_M,
    );
    expect(part!.areaM2 / cap).toBeCloseTo(1, 12);
    const distances = directions.map(() => angle * RADIUS_M);
    expect(mirroredAreaM2(directions, distances, RADIUS_M) / cap).toBeCloseTo(1, 12);
    expect(largestHalfWidthM(directions, distances)).toBeCloseTo(angle * RADIUS_M, 6);
  });
});
