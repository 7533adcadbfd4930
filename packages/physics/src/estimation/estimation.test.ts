import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Earth, SPHERE, WGS_84 } from '../earth/index.ts';
import type { Ephemeris } from '../flight/index.ts';
import type { Ecef } from '../frames/index.ts';
import {
  arcTransition,
  bearingPositionInformation,
  cholesky,
  covarianceAlongArc,
  diagonal,
  informationAlongArc,
  invertSymmetric,
  launchPlaceFromBearings,
  multiply,
  posteriorCramerRao,
  radarPositionInformation,
  scaledIdentity,
  transformSymmetric,
  transpose,
} from './index.ts';

const vector = (x: number, y: number, z: number): Ecef => [x, y, z] as unknown as Ecef;

/** Empty space without rotation: every flight is a straight line. */
const SPACE: Earth = { ...SPHERE, gravitationalParameterM3PerS2: 0 };

/** RK4 at 0.5 s steps of the two-body motion in the turning frame, nodes every 10 s: the flight and its neighbours. */
function flown(start: readonly number[], durationS: number, earth: Earth): Ephemeris {
  const w = earth.rotationRadPerS;
  const rate = (s: readonly number[]): number[] => {
    const r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
    const k = earth.gravitationalParameterM3PerS2 / (r2 * Math.sqrt(r2));
    return [
      s[3],
      s[4],
      s[5],
      -k * s[0] + w * w * s[0] + 2 * w * s[4],
      -k * s[1] + w * w * s[1] - 2 * w * s[3],
      -k * s[2],
    ];
  };
  const plus = (a: readonly number[], b: readonly number[], h: number): number[] => a.map((x, i) => x + h * b[i]);
  let state = [...start];
  const times: number[] = [];
  const positions: number[] = [];
  const velocities: number[] = [];
  const h = 0.5;
  for (let i = 0; i * h <= durationS; i += 1) {
    if (i % 20 === 0) {
      times.push(i * h);
      positions.push(...state.slice(0, 3));
      velocities.push(...state.slice(3));
    }
    const k1 = rate(state);
    const k2 = rate(plus(state, k1, h / 2));
    const k3 = rate(plus(state, k2, h / 2));
    const k4 = rate(plus(state, k3, h));
    state = state.map((x, j) => x + (h / 6) * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]));
  }
  return {
    timesS: Float64Array.from(times),
    positionsEcefM: Float64Array.from(positions),
    velocitiesEcefMPerS: Float64Array.from(velocities),
    burnoutS: 0,
    apogeeS: 0,
    apogeeAltitudeM: 0,
    impactS: durationS,
  };
}

const START = [6_500_000, 300_000, 500_000, 2_000, 4_500, 2_500];
const FLIGHT = flown(START, 900, WGS_84);

const symmetric = (n: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((values) => {
    const a = Float64Array.from(values);
    const s = transformSymmetric(a, scaledIdentity(n, 1), n);
    for (let i = 0; i < n; i += 1) s[i * n + i] += 0.5;
    return s;
  });

describe('small symmetric matrices', () => {
  it('times their inverse give the identity to 1e-9, whatever the units of the rows', () => {
    fc.assert(
      fc.property(symmetric(6), fc.integer({ min: -6, max: 6 }), (s, power) => {
        const units = diagonal([1, 1, 1, 10 ** power, 10 ** power, 10 ** power]);
        const scaled = transformSymmetric(units, s, 6);
        const inverse = invertSymmetric(scaled, 6);
        expect(inverse).toBeDefined();
        const product = multiply(scaled, inverse as Float64Array, 6);
        for (let i = 0; i < 6; i += 1)
          for (let j = 0; j < 6; j += 1) {
            const unitOfElement = units[7 * i] / units[7 * j];
            expect(Math.abs(product[6 * i + j] / unitOfElement - (i === j ? 1 : 0))).toBeLessThan(1e-9);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('are the square of their Cholesky factor', () => {
    const s = Float64Array.of(4, 2, 2, 10);
    expect([...(cholesky(s, 2) ?? [])]).toEqual([2, 0, 1, 3]);
  });

  it('that are not positive definite have no inverse', () => {
    expect(invertSymmetric(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined();
    expect(invertSymmetric(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined();
    expect(invertSymmetric(Float64Array.of(0, 0, 0, 1), 2)).toBeUndefined();
  });

  it('transpose and multiply as written by hand', () => {
    const a = Float64Array.of(1, 2, 3, 4, 5, 6);
    expect([...transpose(a, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...multiply(a, transpose(a, 3), 3)]).toEqual([14, 32, 32, 77]);
  });
});

describe('the transition along an arc', () => {
  it('in empty space is position plus time times velocity', () => {
    const phi = arcTransition(flown(START, 300, SPACE), 20, 220, SPACE);
    for (let i = 0; i < 6; i += 1)
      for (let j = 0; j < 6; j += 1) expect(phi[6 * i + j]).toBeCloseTo(i === j ? 1 : j === i + 3 ? 200 : 0, 9);
  });

  it('is how neighbours of the flight drift apart, to 1e-4 relative', () => {
    const phi = arcTransition(FLIGHT, 0, 800, WGS_84);
    const end = (state: readonly number[]): number[] => {
      const f = flown(state, 800, WGS_84);
      return [...f.positionsEcefM.slice(240, 243), ...f.velocitiesEcefMPerS.slice(240, 243)];
    };
    const size = [10, 10, 10, 0.01, 0.01, 0.01];
    for (let j = 0; j < 6; j += 1) {
      const more = end(START.map((x, i) => (i === j ? x + size[j] : x)));
      const less = end(START.map((x, i) => (i === j ? x - size[j] : x)));
      for (let i = 0; i < 6; i += 1) {
        const difference = (more[i] - less[i]) / (2 * size[j]);
        // Scale of the block: seconds between position and velocity.
        const scale = i < 3 ? (j < 3 ? 1 : 800) : j < 3 ? 1 / 800 : 1;
        expect(Math.abs(phi[6 * i + j] - difference)).toBeLessThan(1e-4 * scale);
      }
    }
  });

  it('there and back is the identity to 1e-6', () => {
    const product = multiply(arcTransition(FLIGHT, 700, 100, WGS_84), arcTransition(FLIGHT, 100, 700, WGS_84), 6);
    for (let i = 0; i < 6; i += 1)
      for (let j = 0; j < 6; j += 1) {
        const scale = i < 3 ? (j < 3 ? 1 : 600) : j < 3 ? 1 / 600 : 1;
        expect(Math.abs(product[6 * i + j] - (i === j ? 1 : 0))).toBeLessThan(1e-6 * scale);
      }
  });
});

const SITE = vector(6_371_000, 1_200_000, 300_000);
const UP = vector(0.98, 0.19, 0.05);

function measured(times: readonly number[], flight: Ephemeris) {
  return times.map((timeS) => {
    const k = 3 * Math.floor(timeS / 10);
    const target = vector(flight.positionsEcefM[k], flight.positionsEcefM[k + 1], flight.positionsEcefM[k + 2]);
    return {
      timeS,
      positionInformation: radarPositionInformation(SITE, UP, target, {
        rangeM: 20,
        azimuthRad: 1e-3,
        elevationRad: 1e-3,
      }),
    };
  });
}

describe('information along an arc', () => {
  it('of a straight line is the covariance of a straight-line fit', () => {
    const flight = flown(START, 300, SPACE);
    const times = [0, 10, 20, 30, 40];
    const sigma = 3;
    const measurements = times.map((timeS) => ({
      timeS,
      positionInformation: scaledIdentity(3, 1 / (sigma * sigma)),
    }));
    const result = covarianceAlongArc({ flight, earth: SPACE, measurements, atS: 40 });
    expect(result.kind).toBe('determined');
    if (result.kind !== 'determined') return;
    // Least squares of n points at spacing h, at the last point: variances sigma^2 2(2n-1)/(n(n+1)) and 12 sigma^2/(h^2 n(n^2-1)).
    expect(result.covariance[0]).toBeCloseTo((9 * 2 * 9) / (5 * 6), 9);
    expect(result.covariance[21]).toBeCloseTo((12 * 9) / (100 * 5 * 24), 9);
    expect(result.positionErrorM).toBeCloseTo(Math.sqrt(3 * 5.4), 9);
  });

  it('never loses from one more measurement', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 4, maxLength: 12 }),
        fc.integer({ min: 0, max: 80 }),
        (tens, extra) => {
          const times = tens.map((t) => 10 * t);
          const without = covarianceAlongArc({
            flight: FLIGHT,
            earth: WGS_84,
            measurements: measured(times, FLIGHT),
            atS: 820,
          });
          const withIt = covarianceAlongArc({
            flight: FLIGHT,
            earth: WGS_84,
            measurements: measured([...times, 10 * extra], FLIGHT),
            atS: 820,
          });
          if (without.kind !== 'determined') return;
          expect(withIt.kind).toBe('determined');
          if (withIt.kind !== 'determined') return;
          for (const i of [0, 7, 14, 21, 28, 35])
            expect(withIt.covariance[i]).toBeLessThanOrEqual(without.covariance[i] * (1 + 1e-6));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves the state open after one measurement, and takes no measurement from the future', () => {
    const one = { flight: FLIGHT, earth: WGS_84, measurements: measured([100], FLIGHT), atS: 200 };
    expect(covarianceAlongArc(one).kind).toBe('undetermined');
    const late = { ...one, measurements: measured([100, 300, 400], FLIGHT) };
    expect([...informationAlongArc(late)]).toEqual([...informationAlongArc(one)]);
  });

  it('does not depend on the order of the measurements', () => {
    const forward = informationAlongArc({
      flight: FLIGHT,
      earth: WGS_84,
      measurements: measured([100, 150, 300], FLIGHT),
      atS: 400,
    });
    const shuffled = informationAlongArc({
      flight: FLIGHT,
      earth: WGS_84,
      measurements: measured([300, 100, 150], FLIGHT),
      atS: 400,
    });
    expect([...forward]).toEqual([...shuffled]);
  });
});

describe('the information of a measurement', () => {
  it('of a radar is 1/sigma^2 along and across the line of sight, and the same straight overhead', () => {
    const errors = { rangeM: 10, azimuthRad: 2e-3, elevationRad: 1e-3 };
    const level = radarPositionInformation(vector(0, 0, 0), vector(0, 0, 1), vector(1e6, 0, 0), errors);
    expect(level[0]).toBeCloseTo(1 / 100, 12);
    expect(level[4] * 4e6).toBeCloseTo(1, 9);
    expect(level[8] * 1e6).toBeCloseTo(1, 9);
    const overhead = radarPositionInformation(vector(0, 0, 0), vector(0, 0, 1), vector(0, 0, 1e6), errors);
    expect(overhead[8]).toBeCloseTo(1 / 100, 12);
    expect(overhead[0] * 1e6).toBeCloseTo(1, 9);
  });

  it('of a bearing says nothing along the line', () => {
    const j = bearingPositionInformation(vector(0, 0, 0), vector(0, 3e6, 4e6), 1e-3);
    const along = transformSymmetric(Float64Array.of(0, 0.6, 0.8), j, 3);
    expect(Math.abs(along[0])).toBeLessThan(1e-20);
    expect(j[0] * 2.5e7).toBeCloseTo(1, 9);
  });
});

describe('a launch place from bearings', () => {
  const axes = { eastEcef: vector(1, 0, 0), northEcef: vector(0, 1, 0), upEcef: vector(0, 0, 1) };
  const here = vector(0, 0, 0);
  const at = (elevation: number, azimuth: number) => ({
    satelliteEcefM: vector(
      4e7 * Math.cos(elevation) * Math.sin(azimuth),
      4e7 * Math.cos(elevation) * Math.cos(azimuth),
      4e7 * Math.sin(elevation),
    ),
    errorRad: 1e-5,
  });

  it('below one satellite is a circle of range times bearing error', () => {
    const fix = launchPlaceFromBearings([at(Math.PI / 2, 0)], here, axes, 1_000);
    expect(fix?.semiMajorM).toBeCloseTo(400, 6);
    expect(fix?.semiMinorM).toBeCloseTo(400, 6);
  });

  it('seen aslant stretches along the line by 1/sin(elevation) and by the doubt about height', () => {
    const fix = launchPlaceFromBearings([at(0.5, 0.7)], here, axes, 1_000);
    const along = Math.hypot(400 / Math.sin(0.5), 1_000 / Math.tan(0.5));
    expect(fix?.semiMajorM).toBeCloseTo(along, 4);
    expect(fix?.semiMinorM).toBeCloseTo(400, 4);
    expect(fix?.majorAzimuthRad).toBeCloseTo(0.7, 9);
  });

  it('with a second satellite is never worse', () => {
    const one = launchPlaceFromBearings([at(0.4, 0.7)], here, axes, 5_000);
    const two = launchPlaceFromBearings([at(0.4, 0.7), at(0.6, 2.4)], here, axes, 5_000);
    expect(two?.semiMajorM).toBeLessThan(0.2 * (one?.semiMajorM ?? 0));
    expect(two?.semiMinorM).toBeLessThanOrEqual(one?.semiMinorM ?? 0);
  });
});

describe('the posterior Cramer-Rao bound', () => {
  it('of a constant measured again and again falls as 1 over the count', () => {
    const one = Float64Array.of(1);
    const step = {
      transition: one,
      processNoise: Float64Array.of(0),
      measurement: one,
      measurementNoise: Float64Array.of(4),
    };
    const bounds = posteriorCramerRao(Float64Array.of(4), [step, step, step]);
    expect(bounds.length).toBe(4);
    for (const [i, bound] of [4, 2, 4 / 3, 1].entries()) expect(bounds[i][0]).toBeCloseTo(bound, 12);
  });
});
