import { describe, expect, it } from 'vitest';
import { type Atmosphere, SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { type Earth, SPHERE, WGS_84 } from '../earth/index.ts';
import {
  type Ecef,
  ecef,
  ecefFromEci,
  ecefFromEnuVector,
  ecefFromGeodetic,
  eci,
  eciFromEcef,
  enu,
  type Geodetic,
  geodeticFromEcef,
  velocityEciFromEcef,
} from '../frames/index.ts';
import { distance, length } from '../vectors/index.ts';
import { dop853 } from './dop853.ts';
import { type Ephemeris, positionAt } from './ephemeris.ts';
import { type BallisticFlight, flyBallistic } from './fly-ballistic.ts';
import { ballisticAcceleration } from './motion.ts';
import { apogeeFlight } from './vacuum-closed-forms.ts';

const BURNOUT: Geodetic = { latitudeRad: 0.6, longitudeRad: 0.8, heightM: 120_000 };

/** A flight from `BURNOUT` with given speeds east, north and up. */
function flightOf(
  speeds: readonly [number, number, number],
  model: { earth: Earth; atmosphere: Atmosphere; coefficient: number },
) {
  const flight: BallisticFlight = {
    state: {
      positionEcefM: ecefFromGeodetic(BURNOUT, model.earth),
      velocityEcefMPerS: ecefFromEnuVector(enu(...speeds), BURNOUT),
    },
    earth: model.earth,
    atmosphere: model.atmosphere,
    ballisticCoefficientKgPerM2: model.coefficient,
    groundHeightM: 0,
    startS: 0,
  };
  const outcome = flyBallistic(flight);
  if (outcome.kind !== 'impact') throw new Error(outcome.kind);
  return { flight, ephemeris: outcome.flight };
}

/** Where the other integrator puts the body at a time. */
function referenceAt({ state, earth, atmosphere, ballisticCoefficientKgPerM2 }: BallisticFlight, timeS: number): Ecef {
  const acceleration = ballisticAcceleration({
    earth,
    densityKgPerM3: atmosphere.densityKgPerM3,
    dragAreaPerMassM2PerKg: 1 / ballisticCoefficientKgPerM2,
  });
  const { y } = dop853({
    derivative: (_t, s, slope) => {
      const a = acceleration(eci(s[0], s[1], s[2]), eci(s[3], s[4], s[5]));
      slope.set([s[3], s[4], s[5], a[0], a[1], a[2]]);
    },
    y: Float64Array.of(
      ...eciFromEcef(state.positionEcefM, 0, earth),
      ...velocityEciFromEcef(state.positionEcefM, state.velocityEcefMPerS, 0, earth),
    ),
    fromT: 0,
    toT: timeS,
    relativeTolerance: 1e-11,
    absoluteTolerance: Float64Array.of(1e-4, 1e-4, 1e-4, 1e-7, 1e-7, 1e-7),
  });
  return ecefFromEci(eci(y[0], y[1], y[2]), timeS, earth);
}

const lastPosition = ({ positionsEcefM: p }: Ephemeris): Ecef =>
  ecef(p[p.length - 3], p[p.length - 2], p[p.length - 1]);

describe('flyBallistic', () => {
  it('ends on the ground within a millimetre of height', () => {
    for (const atmosphere of [VACUUM, SMOOTH_US76]) {
      const { ephemeris } = flightOf([3000, 2500, 3500], { earth: WGS_84, atmosphere, coefficient: 3000 });
      expect(Math.abs(geodeticFromEcef(lastPosition(ephemeris), WGS_84).heightM)).toBeLessThan(0.005);
    }
  });

  it('agrees with DOP853 at impact within 0.3 m, for blunt and slender bodies, shallow and steep', () => {
    for (const speeds of [
      [4500, 3000, 1500],
      [2000, -1500, 6000],
      [300, 200, 3000],
    ] as const) {
      for (const coefficient of [500, 3000, 20_000]) {
        const { flight, ephemeris } = flightOf(speeds, { earth: WGS_84, atmosphere: SMOOTH_US76, coefficient });
        expect(distance(referenceAt(flight, ephemeris.impactS), lastPosition(ephemeris))).toBeLessThan(0.3);
      }
    }
  });

  it('interpolates between its nodes within 0.3 m, in vacuum and in air', () => {
    const { flight, ephemeris } = flightOf([4000, 3000, 4000], {
      earth: WGS_84,
      atmosphere: SMOOTH_US76,
      coefficient: 2000,
    });
    const { timesS } = ephemeris;
    for (let i = 0; i + 1 < timesS.length; i += 6) {
      const middle = 0.5 * (timesS[i] + timesS[i + 1]);
      expect(distance(positionAt(ephemeris, middle), referenceAt(flight, middle))).toBeLessThan(0.3);
    }
  });

  it('finds the apogee of a sphere flight where the closed form has it', () => {
    const rangeM = 4_000_000;
    const sphere = {
      radiusM: SPHERE.equatorialRadiusM,
      gravitationalParameterM3PerS2: SPHERE.gravitationalParameterM3PerS2,
    };
    const closed = apogeeFlight(rangeM, 900_000, sphere);
    const level = closed.burnoutSpeedMPerS * Math.cos(closed.flightPathAngleRad);
    const up = closed.burnoutSpeedMPerS * Math.sin(closed.flightPathAngleRad);
    const from = { latitudeRad: 0, longitudeRad: 0, heightM: 0 };
    const outcome = flyBallistic({
      state: {
        positionEcefM: ecefFromGeodetic(from, SPHERE),
        velocityEcefMPerS: ecefFromEnuVector(enu(level, 0, up), from),
      },
      earth: SPHERE,
      atmosphere: VACUUM,
      ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
      groundHeightM: 0,
      startS: 60,
    });
    if (outcome.kind !== 'impact') throw new Error(outcome.kind);
    const { apogeeAltitudeM, apogeeS, impactS, burnoutS, timesS } = outcome.flight;
    expect(Math.abs(apogeeAltitudeM - 900_000)).toBeLessThan(0.5);
    expect(Math.abs(apogeeS - 60 - 0.5 * closed.flightTimeS)).toBeLessThan(0.01);
    expect(Math.abs(impactS - 60 - closed.flightTimeS)).toBeLessThan(0.001);
    expect(burnoutS).toBe(60);
    expect(timesS[0]).toBe(60);
  });

  it('keeps energy and axial angular momentum in vacuum, to 1e-9', () => {
    const { ephemeris } = flightOf([4000, 3000, 4000], {
      earth: WGS_84,
      atmosphere: VACUUM,
      coefficient: Number.POSITIVE_INFINITY,
    });
    const { gravitationalParameterM3PerS2: mu, j2, equatorialRadiusM: a, rotationRadPerS: w } = WGS_84;
    const { positionsEcefM: p, velocitiesEcefMPerS: v } = ephemeris;
    const invariantsAt = (k: number) => {
      // Inertial velocity in the axes of the moment.
      const [x, y, z] = [p[k], p[k + 1], p[k + 2]];
      const [vx, vy, vz] = [v[k] - w * y, v[k + 1] + w * x, v[k + 2]];
      const r = Math.hypot(x, y, z);
      const potential = (mu / r) * (1 - (j2 * (a / r) ** 2 * (3 * (z / r) ** 2 - 1)) / 2);
      return { energy: (vx * vx + vy * vy + vz * vz) / 2 - potential, axial: x * vy - y * vx };
    };
    const start = invariantsAt(0);
    for (let k = 0; k < p.length; k += 3) {
      const { energy, axial } = invariantsAt(k);
      expect(Math.abs(energy / start.energy - 1)).toBeLessThan(1e-9);
      expect(Math.abs(axial / start.axial - 1)).toBeLessThan(1e-9);
    }
  });

  it('comes down later and slower the lighter the body', () => {
    const endOf = (coefficient: number) => {
      const { ephemeris } = flightOf([3000, 2500, 3500], { earth: WGS_84, atmosphere: SMOOTH_US76, coefficient });
      const v = ephemeris.velocitiesEcefMPerS;
      return { impactS: ephemeris.impactS, speed: length(ecef(v[v.length - 3], v[v.length - 2], v[v.length - 1])) };
    };
    const [light, middle, heavy] = [endOf(500), endOf(3000), endOf(20_000)];
    expect(light.impactS).toBeGreaterThan(middle.impactS);
    expect(middle.impactS).toBeGreaterThan(heavy.impactS);
    expect(light.speed).toBeLessThan(middle.speed);
    expect(middle.speed).toBeLessThan(heavy.speed);
  });

  it('says so when the body stays up', () => {
    const state = {
      positionEcefM: ecefFromGeodetic({ ...BURNOUT, heightM: 500_000 }, WGS_84),
      velocityEcefMPerS: ecefFromEnuVector(enu(7300, 0, 0), BURNOUT),
    };
    const rest = {
      earth: WGS_84,
      atmosphere: SMOOTH_US76,
      ballisticCoefficientKgPerM2: 5000,
      groundHeightM: 0,
      startS: 0,
    };
    expect(flyBallistic({ state, ...rest })).toEqual({ kind: 'no-impact' });
  });

  it('refuses a state that is not a number', () => {
    const state = { positionEcefM: ecef(7e6, 0, 0), velocityEcefMPerS: ecef(Number.NaN, 0, 0) };
    const rest = { earth: WGS_84, atmosphere: VACUUM, ballisticCoefficientKgPerM2: 5000, groundHeightM: 0, startS: 0 };
    expect(() => flyBallistic({ state, ...rest })).toThrow('finite');
  });
});
