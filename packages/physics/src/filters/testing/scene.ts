import fc from 'fast-check';
import { WGS_84 } from '../../earth/index.ts';
import { scaledIdentity, transformSymmetric } from '../../estimation/index.ts';
import { type Ecef, ecef, enu, siteFrame } from '../../frames/index.ts';
import { radFromDeg } from '../../quantities/index.ts';
import { subtract, unit } from '../../vectors/index.ts';
import { bearingMeasurement, type Estimate, type Measurement, radarMeasurement } from '../index.ts';

export const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);

/** Site whose sky holds the flights of the tests. */
export const SITE = siteFrame({ latitudeRad: radFromDeg(50), longitudeRad: radFromDeg(20), heightM: 100 }, WGS_84);

/** The look that a radar at `SITE` has at a place, each value off by so many of its errors. */
export function lookAt(
  target: Ecef,
  velocity: Ecef,
  details: { readonly timeS: number; readonly rated: boolean; readonly off: readonly number[] },
): Measurement {
  const angles = SITE.lookAngles(target);
  const line = unit(subtract(target, SITE.originEcefM));
  const { off, timeS, rated } = details;
  const errors = { rangeM: 30, azimuthRad: 1e-3, elevationRad: 1.2e-3 };
  const look = {
    rangeM: angles.rangeM + errors.rangeM * off[0],
    azimuthRad: angles.azimuthRad + errors.azimuthRad * off[1],
    elevationRad: angles.elevationRad + errors.elevationRad * off[2],
  };
  if (!rated) return radarMeasurement(SITE, timeS, look, errors);
  const rangeRateMPerS = line[0] * velocity[0] + line[1] * velocity[1] + line[2] * velocity[2] + 5 * off[3];
  return radarMeasurement(SITE, timeS, { ...look, rangeRateMPerS }, { ...errors, rangeRateMPerS: 5 });
}

/** Estimates above the site between 15 and 600 km up, with covariances of any shape, and a look of every kind near them. */
export const randomCase = (states: 6 | 7) =>
  fc
    .record({
      place: fc.tuple(evenly(-400_000, 400_000), evenly(-400_000, 400_000), evenly(15_000, 600_000)),
      velocity: fc.tuple(evenly(-4000, 4000), evenly(-4000, 4000), evenly(-4000, 3000)),
      dragAreaPerMass: evenly(5e-5, 1e-3),
      shape: fc.array(evenly(-1, 1), { minLength: states * states, maxLength: states * states }),
      off: fc.array(evenly(-2, 2), { minLength: 4, maxLength: 4 }),
      intervalS: evenly(0.05, 2),
      kind: fc.constantFrom<Measurement['kind']>('direction', 'radar', 'doppler'),
    })
    .map(({ place, velocity, dragAreaPerMass, shape, off, intervalS, kind }) => {
      const position = SITE.ecefFromEnu(enu(...place));
      const speed = SITE.ecefFromEnuVector(enu(...velocity));
      const errors = [200, 300, 250, 20, 15, 30, 0.3 * dragAreaPerMass].slice(0, states);
      const t = Float64Array.from(
        shape,
        (x, i) => errors[Math.floor(i / states)] * (x + (i % (states + 1) === 0 ? 2 : 0)),
      );
      const estimate: Estimate = {
        timeS: 0,
        state: Float64Array.from([...position, ...speed, dragAreaPerMass].slice(0, states)),
        covariance: transformSymmetric(t, scaledIdentity(states, 1), states),
      };
      const near = ecef(position[0] + 200 * off[0], position[1] + 300 * off[1], position[2] + 250 * off[2]);
      const observer = ecef(2e7, -3e7, 2e7);
      const measurement =
        kind === 'direction'
          ? bearingMeasurement(observer, 0, subtract(near, observer), 2e-5)
          : lookAt(near, speed, { timeS: 0, rated: kind === 'doppler', off });
      return { estimate, measurement, intervalS };
    });
