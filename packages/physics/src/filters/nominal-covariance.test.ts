import { describe, expect, it } from 'vitest';
import { VACUUM } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { covarianceAlongArc, diagonal, invertSymmetric, radarPositionInformation } from '../estimation/index.ts';
import { flyBallistic, positionAt, velocityAt } from '../flight/index.ts';
import { ecef, enu } from '../frames/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import {
  CUBATURE,
  covarianceAlongNominal,
  type Estimate,
  extendedFilter,
  radarMeasurement,
  unscentedFilter,
} from './index.ts';
import { SITE } from './testing/scene.ts';
import { seededNormals } from './testing/seeded-normals.ts';

const position = SITE.ecefFromEnu(enu(-600_000, 500_000, 400_000));
const velocity = SITE.ecefFromEnuVector(enu(3000, -1000, 1500));
const flown = flyBallistic({
  state: { positionEcefM: position, velocityEcefMPerS: velocity },
  earth: WGS_84,
  atmosphere: VACUUM,
  ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
  groundHeightM: 0,
  startS: 0,
});
if (flown.kind !== 'impact') throw new Error('the flight of this test ends on the ground');
const { flight } = flown;
const errors = { rangeM: 30, azimuthRad: 1e-3, elevationRad: 1e-3 };
const times = Array.from({ length: 20 }, (_, k) => 5 * (k + 1));
const plan = times.map((timeS) => ({
  look: radarMeasurement(SITE, timeS, SITE.lookAngles(positionAt(flight, timeS)), errors),
  probability: 1,
}));
const prior = diagonal([1e6, 1e6, 1e6, 1e4, 1e4, 1e4]);
const start: Estimate = { timeS: 0, state: Float64Array.from([...position, ...velocity]), covariance: prior };
const model = { earth: WGS_84, accelerationNoiseM2PerS3: 0, drag: null, longestStepS: 5 } as const;
const lastOf = (q: number, probability = 1): Estimate => {
  const filter = extendedFilter({ ...model, accelerationNoiseM2PerS3: q });
  const series = covarianceAlongNominal(
    filter,
    start,
    plan.map((each) => ({ ...each, probability })),
  );
  return series[series.length - 1];
};

describe('covariance along a nominal flight', () => {
  it('without process noise is that of the information along the arc, to 1 %', () => {
    const arc = covarianceAlongArc({
      flight,
      earth: WGS_84,
      measurements: [
        { timeS: 0, positionInformation: new Float64Array(9) },
        ...times.map((timeS) => ({
          timeS,
          positionInformation: radarPositionInformation(
            SITE.originEcefM,
            ecef(SITE.rotation[6], SITE.rotation[7], SITE.rotation[8]),
            positionAt(flight, timeS),
            errors,
          ),
        })),
      ],
      atS: 100,
      prior: invertSymmetric(prior, 6)!,
    });
    if (arc.kind !== 'determined') throw new Error('the arc is determined');
    const { covariance, state } = lastOf(0);
    for (let i = 0; i < 6; i += 1) expect(Math.abs(covariance[7 * i] / arc.covariance[7 * i] - 1)).toBeLessThan(0.01);
    const truth = [...positionAt(flight, 100), ...velocityAt(flight, 100)];
    for (let i = 0; i < 3; i += 1) expect(Math.abs(state[i] - truth[i])).toBeLessThan(1);
  });

  it('grows with process noise and with looks that may not come about', () => {
    for (let i = 0; i < 6; i += 1) {
      expect(lastOf(0.1).covariance[7 * i]).toBeGreaterThan(lastOf(0).covariance[7 * i]);
      expect(lastOf(0, 0.5).covariance[7 * i]).toBeGreaterThan(lastOf(0).covariance[7 * i]);
      expect(lastOf(0, 0).covariance[7 * i]).toBeGreaterThan(lastOf(0, 0.5).covariance[7 * i]);
    }
  });

  it('is the spread of 200 filtered flights, to what 200 can tell', () => {
    const filter = extendedFilter(model);
    const { covariance, state: truth } = lastOf(0);
    const squares = new Float64Array(6);
    for (let trial = 0; trial < 200; trial += 1) {
      const normal = seededNormals(70 + trial);
      let estimate: Estimate = { ...start, state: start.state.map((x, i) => x + Math.sqrt(prior[7 * i]) * normal()) };
      for (const timeS of times) {
        const exact = SITE.lookAngles(positionAt(flight, timeS));
        const look = {
          rangeM: exact.rangeM + errors.rangeM * normal(),
          azimuthRad: exact.azimuthRad + errors.azimuthRad * normal(),
          elevationRad: exact.elevationRad + errors.elevationRad * normal(),
        };
        estimate = filter.update(filter.predict(estimate, timeS), radarMeasurement(SITE, timeS, look, errors)).estimate;
      }
      for (let i = 0; i < 6; i += 1) squares[i] += (estimate.state[i] - truth[i]) ** 2 / 200;
    }
    // The variance of 200 draws lies within 30 % of its mean in all but three cases in a thousand.
    for (let i = 0; i < 6; i += 1) expect(Math.abs(squares[i] / covariance[7 * i] - 1)).toBeLessThan(0.3);
  });

  it('is not asked of an unscented filter', () => {
    expect(() => covarianceAlongNominal(unscentedFilter(model, CUBATURE), start, plan)).toThrow(InvariantFailure);
  });
});
