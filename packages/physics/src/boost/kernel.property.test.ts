import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGE_LIQUID } from '../aerodynamics/index.ts';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { SPHERE, TURNING_SPHERE, WGS_84 } from '../earth/index.ts';
import { ecefFromGeodetic } from '../frames/index.ts';
import { boostSchedule, idealSpeedMPerS, type Vehicle } from '../propulsion/index.ts';
import {
  type Advance,
  advance,
  advanceReadable,
  altitudeOfM,
  CONVERGED_STEPS,
  type FlightPlan,
  flyStages,
  type Pitch,
  placeAlong,
  trackTowards,
  upAt,
  workspace,
} from './index.ts';

/** Two notional stages with a nozzle term and a shroud, so that every force acts. */
const vehicle: Vehicle = {
  stages: [
    {
      structureKg: 500,
      propellantKg: 3400,
      exhaustSpeedMPerS: 2350,
      burnTimeS: 50,
      coastS: 1,
      dragAreaM2: 0.8,
      nozzleExitAreaM2: 0.2,
      referencePressurePa: 101_325,
    },
    {
      structureKg: 340,
      propellantKg: 2100,
      exhaustSpeedMPerS: 2750,
      burnTimeS: 50,
      coastS: 0,
      dragAreaM2: 0.8,
      nozzleExitAreaM2: 0,
      referencePressurePa: 0,
    },
  ],
  payloadKg: 600,
  shroud: { massKg: 30, dropS: 70 },
};

const earths = [SPHERE, TURNING_SPHERE, WGS_84];

/** Even over a range: doubles of fast-check crowd at its ends. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);

const cases = fc.record({
  latitudeRad: evenly(-1.4, 1.4),
  longitudeRad: evenly(-3, 3),
  bearingRad: evenly(-3, 3),
  turnRad: evenly(0.08, 0.2),
  earth: fc.constantFrom(...earths),
  air: fc.constantFrom(SMOOTH_US76, VACUUM),
  held: fc.boolean(),
});

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function fly(c: Case, by: Advance) {
  const work = workspace(c.earth, c.air, LARGE_LIQUID);
  const launch = { latitudeRad: c.latitudeRad, longitudeRad: c.longitudeRad, heightM: 0 };
  const ahead = {
    latitudeRad: c.latitudeRad + 0.01 * Math.cos(c.bearingRad),
    longitudeRad: c.longitudeRad + 0.01 * Math.sin(c.bearingRad),
    heightM: 0,
  };
  const track = trackTowards(launch, ahead, c.earth);
  if (track === null) throw new Error('no track');
  const up = upAt(placeAlong(track, 0, { heightM: 0, earth: c.earth }));
  const pitch: Pitch = c.held
    ? { kind: 'held-elevation', verticalToM: 100, elevationRad: 1 - c.turnRad }
    : { kind: 'gravity-turn', turnHeightM: 100, turnAngleRad: c.turnRad };
  const sine = up[0] * track.ahead[0] + up[1] * track.ahead[1] + up[2] * track.ahead[2];
  const flat = track.ahead.map((value, axis) => value - sine * up[axis]);
  const size = Math.hypot(...flat);
  const plan: FlightPlan = {
    start: {
      positionEcefM: ecefFromGeodetic(launch, c.earth),
      up,
      heading: flat.map((value) => value / size),
      launchAltitudeM: 0,
      groundAltitudeM: 0,
    },
    pitch,
    rules: { ...CONVERGED_STEPS, ballisticCoefficientKgPerM2: 7000, bodyDragUntilOutOfAir: true },
    advance: by,
  };
  return { work, flight: flyStages(work, boostSchedule(vehicle, { keepLastStage: true }), plan) };
}

describe('the tuned kernel', () => {
  it('flies from launch to the ground as the readable form does, within 1e-9 at burnout and 1e-8 at the events after it', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const tuned = fly(c, advance).flight;
        const readable = fly(c, advanceReadable).flight;
        expect(tuned.ending).toBe('ground');
        for (const moment of ['burnout', 'apogee', 'end'] as const) {
          const size = (from: number) => Math.hypot(...readable[moment].subarray(from, from + 3));
          for (let i = 0; i < 7; i++) {
            // Components are compared with the length of their vector. A time of an event moves by the error of position, at most
            // 6 cm, over the vertical speed, which is above 600 m/s at the ground: 1e-4 s.
            // Apogee and ground are found by a root in time: along the track a millionth of a second is a centimetre.
            const share = moment === 'burnout' ? 1e-9 : 1e-8;
            const bound = i === 0 ? 1e-4 : share * size(i < 4 ? 1 : 4);
            expect(Math.abs(tuned[moment][i] - readable[moment][i])).toBeLessThan(bound);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('ends on the ground and tops out with no climb left', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const { work, flight } = fly(c, advance);
        expect(Math.abs(altitudeOfM(work, flight.end[1], flight.end[2], flight.end[3]))).toBeLessThan(1e-3);
        const [, x, y, z, u, v, w] = flight.apogee;
        expect(Math.abs(x * u + y * v + z * w) / Math.hypot(x, y, z)).toBeLessThan(1e-3);
      }),
      { numRuns: 100 },
    );
  });

  it('never flies faster at burnout than the rocket equation allows', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const { flight } = fly(c, advance);
        // The pressure term adds to stage 1 in thin air: its effective exhaust speed rises by area * pressure / flow.
        const bonus = (0.2 * 101_325) / (3400 / 50);
        const bound = idealSpeedMPerS(vehicle) + bonus * Math.log(7430 / (7430 - 3400));
        expect(Math.hypot(flight.burnout[4], flight.burnout[5], flight.burnout[6])).toBeLessThan(bound);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches the speed of the rocket equation where there is neither gravity nor air', () => {
    const nowhere = { ...SPHERE, gravitationalParameterM3PerS2: 1 };
    const plain: Vehicle = {
      payloadKg: vehicle.payloadKg,
      stages: vehicle.stages.map((stage) => ({ ...stage, nozzleExitAreaM2: 0 })),
    };
    const work = workspace(nowhere, VACUUM, LARGE_LIQUID);
    const { burnout, ending } = flyStages(work, boostSchedule(plain, { keepLastStage: true }), {
      start: {
        positionEcefM: [SPHERE.equatorialRadiusM, 0, 0],
        up: [1, 0, 0],
        heading: [0, 1, 0],
        launchAltitudeM: 0,
        groundAltitudeM: 0,
      },
      pitch: { kind: 'gravity-turn', turnHeightM: 1000, turnAngleRad: 0.5 },
      rules: { ...CONVERGED_STEPS, bodyDragUntilOutOfAir: false, endS: 120 },
      advance,
    });
    expect(ending).toBe('time');
    // Steps of 0.5 s on a mass that falls to a quarter in each burn: 3e-10 seen.
    expect(Math.abs(Math.hypot(burnout[4], burnout[5], burnout[6]) / idealSpeedMPerS(plain) - 1)).toBeLessThan(1e-9);
  });

  it('keeps the energy of free flight in vacuum to 2e-9', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const { flight } = fly({ ...c, air: VACUUM, earth: SPHERE }, advance);
        const energy = (n: Float64Array) =>
          0.5 * (n[4] * n[4] + n[5] * n[5] + n[6] * n[6]) -
          SPHERE.gravitationalParameterM3PerS2 / Math.hypot(n[1], n[2], n[3]);
        // Steps of 20 s: 7e-10 seen, which is 15 mm of altitude.
        expect(Math.abs(energy(flight.end) / energy(flight.burnout) - 1)).toBeLessThan(2e-9);
      }),
      { numRuns: 50 },
    );
  });
});
