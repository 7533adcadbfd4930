import { describe, expect, it } from 'vitest';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { cholesky, diagonal } from '../estimation/index.ts';
import type { Estimate } from '../filters/index.ts';
import { SITE } from '../filters/testing/scene.ts';
import { seededNormals } from '../filters/testing/seeded-normals.ts';
import { flyBallistic, positionAt, velocityAt } from '../flight/index.ts';
import {
  destination,
  type Ecef,
  ecef,
  ecefFromGeodetic,
  enu,
  enuFromEcef,
  geodeticFromEcef,
  siteFrame,
} from '../frames/index.ts';
import { distance } from '../vectors/index.ts';
import { type GroundArea, type GroundAreaOutcome, impactArea, launchArea } from './index.ts';

const position = SITE.ecefFromEnu(enu(-300_000, 200_000, 350_000));
const velocity = SITE.ecefFromEnuVector(enu(3000, -1000, 500));
const errors = [400, 400, 400, 10, 10, 10];
const start: Estimate = {
  timeS: 50,
  state: Float64Array.from([...position, ...velocity]),
  covariance: diagonal(errors.map((x) => x * x)),
};
const settings = {
  earth: WGS_84,
  atmosphere: SMOOTH_US76,
  dragAreaPerMassM2PerKg: 1 / 5000,
  groundHeightM: 0,
  probability: 0.95,
};

function flown(state: Float64Array, air: boolean) {
  const outcome = flyBallistic({
    state: { positionEcefM: ecef(state[0], state[1], state[2]), velocityEcefMPerS: ecef(state[3], state[4], state[5]) },
    earth: WGS_84,
    atmosphere: air ? SMOOTH_US76 : VACUUM,
    ballisticCoefficientKgPerM2: air ? 5000 : Number.POSITIVE_INFINITY,
    groundHeightM: 0,
    startS: 0,
  });
  if (outcome.kind !== 'impact') throw new Error('the flights of this test come down');
  return outcome.flight;
}

const areaIn = (outcome: GroundAreaOutcome): GroundArea => {
  if (outcome.kind !== 'area') throw new Error('the flights of this test come down');
  return outcome;
};

/** Whether a place lies inside the ellipse of an area. */
function inside({ place, ellipse }: GroundArea, placeEcefM: Ecef): boolean {
  const [east, north] = enuFromEcef(placeEcefM, place, WGS_84);
  const c = Math.cos(ellipse.majorAzimuthRad);
  const s = Math.sin(ellipse.majorAzimuthRad);
  const along = (north * c + east * s) / ellipse.semiMajorM;
  const across = (east * c - north * s) / ellipse.semiMinorM;
  return along * along + across * across <= 1;
}

const drawn = (normal: () => number): Float64Array => start.state.map((x, i) => x + errors[i] * normal());

describe('the impact area', () => {
  const area = areaIn(impactArea(start, settings));

  it('of a sharp estimate is the place and time where the flight comes down', () => {
    const sharp = { ...start, covariance: diagonal(errors.map((x) => 1e-6 * x * x)) };
    const { place, timeS, ellipse } = areaIn(impactArea(sharp, settings));
    const flight = flown(start.state, true);
    expect(distance(ecefFromGeodetic(place, WGS_84), positionAt(flight, flight.impactS))).toBeLessThan(1);
    expect(timeS).toBeCloseTo(50 + flight.impactS, 2);
    expect(ellipse.semiMajorM).toBeLessThan(20);
  });

  it('holds 95 of 100 flights drawn from the estimate, give or take what 400 can tell', () => {
    const normal = seededNormals(31);
    let held = 0;
    for (let i = 0; i < 400; i += 1) {
      const flight = flown(drawn(normal), true);
      if (inside(area, positionAt(flight, flight.impactS))) held += 1;
    }
    // Three standard deviations of a share of 0.95 among 400 are 0.033.
    expect(Math.abs(held / 400 - 0.95)).toBeLessThan(0.033);
  });

  it('of a sharp estimate is long along the flight where the drag, the seventh state, is in doubt', () => {
    const covariance = new Float64Array(49);
    for (let i = 0; i < 6; i += 1) covariance[8 * i] = 1e-4 * start.covariance[7 * i];
    covariance[48] = 1e-4 * 1e-4;
    const seven: Estimate = { ...start, state: Float64Array.from([...start.state, 1 / 5000]), covariance };
    const { ellipse } = areaIn(impactArea(seven, settings));
    expect(ellipse.semiMajorM).toBeGreaterThan(1000);
    expect(ellipse.semiMinorM).toBeLessThan(0.2 * ellipse.semiMajorM);
  });

  it('grows by the square root of -2 ln(1 - p)', () => {
    const half = areaIn(impactArea(start, { ...settings, probability: 0.5 }));
    expect(area.ellipse.semiMajorM / half.ellipse.semiMajorM).toBeCloseTo(Math.sqrt(Math.log(0.05) / Math.log(0.5)), 9);
  });

  it('of an orbit is none', () => {
    const fast = start.state.map((x, i) => (i < 3 ? x : 2.6 * x));
    expect(impactArea({ ...start, state: fast }, settings)).toEqual({ kind: 'no-ground' });
  });
});

describe('the launch area', () => {
  const boost = {
    burnoutAltitudeM: 120_000,
    burnoutAltitudeErrorM: 5_000,
    groundRangeM: 150_000,
    groundRangeErrorM: 10_000,
  };

  it('holds the launch places of flights that are estimated with these errors', () => {
    const normal = seededNormals(77);
    const factor = cholesky(start.covariance, 6)!;
    let held = 0;
    for (let i = 0; i < 400; i += 1) {
      // A flight from burnout at a drawn altitude, 150 km behind it the launch; then its state 200 s later, seen with errors.
      const burnout = { latitudeRad: 0.7, longitudeRad: 0.3, heightM: boost.burnoutAltitudeM + 5_000 * normal() };
      const frame = siteFrame(burnout, WGS_84);
      const up = frame.ecefFromEnuVector(enu(1500, 3500, 2500));
      const flight = flown(Float64Array.from([...frame.originEcefM, ...up]), false);
      const range = boost.groundRangeM + 10_000 * normal();
      const heading = Math.atan2(-1500, -3500);
      const launch = destination(burnout, heading, range / WGS_84.equatorialRadiusM);
      const truth = [...positionAt(flight, 200), ...velocityAt(flight, 200)];
      const z = Array.from({ length: 6 }, normal);
      const state = Float64Array.from(truth, (x, k) => x + factor[7 * k] * z[k]);
      const area = areaIn(launchArea({ ...start, timeS: 200, state }, { earth: WGS_84, boost, probability: 0.95 }));
      if (inside(area, ecefFromGeodetic({ ...launch, heightM: 0 }, WGS_84))) held += 1;
      if (i === 0) expect(Math.abs(area.timeS)).toBeLessThan(20);
    }
    expect(Math.abs(held / 400 - 0.95)).toBeLessThan(0.033);
  });

  it('goes back over the flight to the place of burnout when the boost is short and sure', () => {
    const burnout = { latitudeRad: 0.7, longitudeRad: 0.3, heightM: 100_000 };
    const frame = siteFrame(burnout, WGS_84);
    const flight = flown(
      Float64Array.from([...frame.originEcefM, ...frame.ecefFromEnuVector(enu(1500, 3500, 2500))]),
      false,
    );
    const state = Float64Array.from([...positionAt(flight, 600), ...velocityAt(flight, 600)]);
    const sharp = { timeS: 600, state, covariance: diagonal([1, 1, 1, 1e-6, 1e-6, 1e-6]) };
    const sure = { burnoutAltitudeM: 100_000, burnoutAltitudeErrorM: 1, groundRangeM: 0, groundRangeErrorM: 1 };
    const { place, timeS } = areaIn(launchArea(sharp, { earth: WGS_84, boost: sure, probability: 0.95 }));
    const there = geodeticFromEcef(frame.originEcefM, WGS_84);
    expect(distance(ecefFromGeodetic(place, WGS_84), ecefFromGeodetic({ ...there, heightM: 0 }, WGS_84))).toBeLessThan(
      50,
    );
    expect(Math.abs(timeS)).toBeLessThan(0.1);
  });
});
